import { randomUUID } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { newProduct, owner } from "../contract/support/people.ts";
import { placeOrder, sell, stage } from "../contract/support/shop.ts";
import { useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";
import { expectWrong } from "./support/fields.ts";

const browser = useBrowser();

describe("an abandoned checkout", () => {
  test("is left out of the orders, of all pages, until it is asked for", async () => {
    const on = await stage([4_711]);
    const [paid, abandoned] = [await sell(on, [1]), await placeOrder(on, [2])];
    const { page } = await browser.newPerson({ as: on.admin });
    const row = (id: string) => page.locator(`a[href*="${id}"]`);
    for (const path of ["/admin/orders", "/admin"]) {
      await page.goto(path);
      await row(paid.orderId).waitFor();
      expect([path, await row(abandoned.orderId).count()]).toEqual([path, 0]);
    }
    await page.goto("/admin/orders");
    await page.getByLabel("Status").selectOption("All, with abandoned checkouts");
    await row(abandoned.orderId).waitFor();
    await page.getByLabel("Status").selectOption("Pending");
    await row(abandoned.orderId).waitFor();
    await row(paid.orderId).waitFor({ state: "detached" });
  });
});

test("Home and Orders follow a sale while they are open", async () => {
  const on = await stage([4_321]);
  const [home, orders] = [await browser.newPerson({ as: on.admin }), await browser.newPerson({ as: on.admin })];
  await home.page.goto("/admin");
  await orders.page.goto("/admin/orders");
  for (const { page } of [home, orders]) await page.getByRole("row").nth(1).waitFor();
  const { orderId } = await sell(on, [1]);
  for (const { page } of [home, orders]) await page.locator(`a[href*="${orderId}"]`).waitFor();
});

test("a To before From says so at the field", async () => {
  const { page } = await browser.newPerson({ as: await owner() });
  await page.goto("/admin/orders");
  await page.getByLabel("Placed", { exact: true }).selectOption("From … to …");
  await page.getByLabel("From").fill("2026-11-20");
  await page.getByLabel("To", { exact: true }).fill("2026-11-10");
  await expectWrong(page.getByLabel("To", { exact: true }), /to is before from/i, { typed: "2026-11-10" });
  await page.getByLabel("To", { exact: true }).fill("2026-11-21");
  await page.waitForURL(/to=2026-11-21/);
});

describe("a form that was changed", () => {
  test("asks before a link, the browser's way back or a closed tab takes it away", async () => {
    const admin = await owner();
    const { id, title } = await newProduct(admin, 1_000);
    const { page } = await browser.newPerson({ as: admin });
    await page.goto("/admin/orders");
    await page.goto("/admin/products");
    await page.getByRole("link", { name: `Edit ${title}` }).click();
    await textbox(page, "Title").fill("Half a title");
    const dialog = page.getByRole("dialog", { name: /leave without saving/i });
    const stay = async () => {
      await dialog.getByRole("button", { name: /stay here/i }).click();
      await dialog.waitFor({ state: "hidden" });
      expect(await textbox(page, "Title").inputValue()).toBe("Half a title");
    };
    await page.getByRole("navigation").first().getByRole("link", { name: "Orders" }).click();
    await stay();
    await page.evaluate("history.back()");
    await stay();
    expect(new URL(page.url()).pathname).toBe(`/admin/products/${id}`);
    const asked = page.waitForEvent("dialog");
    const reloading = page.reload().catch(() => {});
    await (await asked).accept();
    await reloading;
    await textbox(page, "Title").fill("Half a title");
    await page.getByRole("link", { name: "Cancel" }).click();
    await dialog.getByRole("button", { name: /leave without saving/i }).click();
    await page.getByRole("heading", { level: 1, name: "Products" }).waitFor();
  });

  test("asks nothing once it is saved", async () => {
    const admin = await owner();
    const { id, title } = await newProduct(admin, 1_000);
    const { page } = await browser.newPerson({ as: admin });
    await page.goto(`/admin/products/${id}`);
    await textbox(page, "Title").fill(`${title}, glazed`);
    await page.getByRole("button", { name: /save/i }).click();
    await page
      .getByRole("row")
      .filter({ hasText: `${title}, glazed` })
      .waitFor();
    await page.getByRole("navigation").first().getByRole("link", { name: "Orders" }).click();
    await page.getByRole("heading", { level: 1, name: "Orders" }).waitFor();
  });
});

test("a page that was never seen says that one is offline, and comes by itself once one is back", async () => {
  const { page, context, expect: announce } = await browser.newPerson({ as: await owner() });
  announce(/ERR_INTERNET_DISCONNECTED|dynamically imported module|preload CSS/);
  await page.goto("/admin/products");
  await page.getByRole("row").nth(1).waitFor();
  await context.setOffline(true);
  await page.getByRole("link", { name: "Add product" }).click();
  await page.getByRole("heading", { level: 1, name: /you are offline/i }).waitFor();
  await context.setOffline(false);
  await page.getByRole("heading", { level: 1, name: /add a product/i }).waitFor();
});

test("a picture that can't be loaded is told before it is saved, and saved by who insists", async () => {
  const admin = await owner();
  const { page, expect: announce } = await browser.newPerson({ as: admin });
  announce(/nowhere\.svg/);
  const title = `Vase ${randomUUID()}`;
  await page.route("**/nowhere.svg", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("/admin/products/new");
  for (const [field, text] of [
    ["Title", title],
    ["Description", "Round."],
    ["Picture address", "/demo/nowhere.svg"],
    ["Price", "12.50"],
  ] as const)
    await textbox(page, field).fill(text);
  await page
    .getByText(/no picture can be loaded/i)
    .first()
    .waitFor();
  const save = page.getByRole("button", { name: /add product/i });
  await save.click();
  await expectWrong(textbox(page, "Picture address"), /no picture can be loaded/i, { typed: "/demo/nowhere.svg" });
  await save.click();
  const row = page.getByRole("row").filter({ hasText: title });
  await row.waitFor();
  // Its picture would be missed on every page that other tests look at.
  await row.getByRole("button", { name: `Delete ${title}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await row.waitFor({ state: "detached" });
});
