import { expect, test } from "@jest/globals";
import { linkToConfirm } from "../contract/support/confirm-address.ts";
import { newAmbassador, owner, password } from "../contract/support/people.ts";
import { useBrowser } from "./support/browser.ts";

const browser = useBrowser();
const banner = /confirm your e-mail address/i;

test("an ambassador who has not confirmed their address is asked to, has the link sent again, and opens it", async () => {
  const { client, id, email } = await newAmbassador("Unsure", "Quist");
  const { page } = await browser.newPerson({ as: client });
  await page.goto("/products");
  await page.getByText(banner).waitFor();
  await page.getByRole("button", { name: /send it again/i }).click();
  await page
    .getByRole("status")
    .filter({ hasText: `Another link is on its way to ${email}` })
    .waitFor();
  const admin = await browser.newPerson({ as: await owner() });
  await admin.page.goto(`/admin/ambassadors/${id}`);
  await admin.page.getByText("(not confirmed)").waitFor();

  const link = new URL(await linkToConfirm(email, 2));
  await page.goto(link.pathname + link.hash);
  await page.getByRole("button", { name: "Confirm it" }).click();
  await page
    .getByRole("status")
    .filter({ hasText: /address is confirmed/i })
    .waitFor();
  expect(page.url()).not.toContain("token");
  await page.getByRole("link", { name: "Go to the products" }).click();
  await page.getByRole("heading", { level: 1, name: "Products" }).waitFor();
  expect(await page.getByText(banner).count()).toBe(0);
  // Opened once more, it says that all is well.
  await page.goto(link.pathname + link.hash);
  await page
    .getByRole("status")
    .filter({ hasText: /address is confirmed/i })
    .waitFor();
});

test("the link asks a stranger to sign in, and one cut short leads to another", async () => {
  const { client, email } = await newAmbassador();
  const { page, expect: announce } = await browser.newPerson();
  announce(/status of 401/);
  const link = new URL(await linkToConfirm(email));
  await page.goto(link.pathname + link.hash);
  await page.getByRole("heading", { level: 1, name: /sign in/i }).waitFor();
  expect(page.url()).not.toContain("token");
  await page.getByRole("textbox", { name: "E-mail", exact: true }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: /^sign in$/i }).click();
  await page.getByText(`confirm that ${email} is yours`).waitFor();
  const cut = await browser.newPerson({ as: client });
  await cut.page.goto("/confirm-address");
  await cut.page.getByRole("alert").filter({ hasText: /link/i }).waitFor();
});

test("who asks too often for the link is told so", async () => {
  const { client } = await newAmbassador();
  for (let tries = 0; tries < 5; tries++) await client.post("/api/ambassador/users/email/resend", undefined);
  const { page, expect: announce } = await browser.newPerson({ as: client });
  announce(/status of 429/);
  await page.goto("/links");
  await page.getByRole("button", { name: /send it again/i }).click();
  await page.getByText(/too many tries|a few times/i).waitFor();
});
