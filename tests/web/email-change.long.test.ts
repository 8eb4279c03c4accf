import { randomUUID } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "../contract/support/client.ts";
import { linkIn, mailsAbout } from "../contract/support/links-in-mail.ts";
import { newAmbassador, owner, password } from "../contract/support/people.ts";
import { useBrowser } from "./support/browser.ts";
import { expectWrong } from "./support/fields.ts";

const browser = useBrowser();

const newEmail = (page: Page) => page.getByRole("textbox", { name: "New e-mail address" });
/** A password is asked for by other forms of the page too. */
const ownPassword = (page: Page) =>
  page
    .locator("form")
    .filter({ has: newEmail(page) })
    .getByLabel("Your password", { exact: true });
const press = (page: Page, name: RegExp) => page.getByRole("button", { name }).click();
const linkTo = async (address: string) => linkIn((await mailsAbout(address, /confirm your new/i))[0]?.body.text ?? "");

describe("another e-mail address", () => {
  test("takes the password and the link that is sent there; until then the old one stays", async () => {
    const { client, email } = await newAmbassador();
    const { page, expect: announce } = await browser.newPerson({ as: client });
    announce(/status of 40[01]/);
    await page.goto("/profile");
    const address = `${randomUUID()}@moved.example`;
    await newEmail(page).fill("nowhere");
    await press(page, /change address/i);
    await expectWrong(newEmail(page), /e-mail address/i, { typed: "nowhere" });
    await newEmail(page).fill(address);
    await ownPassword(page).fill("not it");
    await press(page, /change address/i);
    await expectWrong(ownPassword(page), /wrong/i, { typed: "not it" });
    await ownPassword(page).fill(password);
    await press(page, /change address/i);
    await page.getByRole("status").filter({ hasText: address }).waitFor();
    await page.getByText(`You sign in as ${email}`).waitFor();

    const link = await linkTo(address);
    await page.goto(link);
    await eventually(async () => expect(page.url()).not.toContain("token"));
    await press(page, /change my address/i);
    await page
      .getByRole("status")
      .filter({ hasText: `you sign in as ${address}` })
      .waitFor();
    await page.getByRole("link", { name: /your profile/i }).click();
    await page.getByText(`You sign in as ${address}`).waitFor();

    await page.goto(link);
    await press(page, /change my address/i);
    await page.getByRole("alert").filter({ hasText: /link/i }).waitFor();
  });

  test("is confirmed after signing in, where nobody is; the token is in no address", async () => {
    const { client, email } = await newAmbassador();
    const address = `${randomUUID()}@moved.example`;
    await client.post("/api/ambassador/users/email", { email: address, currentPassword: password });
    const { page, expect: announce } = await browser.newPerson();
    announce(/status of 401/);
    await page.goto(await linkTo(address));
    await page.getByRole("heading", { level: 1, name: /sign in/i }).waitFor();
    expect(page.url()).not.toContain("token");
    await page.getByRole("textbox", { name: "E-mail", exact: true }).fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await press(page, /^sign in$/i);
    await press(page, /change my address/i);
    await page.getByRole("status").filter({ hasText: address }).waitFor();
  });

  test("says that it was tried too often, and keeps what was typed", async () => {
    const { client } = await newAmbassador();
    const move = (email: string) =>
      client.post("/api/ambassador/users/email", { email, currentPassword: "a wrong guess" });
    for (let tries = 0; tries < 20; tries++) await move(`${randomUUID()}@nobody.example`);
    const { page, expect: announce } = await browser.newPerson({ as: client });
    announce(/status of 429/);
    await page.goto("/profile");
    await newEmail(page).fill("ada@moved.example");
    await ownPassword(page).fill(password);
    await press(page, /change address/i);
    await page
      .getByRole("alert")
      .filter({ hasText: /too many tries/i })
      .waitFor();
    expect(await newEmail(page).inputValue()).toBe("ada@moved.example");
  });

  test("of an owner is asked for on the owner's profile, and a link cut short says so", async () => {
    const { page } = await browser.newPerson({ as: await owner() });
    await page.goto("/admin/profile");
    await newEmail(page).waitFor();
    await page.goto("/admin/confirm-email");
    await page.getByRole("alert").filter({ hasText: /link/i }).waitFor();
  });
});
