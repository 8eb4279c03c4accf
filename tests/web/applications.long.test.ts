import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import * as z from "zod/mini";
import { applicants } from "../../infra/local/demo/catalogue.ts";
import type { SignUp } from "../../shared/domain/settings.ts";
import { untaxed } from "../../shared/domain/tax.ts";
import { renderDocument } from "../../shared/site/documents.ts";
import { owner, password } from "../contract/support/people.ts";
import { useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";

const browser = useBrowser();
/** Those of the demo shop whom no other test needs. */
const [, oskar, mei] = applicants;
const people = z.object({ items: z.array(z.object({ group: z.optional(z.object({ name: z.string() })) })) });
const nameOf = (one: typeof oskar) => `${one?.firstName} ${one?.lastName}`;

/** Opens the sign-up page of a shop that takes people in one way; the shop itself is everybody's and stays as it is. */
async function openSignUp(page: Page, signUp: SignUp): Promise<void> {
  const shop = {
    version: 1,
    name: "Sun",
    currency: "eur",
    rateBps: 1_000,
    delivery: "none",
    tax: untaxed,
    legal: {},
  } as const;
  await page.route("**/sign-up", async (route) => {
    const response = await route.fetch();
    const unfilled = (await response.text()).replace(/<script [^>]*id="shop">.*?<\/script>/, "<!--shop-->");
    await route.fulfill({ response, body: renderDocument(unfilled, { ...shop, signUp, color: "#b4441f" }) });
  });
  await page.goto("/sign-up");
}

test("who applies says something about themselves, and the shop is told so", async () => {
  const { page } = await browser.newPerson();
  await openSignUp(page, "approval");
  await page.getByRole("heading", { name: "Apply to be an ambassador" }).waitFor();
  await textbox(page, "First name").fill("Ada");
  await textbox(page, "Last name").fill("Lovelace");
  await textbox(page, "E-mail").fill(`${randomUUID()}@ambassador.example`);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await textbox(page, "About you").fill("I write about ceramics.");
  await page.getByRole("checkbox", { name: /i accept the terms/i }).check();
  const sent = page.waitForRequest(/\/register$/);
  await page.getByRole("button", { name: "Send the application" }).click();
  expect((await sent).postDataJSON()).toMatchObject({ about: "I write about ceramics." });
  await page.getByRole("heading", { name: /products/i }).waitFor();
});

test("a shop that invites by itself says so in place of the form", async () => {
  const { page } = await browser.newPerson();
  await openSignUp(page, "invitation");
  await page.getByText(/invites its ambassadors by itself/).waitFor();
  expect(await page.getByRole("textbox").count()).toBe(0);
});

test("the owner's home says that applications wait; one is approved in the list, another declined on its page", async () => {
  const admin = await owner();
  const group = `Bakers ${randomUUID().slice(0, 8)}`;
  await admin.post("/api/admin/ambassador-groups", { name: group });
  const { page } = await browser.newPerson({ as: admin });
  await page.goto("/admin");
  await page.getByRole("link", { name: /applications? waits? for you/ }).click();
  await page.getByRole("heading", { name: "Ambassadors" }).waitFor();
  await page.getByRole("checkbox", { name: `Pick ${nameOf(mei)}` }).check();
  await page.getByRole("button", { name: "Approve 1" }).click();
  const dialog = page.getByRole("dialog", { name: `Approve the application of ${nameOf(mei)}` });
  await dialog.getByLabel("Group").selectOption(group);
  await dialog.getByRole("button", { name: "Approve" }).click();
  await page.getByText("1 application is approved").waitFor();
  const found = await admin.read(`/api/admin/ambassadors?search=${mei?.firstName.toLowerCase()}`, people);
  expect(found.items[0]?.group?.name).toBe(group);
  await page.getByRole("link", { name: nameOf(oskar) }).click();
  await page.getByText(oskar?.about ?? "").waitFor();
  await page.getByRole("button", { name: "Decline" }).click();
  await textbox(page, "Reason").fill("We work with people from our own town alone.");
  await page.getByRole("dialog").getByRole("button", { name: "Decline" }).click();
  await page.getByRole("alert").filter({ hasText: "was declined" }).waitFor();

  const declined = await browser.newPerson();
  await declined.page.goto("/sign-in");
  await textbox(declined.page, "E-mail").fill(oskar?.email ?? "");
  await declined.page.getByLabel("Password", { exact: true }).fill(oskar?.password ?? "");
  await declined.page.getByRole("button", { name: "Sign in" }).click();
  await declined.page.getByText("We work with people from our own town alone.").waitFor();
});
