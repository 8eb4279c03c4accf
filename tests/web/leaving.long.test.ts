import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { Client } from "../contract/support/client.ts";
import { mailsAbout } from "../contract/support/links-in-mail.ts";
import { newAmbassador, owner, password } from "../contract/support/people.ts";
import { sell, stage } from "../contract/support/shop.ts";
import { useBrowser } from "./support/browser.ts";

const browser = useBrowser();
const dialog = (page: Page) => page.getByRole("dialog");

test("an ambassador leaves with their password and a typed word, and is told what becomes of what they earned", async () => {
  const on = await stage([1_000]);
  await sell(on, [1]);
  const { page, expect: announce } = await browser.newPerson({ as: on.ambassador.client });
  announce(/status of 40[01]/);
  await page.goto("/profile");
  await page.getByRole("button", { name: "Leave the programme" }).click();
  await dialog(page).getByText("Your share so far is").waitFor();
  await dialog(page).getByLabel("Your password", { exact: true }).fill(password);
  await dialog(page).getByRole("button", { name: "Leave the programme" }).click();
  await dialog(page).getByText("Type leave, or cancel.").waitFor();
  await dialog(page).getByRole("textbox", { name: "Type leave to go on" }).fill("leave");
  await dialog(page).getByLabel("Your password", { exact: true }).fill("not it");
  await dialog(page).getByRole("button", { name: "Leave the programme" }).click();
  await dialog(page)
    .getByText(/current password is wrong/i)
    .first()
    .waitFor();
  await dialog(page).getByLabel("Your password", { exact: true }).fill(password);
  await dialog(page).getByRole("button", { name: "Leave the programme" }).click();
  await page.getByRole("heading", { level: 1, name: "You have left" }).waitFor();
  await mailsAbout(on.ambassador.email, /you have left/i);
  expect((await new Client().get(`/api/checkout/links/${on.code}`)).status).toBe(410);
  await page.goto("/products");
  await page.getByRole("heading", { level: 1, name: /sign in/i }).waitFor();

  const owners = await browser.newPerson({ as: on.admin });
  await owners.page.goto(`/admin/ambassadors/${on.ambassador.id}`);
  await owners.page.getByText("This ambassador has left").waitFor();
  await owners.page.getByRole("heading", { level: 1, name: "A former ambassador" }).waitFor();
});

test("an owner removes somebody for good, once that is typed", async () => {
  const someone = await newAmbassador("Removia", "Quist");
  const { page } = await browser.newPerson({ as: await owner() });
  await page.goto(`/admin/ambassadors/${someone.id}`);
  await page.getByRole("button", { name: "Remove for good" }).click();
  await dialog(page).getByRole("button", { name: "Remove for good" }).click();
  await dialog(page).getByText("Type remove, or cancel.").waitFor();
  await dialog(page).getByRole("textbox", { name: "Type remove to go on" }).fill("remove");
  await dialog(page).getByRole("button", { name: "Remove for good" }).click();
  await page.getByText("This ambassador has left").waitFor();
  expect(await page.getByText("Removia").count()).toBe(0);
});
