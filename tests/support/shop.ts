import { freeDelivery } from "../../shared/domain/delivery.ts";
import { firstSettings } from "../../shared/domain/settings.ts";
import { untaxed } from "../../shared/domain/tax.ts";

/** The shop's settings, for a use case under test that is given them. */
export const shop = {
  currency: "eur",
  firstSettings: firstSettings({ name: "Shop", color: "#b4441f", rateBps: 1_000, holdDays: 30, delivery: "none" }),
  ordersPerNetwork: 100,
  ownerEmail: "owner@example.com",
  mailFrom: "shop@example.com",
  appUrl: "http://localhost:3000",
  version: "test",
};

/** Of a basket in a shop that charges no tax and sends nothing. */
export const plainly = {
  tax: untaxed,
  delivers: { delivery: "none" as const, deliveryTerms: freeDelivery, title: "Delivery" },
};

/** A shop as a function's environment has them. */
export const shopVariables = {
  SHOP_NAME: "Shop",
  SHOP_CURRENCY: "eur",
  COMMISSION_BPS: "1000",
  OWNER_EMAIL: "owner@example.com",
  MAIL_FROM: "shop@example.com",
  APP_URL: "https://shop.example",
};
