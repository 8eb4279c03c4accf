import { expect, test } from "@jest/globals";
import { newAmbassador, newProduct, owner } from "../contract/support/people.ts";
import { newMember } from "../contract/support/team.ts";
import { useBrowser } from "./support/browser.ts";
import { shiftOf } from "./support/first-load.ts";

const browser = useBrowser();

test("an ambassador's first steps tick themselves off, move nothing, and stay away once they are put away", async () => {
  await newProduct(await owner(), 1_000);
  const { client } = await newAmbassador();
  const { page } = await browser.newPerson({ as: client });
  const list = "**/api/ambassador/products?*";
  const shift = await shiftOf(page, "/products", /^Products$/, list);
  await page.unroute(list);
  const steps = page.getByRole("region", { name: /first sale/i });
  await steps.waitFor();
  await page.getByRole("list", { name: "Products" }).getByRole("listitem").first().waitFor();
  expect(shift).toBeLessThan(0.02);
  const isDone = (step: string) => steps.getByRole("listitem").filter({ hasText: `${step} (done)` });

  await page.getByRole("checkbox").first().check();
  await isDone("Pick products").waitFor();
  await page.getByRole("button", { name: "Create link" }).click();
  await isDone("Make a link").waitFor();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("dialog").getByRole("button", { name: "Copy link" }).click();
  await isDone("Share it").waitFor();
  await page.keyboard.press("Escape");
  await page.goto("/products");
  await isDone("Share it").waitFor();
  expect(await isDone("First sale").count()).toBe(0);
  await steps.getByRole("button", { name: "Hide the first steps" }).click();
  await steps.waitFor({ state: "detached" });
  await page.goto("/products");
  await page.getByRole("list", { name: "Products" }).getByRole("listitem").first().waitFor();
  expect(await steps.count()).toBe(0);
});

test("an owner sees how far the shop is, goes to where a step is done, hides the steps and calls them back", async () => {
  const { client } = await newMember(await owner(), "owner");
  const { page } = await browser.newPerson({ as: client });
  await page.goto("/admin");
  const steps = page.getByRole("region", { name: "Set up your shop" });
  await steps.getByText(/\d of 8 done/).waitFor();
  await steps.getByRole("listitem").filter({ hasText: "Add your first product" }).getByText("Done").waitFor();
  await steps.getByRole("link", { name: "Say how you deliver" }).click();
  const form = page.getByRole("form", { name: "Delivery", exact: true });
  await form.getByRole("button", { name: "Save" }).click();
  await page.goto("/admin");
  await steps.getByRole("link", { name: "Publish the terms of your programme" }).click();
  const terms = page.getByRole("form", { name: "Terms of the programme" });
  await terms.waitFor();
  await page.waitForFunction("scrollY > 0");
  await page.goto("/admin");
  await steps.getByRole("listitem").filter({ hasText: "Say how you deliver" }).getByText("Done").waitFor();
  await steps.getByRole("button", { name: "Hide" }).click();
  await page.goto("/admin");
  const again = page.getByRole("button", { name: /show the steps/i });
  await again.waitFor();
  expect(await steps.count()).toBe(0);
  await again.click();
  await steps.waitFor();
});

test("who is no owner is shown no steps to set the shop up", async () => {
  const { client } = await newMember(await owner(), "manager");
  const { page } = await browser.newPerson({ as: client });
  await page.goto("/admin");
  await page.getByRole("heading", { name: "Latest orders" }).waitFor();
  expect(await page.getByRole("region", { name: "Set up your shop" }).count()).toBe(0);
});
