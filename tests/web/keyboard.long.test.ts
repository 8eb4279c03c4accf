import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { eventually } from "../contract/support/client.ts";
import { newAmbassador, newProduct, owner, password } from "../contract/support/people.ts";
import { sell, stage } from "../contract/support/shop.ts";
import { postal } from "../support/postal.ts";
import { euro } from "./support/amounts.ts";
import { useBrowser } from "./support/browser.ts";
import { goodCard, payButton, textbox } from "./support/buyer-pages.ts";
import { expectTrapped, hasFocus, pressOn, tabTo, typeInto } from "./support/keyboard.ts";

const browser = useBrowser();

test("a whole sale is made by keyboard alone, and the focus is always seen", async () => {
  const admin = await owner();
  const word = randomUUID();
  const mug = await newProduct(admin, 1_005, `Mug ${word}`);
  const kettle = await newProduct(admin, 2_499, `Kettle ${word}`);
  const { email } = await newAmbassador();

  const { page } = await browser.newPerson();
  await page.goto("/sign-in");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await typeInto(page, textbox(page, "E-mail"), email);
  await typeInto(page, page.getByLabel("Password", { exact: true }), password);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Products" }).waitFor();
  await typeInto(page, page.getByRole("searchbox", { name: /search/i }), word);
  await pressOn(page, page.getByRole("checkbox", { name: kettle.title }), "Space");
  await pressOn(page, page.getByRole("checkbox", { name: mug.title }), "Space");
  await page.getByText("2 picked").waitFor();
  await pressOn(page, page.getByRole("button", { name: "Create link" }), "Enter");
  const dialog = page.getByRole("dialog", { name: /your link/i });
  await dialog.waitFor();
  await expectTrapped(page, dialog);
  await pressOn(page, dialog.getByRole("button", { name: /copy link/i }));
  const url = await eventually(async () => {
    const copied = await page.evaluate<string>("navigator.clipboard.readText()");
    expect(copied).toMatch(/\/c\/\w{16}$/);
    return copied;
  });
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });

  const { page: shop } = await browser.newPerson();
  await shop.goto(url);
  await shop.getByRole("heading", { level: 1, name: /recommends/i }).waitFor();
  await pressOn(shop, shop.getByRole("button", { name: `Add ${mug.title}` }));
  await eventually(async () =>
    expect(await shop.evaluate("document.activeElement.getAttribute('aria-label')")).toBe(`Quantity of ${mug.title}`),
  );
  await shop.keyboard.press("ControlOrMeta+A");
  await shop.keyboard.type("3");
  await pressOn(shop, shop.getByRole("button", { name: `Add ${kettle.title}` }), "Space");
  await pressOn(shop, shop.getByRole("button", { name: `More of ${kettle.title}` }), "Space");
  const total = euro(3 * 1_005 + 2 * 2_499);
  await shop.getByRole("button", { name: `Pay ${total}` }).waitFor();
  await typeInto(shop, textbox(shop, "First name"), "Bo");
  await typeInto(shop, textbox(shop, "Last name"), "Berg");
  await typeInto(shop, textbox(shop, "E-mail"), "bo@buyer.example");
  await typeInto(shop, textbox(shop, "Street and number"), postal.address);
  await typeInto(shop, textbox(shop, "Postal code"), postal.zip);
  await typeInto(shop, textbox(shop, "City"), postal.city);
  await typeInto(shop, shop.getByLabel("Country"), "Germany");
  await pressOn(shop, payButton(shop));
  await shop.getByRole("heading", { level: 1, name: total }).waitFor();
  await typeInto(shop, shop.getByLabel("Card number"), goodCard);
  await typeInto(shop, shop.getByLabel("Expiry"), "12 / 34");
  await typeInto(shop, shop.getByLabel("CVC"), "123");
  await typeInto(shop, shop.getByLabel("Name on card"), "Bo Berg");
  await shop.keyboard.press("Enter");
  await shop.getByRole("heading", { level: 1, name: /your order is paid/i }).waitFor();
});

test("a dialog gives the focus back to what opened it", async () => {
  const on = await stage([1_005]);
  const order = await sell(on, [1]);
  const { page } = await browser.newPerson({ as: on.admin });
  await page.goto(`/admin/orders/${order.orderId}`);
  const opener = page.getByRole("button", { name: "Refund" });
  await pressOn(page, opener);
  const dialog = page.getByRole("dialog", { name: /refund/i });
  await dialog.waitFor();
  await expectTrapped(page, dialog);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await eventually(async () => expect(await hasFocus(opener)).toBe(true));
});

test("the account's menu opens, closes and signs out by keyboard", async () => {
  const { client } = await newAmbassador();
  const { page } = await browser.newPerson({ as: client });
  await page.goto("/links");
  await page.getByRole("heading", { level: 1 }).waitFor();
  const opener = page.getByRole("button", { name: /your account/i });
  const signOut = page.getByRole("button", { name: /sign out/i });
  await pressOn(page, opener);
  await signOut.waitFor();
  await page.keyboard.press("Escape");
  await signOut.waitFor({ state: "hidden" });
  expect(await hasFocus(opener)).toBe(true);
  await page.keyboard.press("Enter");
  await signOut.waitFor();
  for (let step = 0; step < 3 && !(await hasFocus(signOut)); step++) await page.keyboard.press("Tab");
  expect(await hasFocus(signOut)).toBe(true);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /sign in/i }).waitFor();
});

test.each([
  ["an ambassador", "/links"],
  ["an owner", "/admin/orders"],
])("%s skips the navigation with the first tab, and a new page begins at its heading", async (who, path) => {
  const as = who === "an owner" ? await owner() : (await newAmbassador()).client;
  const { page } = await browser.newPerson({ as });
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: /skip/i });
  expect(await hasFocus(skip)).toBe(true);
  await page.keyboard.press("Enter");
  await eventually(async () => expect(await page.evaluate("document.activeElement.id")).toBe("main"));
  await page.keyboard.press("Tab");
  const isInside = await page.evaluate("document.getElementById('main').contains(document.activeElement)");
  expect(isInside).toBe(true);

  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  const products = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Products" });
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await pressOn(page, products);
  await page.getByRole("heading", { level: 1, name: "Products" }).waitFor();
  await eventually(async () => expect(await page.evaluate("document.activeElement.tagName")).toBe("H1"));
  await tabTo(
    page,
    page
      .getByRole("searchbox")
      .or(page.getByRole("textbox", { name: /search/i }))
      .first(),
  );
});
