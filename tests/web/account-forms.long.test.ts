import { randomUUID } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "../contract/support/client.ts";
import { mailTo } from "../contract/support/inbox.ts";
import { newAmbassador, owner, password } from "../contract/support/people.ts";
import { useBrowser } from "./support/browser.ts";
import { expectWrong } from "./support/fields.ts";

const browser = useBrowser();

const email = (page: Page) => page.getByRole("textbox", { name: "E-mail", exact: true });
const secret = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const press = (page: Page, name: RegExp) => page.getByRole("button", { name }).click();
const alertOn = (page: Page) => page.getByRole("alert");

describe.each([
  ["an ambassador", "/sign-in"],
  ["an owner", "/admin/sign-in"],
])("signing in as %s", (_, path) => {
  test("with a wrong password says so, and keeps what was typed", async () => {
    const { page, expect: announce } = await browser.newPerson();
    announce(/status of 401/);
    await page.goto(path);
    const address = `${randomUUID()}@nobody.example`;
    await email(page).fill(address);
    await secret(page, "Password").fill("not the password");
    await press(page, /^sign in$/i);
    await alertOn(page)
      .filter({ hasText: /password/i })
      .waitFor();
    expect(await email(page).inputValue()).toBe(address);
    expect(await secret(page, "Password").inputValue()).toBe("not the password");
  });

  test("with nothing typed, or no address, names the field", async () => {
    const { page } = await browser.newPerson();
    await page.goto(path);
    await press(page, /^sign in$/i);
    await expectWrong(email(page), /e-mail/i);
    await email(page).fill("nobody");
    await secret(page, "Password").fill("x");
    await press(page, /^sign in$/i);
    await expectWrong(email(page), /e-mail/i, { typed: "nobody" });
  });

  test("while the shop can't be reached says so, and works when it can", async () => {
    const { page, expect: announce } = await browser.newPerson();
    announce(/ERR_CONNECTION_REFUSED/, /status of 401/);
    await page.goto(path);
    await page.route("**/login", (route) => route.abort("connectionrefused"));
    await email(page).fill("owner@demo.herald");
    await secret(page, "Password").fill("not the password");
    await press(page, /^sign in$/i);
    await alertOn(page)
      .filter({ hasText: /can't be reached/i })
      .waitFor();
    await page.unroute("**/login");
    await press(page, /^sign in$/i);
    await alertOn(page)
      .filter({ hasText: /password/i })
      .waitFor();
  });
});

describe("signing up", () => {
  test("with an address that has an account says so at the address", async () => {
    const { page, expect: announce } = await browser.newPerson();
    announce(/status of 409/);
    const { email: taken } = await newAmbassador();
    await page.goto("/sign-up");
    await page.getByRole("textbox", { name: "First name" }).fill("Ada");
    await page.getByRole("textbox", { name: "Last name" }).fill("Lovelace");
    await email(page).fill(taken);
    await secret(page, "Password").fill(password);
    await page.getByRole("checkbox", { name: /i accept the terms/i }).check();
    await press(page, /^sign up$/i);
    await expectWrong(email(page), /account/i, { typed: taken });
    expect(await page.getByRole("textbox", { name: "First name" }).inputValue()).toBe("Ada");
  });

  test("with a short password and a bad address names both, the first with the focus", async () => {
    const { page } = await browser.newPerson();
    await page.goto("/sign-up");
    await page.getByRole("textbox", { name: "First name" }).fill("Ada");
    await page.getByRole("textbox", { name: "Last name" }).fill("Lovelace");
    await email(page).fill("ada@lovelace");
    await secret(page, "Password").fill("short");
    await page.getByRole("checkbox", { name: /i accept the terms/i }).check();
    await press(page, /^sign up$/i);
    await expectWrong(email(page), /e-mail address/i, { typed: "ada@lovelace" });
    await expectWrong(secret(page, "Password"), /at least 8/i, { typed: "short", hasFocus: false });
  });

  test("with a password that everybody uses is refused by the shop, at the password", async () => {
    const { page, expect: announce } = await browser.newPerson();
    announce(/status of 400/);
    await page.goto("/sign-up");
    await page.getByRole("textbox", { name: "First name" }).fill("Ada");
    await page.getByRole("textbox", { name: "Last name" }).fill("Lovelace");
    await email(page).fill(`${randomUUID()}@ambassador.example`);
    await secret(page, "Password").fill("Password123");
    await page.getByRole("checkbox", { name: /i accept the terms/i }).check();
    await press(page, /^sign up$/i);
    await expectWrong(secret(page, "Password"), /common|guess/i, { typed: "Password123" });
  });
});

describe("a forgotten password", () => {
  test("is asked for with an address, which is named if it is none", async () => {
    const { page } = await browser.newPerson();
    await page.goto("/forgot-password");
    await email(page).fill("nobody");
    await press(page, /send/i);
    await expectWrong(email(page), /e-mail address/i, { typed: "nobody" });
    await email(page).fill(`${randomUUID()}@nobody.example`);
    await press(page, /send/i);
    await page.getByRole("status").filter({ hasText: /inbox/i }).waitFor();
  });

  test("is reset with the link of the e-mail, once; the link's token leaves the address bar", async () => {
    const { page, expect: announce } = await browser.newPerson();
    announce(/status of 400/);
    const { email: address } = await newAmbassador();
    await page.goto("/forgot-password");
    await email(page).fill(address);
    await press(page, /send/i);
    const link = await eventually(async () => {
      const [mail] = await mailTo(address).then((mails) => mails.filter(({ subject }) => /password/i.test(subject)));
      const found = /\S+#token=\S{43}/.exec(mail?.body.text ?? "");
      if (!found) throw new Error("No e-mail with a link has come.");
      return found[0];
    });
    await page.goto(link);
    await eventually(async () => expect(page.url()).not.toContain("token"));
    await secret(page, "New password").fill("short");
    await press(page, /set the password/i);
    await expectWrong(secret(page, "New password"), /at least 8/i, { typed: "short" });
    await secret(page, "New password").fill("another long passphrase");
    await press(page, /set the password/i);
    await page
      .getByRole("status")
      .filter({ hasText: /changed/i })
      .waitFor();
    await email(page).fill(address);
    await secret(page, "Password").fill("another long passphrase");
    await press(page, /^sign in$/i);
    await page.getByRole("heading", { level: 1, name: /products/i }).waitFor();

    const later = await page.context().newPage();
    await later.goto(link);
    await secret(later, "New password").fill("a third long passphrase");
    await press(later, /set the password/i);
    await alertOn(later).filter({ hasText: /link/i }).waitFor();
    await later.getByRole("link", { name: /new link/i }).waitFor();
  });

  test("is not set with a link that was cut short", async () => {
    const { page } = await browser.newPerson();
    await page.goto("/admin/reset-password#token=abc");
    await secret(page, "New password").fill("another long passphrase");
    await press(page, /set the password/i);
    await alertOn(page).filter({ hasText: /link/i }).waitFor();
  });
});

describe("the profile", () => {
  test("names what is wrong with one's name, and shows the new one at once", async () => {
    const { client } = await newAmbassador();
    const { page } = await browser.newPerson({ as: client });
    await page.goto("/profile");
    await page.getByRole("textbox", { name: "First name" }).fill(" ");
    await press(page, /^save$/i);
    await expectWrong(page.getByRole("textbox", { name: "First name" }), /empty/i);
    await page.getByRole("textbox", { name: "First name" }).fill("Augusta");
    await press(page, /^save$/i);
    await page.getByText(/name is saved/i).waitFor();
    await page.getByRole("button", { name: /account/i }).click();
    await page.getByText("Augusta Lovelace").waitFor();
  });

  test("names a wrong current password and a short new one, and changes it then", async () => {
    const { client } = await newAmbassador();
    const { page, expect: announce } = await browser.newPerson({ as: client });
    announce(/status of 401/);
    await page.goto("/profile");
    await secret(page, "Current password").fill("not it");
    await secret(page, "New password").fill("short");
    await press(page, /change password/i);
    await expectWrong(secret(page, "New password"), /at least 8/i, { typed: "short" });
    await secret(page, "New password").fill("another long passphrase");
    await press(page, /change password/i);
    await expectWrong(secret(page, "Current password"), /password/i, { typed: "not it" });
    await secret(page, "Current password").fill(password);
    await press(page, /change password/i);
    await page.getByText(/password is changed/i).waitFor();
  });
});

test("a session that ended elsewhere leads to the sign-in, and from there back to the page", async () => {
  const admin = await owner();
  const { page, expect: announce } = await browser.newPerson({ as: admin });
  announce(/status of 401/);
  await page.goto("/admin/products");
  await page.getByRole("heading", { level: 1, name: /products/i }).waitFor();
  await admin.post("/api/admin/logout", {});
  await page.goto("/admin/orders?status=PAID");
  await page.getByRole("heading", { level: 1, name: /sign in/i }).waitFor();
  await email(page).fill("owner@demo.herald");
  await secret(page, "Password").fill("herald-demo-shop");
  await press(page, /^sign in$/i);
  await page.getByRole("heading", { level: 1, name: /orders/i }).waitFor();
  expect(page.url()).toMatch(/\/admin\/orders\?status=PAID$/);
});
