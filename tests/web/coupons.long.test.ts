import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { stage } from "../contract/support/shop.ts";
import { newMember } from "../contract/support/team.ts";
import { useBrowser } from "./support/browser.ts";
import { addToBasket, fillBuyer, payButton, payOnStripe, textbox } from "./support/buyer-pages.ts";

const browser = useBrowser();
const newCode = () => `W-${randomUUID().slice(0, 8)}`.toUpperCase();

test("an owner makes a coupon, a buyer types it and pays less, and both see on the order what it took off", async () => {
  const on = await stage([2_000, 1_000]);
  const [mug, cup] = on.products;
  const code = newCode();
  const { page } = await browser.newPerson({ as: on.admin });
  await page.goto("/admin/coupons");
  await page.getByRole("button", { name: /^add/i }).first().click();
  const dialog = page.getByRole("dialog", { name: "Add a coupon" });
  await dialog.getByRole("button", { name: "Save the coupon" }).click();
  await dialog.getByText("Type a number above 0, up to 100").waitFor();
  await textbox(page, "Code").fill(code.toLowerCase());
  await textbox(page, "Percent off").fill("25");
  await textbox(page, "Find a product").fill(mug?.title ?? "");
  await dialog.getByRole("radio", { name: mug?.title ?? "" }).check();
  await dialog.getByRole("button", { name: `Take away ${mug?.title}` }).waitFor();
  await textbox(page, "Orders, at most").fill("1");
  await dialog.getByRole("button", { name: "Save the coupon" }).click();
  const row = page.getByRole("row", { name: new RegExp(code) });
  await row.getByText("25% off").waitFor();
  await row.getByText("0 of 1").waitFor();

  const { page: buyers, expect: expectAtBuyers } = await browser.newPerson();
  expectAtBuyers(/status of 400.*coupon-prices/);
  await buyers.goto(`/c/${on.code}`);
  await addToBasket(buyers, cup?.title ?? "");
  await buyers.getByRole("button", { name: "Have a code?" }).click();
  await textbox(buyers, "Code").fill("NO-SUCH-CODE");
  await textbox(buyers, "Code").press("Enter");
  await buyers.getByText("There is no such coupon").waitFor();
  await textbox(buyers, "Code").fill(code.toLowerCase());
  await buyers.getByRole("button", { name: "Apply" }).click();
  await buyers.getByText("This coupon is for other products").waitFor();
  await addToBasket(buyers, mug?.title ?? "");
  await buyers.getByText(`Coupon ${code}`).waitFor();
  await buyers.getByRole("button", { name: "Pay €25.00" }).waitFor();
  await fillBuyer(buyers);
  await payButton(buyers).click();
  await buyers.getByRole("heading", { level: 1, name: "€25.00" }).waitFor();
  await payOnStripe(buyers);
  await buyers.getByRole("heading", { name: /your order is paid/i }).waitFor();
  await buyers.getByText(`Coupon ${code}`).waitFor();
  await buyers.getByText("-€5.00").waitFor();

  await page.goto("/admin/orders");
  await page
    .getByRole("row", { name: /Bo Berg/ })
    .first()
    .getByRole("link")
    .first()
    .click();
  const bought = page.getByRole("region", { name: /what was bought/i });
  await bought.getByText(`Coupon ${code}`).waitFor();
  await bought.getByText("-€5.00").waitFor();

  const { page: late, expect: expectAtLate } = await browser.newPerson();
  expectAtLate(/status of 400/);
  await late.goto(`/c/${on.code}`);
  await addToBasket(late, mug?.title ?? "");
  await late.getByRole("button", { name: "Have a code?" }).click();
  await textbox(late, "Code").fill(code);
  await fillBuyer(late);
  await late.getByRole("button", { name: "Apply" }).click();
  await late.getByText("This coupon has been used up").waitFor();
  await payButton(late).click();
  await late.getByText("This coupon has been used up").waitFor();
  expect(new URL(late.url()).pathname).toBe(`/c/${on.code}`);
});

test("a coupon that takes off less since it was typed: the page says so, shows what holds, and the next press pays that", async () => {
  const on = await stage([2_000]);
  const code = newCode();
  await on.admin.post("/api/admin/coupons", { code, offMinor: 500 });
  const { page: buyers } = await browser.newPerson();
  await buyers.goto(`/c/${on.code}`);
  await buyers.getByRole("button", { name: "Have a code?" }).click();
  await textbox(buyers, "Code").fill(code);
  await buyers.getByRole("button", { name: "Apply" }).click();
  await buyers.getByRole("button", { name: "Pay €15.00" }).waitFor();
  await fillBuyer(buyers);
  const changed = await on.admin.put(`/api/admin/coupons/${code}`, { offMinor: 200 });
  expect(changed.status).toBe(200);
  await payButton(buyers).click();
  await buyers.getByText(/a price has changed/i).waitFor();
  await buyers.getByRole("button", { name: "Pay €18.00" }).click();
  await buyers.getByRole("heading", { level: 1, name: "€18.00" }).waitFor();
});

test("a coupon is changed, archived and used again, and a viewer sees it and can do none of that", async () => {
  const on = await stage([2_000]);
  const code = newCode();
  await on.admin.post("/api/admin/coupons", { code, offMinor: 500, productIds: [on.products[0]?.id] });
  const { page } = await browser.newPerson({ as: on.admin });
  await page.goto("/admin/coupons");
  await page.getByRole("button", { name: `Edit ${code}` }).click();
  const dialog = page.getByRole("dialog", { name: `Edit ${code}` });
  await dialog
    .getByText(on.products[0]?.title ?? "")
    .first()
    .waitFor();
  await dialog.getByRole("button", { name: `Take away ${on.products[0]?.title}` }).click();
  await textbox(page, "Amount off").fill("7.50");
  await textbox(page, "Smallest order").fill("20");
  await dialog.getByRole("checkbox", { name: /each buyer/i }).check();
  await dialog.getByRole("button", { name: "Save the coupon" }).click();
  const row = page.getByRole("row", { name: new RegExp(code) });
  await row.getByText("€7.50 off, from €20.00 on, once a buyer").waitFor();
  await page.getByRole("button", { name: `Archive ${code}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Archive" }).click();
  await row.getByText("Archived").waitFor();
  await page.getByRole("button", { name: `Restore ${code}` }).click();
  await page.getByRole("button", { name: `Edit ${code}` }).waitFor();

  const { page: viewers } = await browser.newPerson({ as: (await newMember(on.admin, "viewer")).client });
  await viewers.goto("/admin/coupons");
  await viewers.getByRole("row", { name: new RegExp(code) }).waitFor();
  expect(await viewers.getByRole("button", { name: `Edit ${code}` }).count()).toBe(0);
});
