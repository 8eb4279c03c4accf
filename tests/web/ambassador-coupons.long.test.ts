import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { newAmbassador } from "../contract/support/people.ts";
import { stage } from "../contract/support/shop.ts";
import { useBrowser } from "./support/browser.ts";
import { addToBasket, fillBuyer, payButton, payOnStripe, textbox } from "./support/buyer-pages.ts";

const browser = useBrowser();
const newCode = () => `W-${randomUUID().slice(0, 8)}`.toUpperCase();

test("a buyer uses an ambassador's coupon through a link, and owner and ambassador read why the commission is what it is", async () => {
  const on = await stage([2_000]);
  const lastName = `Zylberberg${Date.now().toString(36).replaceAll(/\d/g, "x")}`;
  const ben = await newAmbassador("Ben", lastName);
  const code = newCode();
  const { page } = await browser.newPerson({ as: on.admin });
  await page.goto("/admin/coupons");
  await page.getByRole("button", { name: /^add/i }).first().click();
  const dialog = page.getByRole("dialog", { name: "Add a coupon" });
  await textbox(page, "Code").fill(code);
  await page.getByLabel("Whose it is").selectOption("An ambassador’s");
  await textbox(page, "Percent off").fill("10");
  await dialog.getByRole("button", { name: "Save the coupon" }).click();
  await dialog.getByText("Choose an ambassador", { exact: true }).last().waitFor();
  await textbox(page, "Find an ambassador").fill(lastName.slice(0, 12));
  await dialog.getByRole("radio", { name: `Ben ${lastName}` }).check();
  await dialog.getByText("Of €20.00, the buyer pays €18.00, which at 10% earns €1.80.").waitFor();
  await page.getByLabel("Who bears what it takes off").selectOption("Both");
  await textbox(page, "The ambassador bears, percent").fill("50");
  await dialog
    .getByText(
      "Of €20.00, the buyer pays €18.00, which at 10% earns €1.80. Of that €1.00 goes for the discount, and €0.80 is left.",
    )
    .waitFor();
  await dialog.getByRole("button", { name: "Save the coupon" }).click();
  const row = page.getByRole("row", { name: new RegExp(code) });
  await row.getByText(`Ben ${lastName}`).waitFor();
  await row.getByText("10% off, the ambassador bears 50%").waitFor();

  const { page: buyers } = await browser.newPerson();
  await buyers.goto(`/c/${on.code}?coupon=${code.toLowerCase()}`);
  await buyers.getByText(`Coupon ${code}, from the link`).waitFor();
  await buyers.getByRole("button", { name: "Pay €18.00" }).waitFor();
  await fillBuyer(buyers);
  await payButton(buyers).click();
  await payOnStripe(buyers);
  await buyers.getByRole("heading", { name: /your order is paid/i }).waitFor();

  await page.goto("/admin/orders");
  await page
    .getByRole("row", { name: /Bo Berg/ })
    .first()
    .getByRole("link")
    .first()
    .click();
  await page.getByRole("link", { name: "Ben Z." }).waitFor();
  await page
    .getByText(
      `The coupon ${code} is Ben Z.’s, and the link is Ada L.’s. The sale is the coupon’s: the shop’s settings put coupons first. The ambassador bears 50% of the discount.`,
    )
    .waitFor();
  await page.getByText(`By Bo Berg, with Ben Z.’s coupon ${code}.`).waitFor();
  await page.getByRole("button", { name: "Why this amount" }).click();
  const why = page.getByRole("dialog");
  await why.getByText("€2.00 less, by the coupon").waitFor();
  await why.getByText("€1.00 of what it earns goes for the ambassador’s part of the discount").waitFor();
  await why.getByText(`The coupon ${code} and the link are of two ambassadors. The sale is the coupon’s`).waitFor();
  await page.goto("/admin/coupons");
  await page
    .getByRole("row", { name: new RegExp(code) })
    .getByText("€0.80")
    .waitFor();
  await page.goto(`/admin/ambassadors/${ben.id}`);
  await page.getByRole("region", { name: "Coupons" }).getByRole("cell", { name: "€0.80" }).waitFor();

  const bens = (await browser.newPerson({ as: ben.client })).page;
  await bens.goto("/links");
  const own = bens.getByRole("region", { name: "Your coupons" });
  await own.getByRole("button", { name: `Copy ${code}` }).waitFor();
  await own.getByText("You bear 50% of what it takes off, from your commission.").waitFor();
  await own.getByRole("cell", { name: "€0.80" }).waitFor();
  await bens.goto("/stats");
  await bens.getByRole("region", { name: "Your coupons, all time" }).getByRole("cell", { name: "€0.80" }).waitFor();
  await bens.goto("/earnings");
  await bens
    .getByRole("link", { name: /^Order #/ })
    .first()
    .click();
  await bens.getByText("You bear 50% of the discount: it is taken from what each line earns").waitFor();
  await bens.getByText("€1.00 of what it earns goes for your part of the discount").waitFor();
  await bens.getByText(`The coupon ${code} and the link are of two ambassadors. The sale is the coupon’s`).waitFor();
});

test("a link whose code no longer holds says so kindly, and is ordered through without it", async () => {
  const on = await stage([2_000, 1_000]);
  const [mug, cup] = on.products;
  const code = newCode();
  await on.admin.post("/api/admin/coupons", { code, offMinor: 500, minimumMinor: 2_500 });
  const { page: buyers, expect: expectAt } = await browser.newPerson();
  expectAt(/status of 400.*coupon-prices/);
  await buyers.goto(`/c/${on.code}?coupon=${code}`);
  await buyers.getByText("It is taken off once you have chosen something.").waitFor();
  await addToBasket(buyers, mug?.title ?? "");
  await buyers.getByText(`The code ${code} of this link is not taken off`).waitFor();
  await buyers.getByText("This coupon takes an order of at least €25.00. You can order all the same").waitFor();
  await buyers.getByRole("button", { name: "Pay €20.00" }).waitFor();
  // It is tried again with what is chosen then.
  await addToBasket(buyers, cup?.title ?? "");
  await buyers.getByText(`Coupon ${code}, from the link`).waitFor();
  await buyers.getByRole("button", { name: "Pay €25.00" }).waitFor();

  await on.admin.put(`/api/admin/coupons/${code}`, { offMinor: 500, archived: true });
  const { page: late, expect: expectAtLate } = await browser.newPerson();
  expectAtLate(/status of 400.*coupon-prices/);
  await late.goto(`/c/${on.code}?coupon=${code}`);
  await addToBasket(late, mug?.title ?? "");
  await late
    .getByText(/There is no such coupon, or it is not in use any more\. You can order all the same, without it\./)
    .waitFor();
  await fillBuyer(late);
  await payButton(late).click();
  await late.getByRole("heading", { level: 1, name: "€20.00" }).waitFor();
});

test("an ambassador shares a link that brings their coupon", async () => {
  const on = await stage([2_000]);
  const code = newCode();
  await on.admin.post("/api/admin/coupons", { code, offBps: 1_000, ambassadorId: on.ambassador.id });
  const { page } = await browser.newPerson({ as: on.ambassador.client });
  await page.goto("/links");
  await page
    .getByRole("button", { name: /^QR code of/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Coupon in the link").selectOption(code);
  const address = await dialog.getByRole("textbox").inputValue();
  expect(address.endsWith(`/c/${on.code}?coupon=${code}`)).toBe(true);
});
