import { expect, test } from "@jest/globals";
import { newAmbassador } from "../contract/support/people.ts";
import { sell, shareOf, stage } from "../contract/support/shop.ts";
import { newMember } from "../contract/support/team.ts";
import { useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";

const browser = useBrowser();
const euros = (minor: number) => `€${(minor / 100).toFixed(2)}`;

test("an owner gives a sale to the ambassador it belongs to; the order tells of both, and both read why", async () => {
  const on = await stage([1_005]);
  const lastName = `Zylberberg${Date.now().toString(36).replaceAll(/\d/g, "x")}`;
  const ben = await newAmbassador("Ben", lastName);
  const order = await sell(on, [2]);
  const { page } = await browser.newPerson({ as: on.admin });
  await page.goto(`/admin/orders/${order.orderId}`);
  await page.getByRole("button", { name: "Give to another ambassador" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Give the sale" }).click();
  await dialog.getByText("Choose the ambassador it belongs to.").waitFor();
  await textbox(page, "Search ambassadors").fill(lastName);
  // What is pressed next holds still once those are gone who are not meant.
  await dialog.getByRole("radio").nth(1).waitFor({ state: "detached" });
  const giveIt = dialog.getByRole("button", { name: "Give the sale" });
  const before = await giveIt.boundingBox();
  await textbox(page, "Search ambassadors").fill("Nobody at all");
  await dialog.getByText("No active ambassador is found by that.").waitFor();
  expect(await giveIt.boundingBox()).toEqual(before);
  await textbox(page, "Search ambassadors").fill(lastName);
  await dialog.getByRole("radio", { name: `Ben ${lastName}` }).check();
  await textbox(page, "Reason").fill("The buyer came over Ben's flyer.");
  await dialog.getByRole("button", { name: "Give the sale" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("link", { name: "Ben Z." }).waitFor();
  await page.getByText(`Ada L. gives up ${euros(shareOf(2_010))}. The buyer came over Ben's flyer.`).waitFor();
  await page.getByText(`Ben Z. gets ${euros(shareOf(2_010))}. The buyer came over Ben's flyer.`).waitFor();

  const bens = (await browser.newPerson({ as: ben.client })).page;
  await bens.goto("/earnings");
  await bens.getByText("A sale that the shop gave to you").waitFor();
  await bens.getByRole("link", { name: /^Order #\d+$/ }).click();
  await bens.getByText(/The shop gave you this sale on .*: The buyer came over/).waitFor();
  await bens.goto("/stats");
  await bens
    .getByRole("row", { name: /Sales that the shop gave to you/ })
    .getByText(euros(shareOf(2_010)))
    .waitFor();

  const adas = (await browser.newPerson({ as: on.ambassador.client })).page;
  await adas.goto(`/earnings/${order.orderId}`);
  await adas.getByText(/gave this sale to another ambassador on .*: The buyer came over/).waitFor();
  expect(await adas.getByText("Zylberberg").count()).toBe(0);
});

test("a manager reads whose a sale is, and can't give it away", async () => {
  const on = await stage([1_005]);
  const order = await sell(on, [1]);
  const { page } = await browser.newPerson({ as: (await newMember(on.admin, "manager")).client });
  await page.goto(`/admin/orders/${order.orderId}`);
  await page.getByRole("link", { name: "Ada L." }).waitFor();
  expect(await page.getByRole("button", { name: "Give to another ambassador" }).count()).toBe(0);
});
