import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { newAmbassador } from "../contract/support/people.ts";
import { stage } from "../contract/support/shop.ts";
import { useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";

const browser = useBrowser();
const profile = z.object({ standing: z.string() });
const reason = "Two orders came from your own address.";

test("an owner suspends an ambassador, who sees why; a buyer is told kindly; reinstated, the link sells again", async () => {
  const on = await stage([1_000]);
  const { page } = await browser.newPerson({ as: on.admin });
  await page.goto(`/admin/ambassadors/${on.ambassador.id}`);
  await page.getByRole("button", { name: "Suspend" }).click();
  const dialog = page.getByRole("dialog", { name: /suspend ada lovelace/i });
  await textbox(page, "Reason").fill(reason);
  await dialog.getByRole("button", { name: "Suspend" }).click();
  await page.getByRole("alert").filter({ hasText: reason }).waitFor();

  const buyer = await browser.newPerson();
  buyer.expect(/status of 410/);
  await buyer.page.goto(`/c/${on.code}`);
  await buyer.page.getByRole("heading", { name: /takes no orders right now/i }).waitFor();
  const seller = await browser.newPerson({ as: on.ambassador.client });
  await seller.page.goto("/links");
  await seller.page.getByText(reason).waitFor();

  await page.getByRole("button", { name: "Reinstate" }).click();
  await page.getByRole("button", { name: "Suspend" }).waitFor();
  await buyer.page.goto(`/c/${on.code}?again`);
  await buyer.page.getByRole("heading", { name: /recommends/i }).waitFor();
});

test("an owner suspends and reinstates those whom they picked, and lists them by standing", async () => {
  const [one, other] = [await newAmbassador("Pickwick", "One"), await newAmbassador("Pickwick", "Two")];
  const on = await stage([1_000]);
  const { page } = await browser.newPerson({ as: on.admin });
  const standings = () =>
    Promise.all([one, other].map(async ({ client }) => (await client.read("/api/ambassador/user", profile)).standing));
  await page.goto("/admin/ambassadors?search=pickwick");
  await page.getByRole("checkbox", { name: "Pick Pickwick One" }).check();
  await page.getByRole("checkbox", { name: "Pick Pickwick Two" }).check();
  await page.getByRole("button", { name: "Suspend 2" }).click();
  await textbox(page, "Reason").fill(reason);
  await page.getByRole("dialog").getByRole("button", { name: "Suspend" }).click();
  await page.getByText("2 ambassadors are suspended").waitFor();
  expect(await standings()).toEqual(["suspended", "suspended"]);
  await page.getByLabel("Standing").selectOption("Suspended");
  await page.getByRole("checkbox", { name: "Pick Pickwick One" }).check();
  await page.getByRole("button", { name: "Reinstate 1" }).click();
  await page.getByText("1 ambassador is active again").waitFor();
  expect(await standings()).toEqual(["active", "suspended"]);
});
