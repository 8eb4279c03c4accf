/** The shop's settings, for a use case under test that is given them. */
export const shop = {
  name: "Shop",
  currency: "eur",
  rateBps: 1_000,
  ownerEmail: "owner@example.com",
  mailFrom: "shop@example.com",
  appUrl: "http://localhost:3000",
  version: "test",
};
