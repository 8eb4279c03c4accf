import { firstSettings } from "../../shared/domain/settings.ts";

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

/** A shop as a function's environment has them. */
export const shopVariables = {
  SHOP_NAME: "Shop",
  SHOP_CURRENCY: "eur",
  COMMISSION_BPS: "1000",
  OWNER_EMAIL: "owner@example.com",
  MAIL_FROM: "shop@example.com",
  APP_URL: "https://shop.example",
};
