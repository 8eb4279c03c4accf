import { expect, test } from "@jest/globals";
import { newProduct, owner, takeDownProducts } from "../contract/support/people.ts";
import { invitationToken, newAddress, newMember } from "../contract/support/team.ts";
import { useBrowser } from "./support/browser.ts";

const browser = useBrowser();

test("an owner invites somebody, who joins by the link, sees what their role may do, and is taken off again", async () => {
  const admin = await owner();
  const { page } = await browser.newPerson({ as: admin });
  await page.goto("/admin");
  await page.getByRole("button", { name: "Your account" }).click();
  await page.getByRole("link", { name: "Team" }).click();
  await page.getByRole("button", { name: "Invite somebody" }).click();
  const email = newAddress();
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("dialog").getByLabel("Role").selectOption("Viewer");
  await page.getByText("Sees the shop, and changes nothing.").first().waitFor();
  await page.getByRole("button", { name: "Send the invitation", exact: true }).click();
  await page.getByRole("button", { name: `Take back: ${email}` }).waitFor();

  const { page: theirs, expect: expectComplaint } = await browser.newPerson();
  // Nobody is signed in any more once they are off the team.
  expectComplaint(/status of 401/);
  await theirs.goto(`/admin/join#token=${await invitationToken(email)}`);
  await theirs.getByLabel("First name").fill("Noor");
  await theirs.getByLabel("Last name").fill(`Ek ${email.slice(0, 6)}`);
  await theirs.getByLabel("Password", { exact: true }).fill("a long enough passphrase");
  await theirs.getByRole("button", { name: "Join the team" }).click();
  await theirs.getByRole("heading", { name: "Home" }).waitFor();
  await theirs.goto("/admin/products");
  await theirs.getByText("Owners and managers change products. You are signed in as a viewer.").waitFor();
  expect(await theirs.getByRole("link", { name: /^add (a )?product$/i }).count()).toBe(0);
  await theirs.goto("/admin/team");
  await theirs.getByText(/Only owners see this page/).waitFor();

  await page.reload();
  const name = `Noor Ek ${email.slice(0, 6)}`;
  await page.getByLabel(`Role of ${name}`).selectOption("Manager");
  await page.getByText(`${name}: Manager from now on.`).waitFor();
  await theirs.goto("/admin/products");
  await theirs
    .getByRole("link", { name: /^add (a )?product$/i })
    .first()
    .waitFor();
  await page.getByRole("button", { name: `Take off the team: ${name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Take off the team" }).click();
  await page.getByText(`${name} is off the team.`).waitFor();
  await theirs.reload();
  await theirs.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.goto("/admin/audit");
  await page.getByText(`took ${name} off the team`).first().waitFor();
});

test("whoever may not change something sees it, and whose it is", async () => {
  const admin = await owner();
  const { id } = await newProduct(admin, 1_200);
  const { client } = await newMember(admin, "finance");
  const { page } = await browser.newPerson({ as: client });
  await page.goto(`/admin/products/${id}`);
  await page.getByText("Owners and managers change products. You are signed in as finance.").waitFor();
  expect(await page.getByRole("textbox", { name: "Title" }).isDisabled()).toBe(true);
  await page.goto("/admin/products/new");
  await page.getByText("This is not for your role").waitFor();
  await page.goto("/admin/ambassadors");
  await page.getByRole("heading", { name: "Ambassadors" }).waitFor();
  expect(await page.getByRole("link", { name: "Invite" }).count()).toBe(0);
  await page.goto("/admin/invitations");
  await page.getByText(/Owners and managers invite, approve and suspend ambassadors/).waitFor();
  await takeDownProducts();
});

test("a link that was used, or is none, says so", async () => {
  const { page } = await browser.newPerson();
  await page.goto("/admin/join");
  await page.getByText(/This invitation was used already/).waitFor();
});
