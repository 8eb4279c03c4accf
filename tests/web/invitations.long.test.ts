import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { mailsAbout } from "../contract/support/links-in-mail.ts";
import { owner, password } from "../contract/support/people.ts";
import { useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";

const browser = useBrowser();

test("an owner invites people from a table; one comes by the e-mail, and another's invitation is withdrawn", async () => {
  const [one, other] = [`${randomUUID()}@invited.example`, `${randomUUID()}@invited.example`];
  const admin = await owner();
  const group = `Press ${randomUUID().slice(0, 8)}`;
  await admin.post("/api/admin/ambassador-groups", { name: group });
  const { page } = await browser.newPerson({ as: admin });
  await page.goto("/admin/ambassadors");
  await page.getByRole("link", { name: "Invite" }).click();
  await page.getByRole("heading", { name: "Invitations", exact: true }).waitFor();
  await textbox(page, "E-mail addresses").fill(`Name;E-mail\nNoor;${one}\nIlse;${other}\n`);
  await page.getByLabel("Group").selectOption(group);
  await page.getByRole("button", { name: "Invite 2 people" }).click();
  await page.getByText("2 people were invited").waitFor();
  const rows = page.getByRole("table", { name: "Open invitations" }).locator("[data-row]");
  await rows.filter({ hasText: other }).getByText(group).waitFor();
  await page.getByRole("searchbox").fill(other.slice(0, 12));
  await rows.nth(1).waitFor({ state: "detached" });
  await page.getByRole("button", { name: `Withdraw the invitation of ${other}` }).click();
  await page.getByText(`The invitation of ${other} is withdrawn`).waitFor();
  await page.getByText("Nothing matches").waitFor();

  const many = [randomUUID(), randomUUID()].map((name) => `${name}@invited.example`);
  await admin.post("/api/admin/ambassador-invitations", { emails: many });
  await page.goto("/admin/invitations");
  for (const email of many) await page.getByRole("checkbox", { name: `Pick ${email}` }).check();
  const picked = page.getByRole("region", { name: "Picked open invitations" });
  await picked.getByRole("button", { name: "Send 2 again" }).click();
  await page.getByText("2 e-mails are on the way again").waitFor();
  await picked.getByRole("button", { name: "Withdraw 2" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
  await page.getByText("2 invitations are withdrawn").waitFor();

  const [told] = await mailsAbout(one, /would like you as an ambassador/);
  const link = /\S+\/invitation#\S+/.exec(told?.body.text ?? "")?.[0] ?? "";
  const invited = await browser.newPerson();
  await invited.page.goto(new URL(link).pathname + new URL(link).hash);
  expect(await textbox(invited.page, "E-mail").inputValue()).toBe(one);
  await textbox(invited.page, "First name").fill("Noor");
  await textbox(invited.page, "Last name").fill("Haddad");
  await invited.page.getByLabel("Password", { exact: true }).fill(password);
  await invited.page.getByRole("checkbox", { name: /i accept the terms/i }).check();
  await invited.page.getByRole("button", { name: "Sign up" }).click();
  await invited.page.getByRole("heading", { name: "Products" }).waitFor();
});
