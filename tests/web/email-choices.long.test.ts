import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { eventually } from "../contract/support/client.ts";
import { confirmAddress } from "../contract/support/confirm-address.ts";
import { mailsAbout } from "../contract/support/links-in-mail.ts";
import { newAmbassador, owner } from "../contract/support/people.ts";
import { sell, stage } from "../contract/support/shop.ts";
import { useBrowser } from "./support/browser.ts";

const browser = useBrowser();
const choices = z.object({ items: z.array(z.object({ topic: z.string(), isWanted: z.boolean() })) });

test("an ambassador turns e-mails off and on in their profile, by keyboard too; what is always sent says why", async () => {
  const { client } = await newAmbassador();
  const wanted = async () =>
    (await client.read("/api/ambassador/email-choices", choices)).items
      .filter(({ isWanted }) => isWanted)
      .map(({ topic }) => topic);
  const { page } = await browser.newPerson({ as: client });
  await page.goto("/profile");
  const sales = page.getByRole("switch", { name: /^Your sales/ });
  await sales.click();
  await page.getByText("You get no more e-mails about this.").waitFor();
  expect([await sales.isChecked(), await wanted()]).toEqual([
    false,
    ["refunds", "digest", "earnings", "programme", "account"],
  ]);
  await sales.focus();
  await page.keyboard.press("Space");
  await page.getByText("You get e-mails about this from now on.").waitFor();
  expect(await wanted()).toContain("sales");
  await page.getByText(/always sent, as it keeps your account safe/i).waitFor();
  // Sales, refunds and the week; the fourth is what rankings show.
  expect(await page.getByRole("switch").count()).toBe(4);
});

test("a choice that can't be kept says so, and shows what still holds", async () => {
  const { client } = await newAmbassador();
  const { page, expect: announce } = await browser.newPerson({ as: client });
  announce(/ERR_FAILED|ERR_INTERNET/);
  await page.goto("/profile");
  const sales = page.getByRole("switch", { name: /^Your sales/ });
  await sales.waitFor();
  await page.route("**/email-choices", (route) => route.abort());
  await sales.click();
  await page.getByText(/can.t be reached/i).waitFor();
  await eventually(async () => expect(await sales.isChecked()).toBe(true));
});

test("somebody of the team is told what they get, and who chooses what the shop is told", async () => {
  const { page } = await browser.newPerson({ as: await owner() });
  await page.goto("/admin/profile");
  await page.getByText(/told to the shop.s own address/i).waitFor();
  // Questions and the week's numbers alone are told to each of the team.
  await page.getByRole("switch", { name: /^Questions/ }).waitFor();
  expect(await page.getByRole("switch").count()).toBe(2);
});

test("an e-mail's link asks first, stops its kind without a sign-in, and leaves no token in the address", async () => {
  const on = await stage([1_000]);
  await confirmAddress(on.ambassador);
  await sell(on);
  const [told] = await mailsAbout(on.ambassador.email, /^You earned /);
  const link = /\S+\/unsubscribe#token=\S+/.exec(told?.body.text ?? "")?.[0] ?? "";
  const header = link.replace("/unsubscribe#token=", "/api/emails/unsubscribe/");
  const { page, expect: announce } = await browser.newPerson();
  announce(/status of 404/);
  await page.goto(header);
  await page.getByRole("heading", { level: 1, name: "Stop these e-mails?" }).waitFor();
  await eventually(async () => expect(page.url()).not.toContain("token"));
  await page.getByRole("button", { name: "Stop them" }).waitFor();
  const { items } = await on.ambassador.client.read("/api/ambassador/email-choices", choices);
  expect(items[0]).toMatchObject({ topic: "sales", isWanted: true });
  await page.getByRole("button", { name: "Stop them" }).click();
  await page.getByRole("status").filter({ hasText: "They are stopped." }).waitFor();
  const after = await on.ambassador.client.read("/api/ambassador/email-choices", choices);
  expect(after.items[0]).toMatchObject({ topic: "sales", isWanted: false });

  await page.goto(`${link.slice(0, -22)}${"A".repeat(22)}`.replace("#", "?again#"));
  await page.getByRole("button", { name: "Stop them" }).click();
  await page.getByRole("alert").filter({ hasText: "This link is not complete" }).waitFor();
});
