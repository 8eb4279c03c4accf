import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import * as z from "zod/mini";
import { Client } from "../contract/support/client.ts";
import { mailsAbout } from "../contract/support/links-in-mail.ts";
import { newAmbassador, owner, password } from "../contract/support/people.ts";
import { useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";

const browser = useBrowser();
const current = async () => (await new Client().read("/api/terms", z.object({ current: z.int() }))).current;
const checkbox = (page: Page) => page.getByRole("checkbox", { name: /i accept the terms of the programme/i });

async function fillIn(page: Page, name = "Noor"): Promise<void> {
  await textbox(page, "First name").fill(name);
  await textbox(page, "Last name").fill("Haddad");
  await page.getByLabel("Password", { exact: true }).fill(password);
}

test("an owner publishes terms; an ambassador meets them at the next visit, reads and accepts them, and the owner sees it", async () => {
  const seller = await newAmbassador("Terma", "Quist");
  const { page } = await browser.newPerson({ as: await owner() });
  await page.goto("/admin/settings");
  const form = page.getByRole("form", { name: "Terms of the programme" });
  await textbox(page, "Terms").and(form.getByRole("textbox")).waitFor();
  await form.getByRole("textbox").fill(`Say that you earn a share.\n\n${randomUUID()}`);
  await form.getByRole("button", { name: "Publish" }).click();
  const dialog = page.getByRole("dialog", { name: /publish/i });
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await form.getByRole("button", { name: "Publish" }).click();
  await dialog.getByRole("button", { name: "Publish" }).click();
  await page.getByText(/^Published: version/).waitFor();
  const version = await current();
  await page.getByRole("link", { name: `Read version ${version}` }).waitFor();

  const ambassador = await browser.newPerson({ as: seller.client });
  await ambassador.page.goto("/products");
  await ambassador.page.getByText("Please accept the terms of the programme").waitFor();
  await ambassador.page.getByRole("link", { name: "Read and accept them" }).click();
  await ambassador.page.getByText("Say that you earn a share.").waitFor();
  await ambassador.page.getByRole("button", { name: "I accept these terms" }).click();
  await ambassador.page.getByRole("status").filter({ hasText: "You have accepted these terms" }).waitFor();
  await ambassador.page.getByRole("link", { name: "Go to the products" }).click();
  await ambassador.page.getByRole("heading", { level: 1, name: "Products" }).waitFor();
  expect(await ambassador.page.getByText("Please accept the terms").count()).toBe(0);
  await page.goto(`/admin/ambassadors/${seller.id}`);
  await page.getByText(`accepted version ${version} of the terms`).waitFor();
});

test("an invited ambassador accepts the terms as they join, and is an ambassador at once", async () => {
  const admin = await owner();
  const email = `${randomUUID()}@invited.example`;
  await admin.post("/api/admin/ambassador-invitations", { emails: [email] });
  const [told] = await mailsAbout(email, /would like you as an ambassador/);
  const link = new URL(/\S+\/invitation#\S+/.exec(told?.body.text ?? "")?.[0] ?? "");
  const { page } = await browser.newPerson();
  await page.goto(link.pathname + link.hash);
  await fillIn(page);
  await checkbox(page).waitFor();
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.getByText("Accept the terms to go on.").waitFor();
  await checkbox(page).check();
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.getByRole("heading", { name: "Products" }).waitFor();
  const found = z.object({ items: z.array(z.object({ id: z.string(), standing: z.string() })) });
  const { items } = await admin.read(`/api/admin/ambassadors?search=${encodeURIComponent(email)}`, found);
  expect(items).toMatchObject([{ standing: "active" }]);
  const owners = await browser.newPerson({ as: admin });
  await owners.page.goto(`/admin/ambassadors/${items[0]?.id}`);
  await owners.page.getByText(/accepted version \d+ of the terms/).waitFor();
});

test("who applies accepts the terms with the application, and is approved", async () => {
  const admin = await owner();
  const settings = z.looseObject({ programme: z.looseObject({}) });
  const { programme } = await admin.read("/api/admin/settings", settings);
  const setSignUp = (signUp: unknown) => admin.put("/api/admin/settings", { programme: { ...programme, signUp } });
  await setSignUp("approval");
  try {
    const email = `${randomUUID()}@applied.example`;
    const { page } = await browser.newPerson();
    await page.goto("/sign-up");
    await fillIn(page, "Applia");
    await textbox(page, "E-mail").fill(email);
    await checkbox(page).check();
    await page.getByRole("button", { name: /sign up|send the application/i }).click();
    await page.getByRole("heading", { level: 1, name: /has your application/i }).waitFor();
    const owners = await browser.newPerson({ as: admin });
    await owners.page.goto(`/admin/ambassadors?search=${encodeURIComponent(email)}`);
    await owners.page.getByRole("link", { name: "Applia Haddad" }).click();
    await owners.page.getByText(/accepted version \d+ of the terms/).waitFor();
    await owners.page.getByRole("button", { name: "Approve" }).click();
    await owners.page.getByText("1 application is approved").waitFor();
    await page.goto("/products");
    await page.getByRole("heading", { level: 1, name: "Products" }).waitFor();
  } finally {
    await setSignUp(programme.signUp);
  }
});
