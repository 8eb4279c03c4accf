import { expect, test } from "@jest/globals";
import { booksOf } from "./books.ts";
import type { Item } from "./facts.ts";
import { tallyViolations } from "./tallies.ts";

const day = "2026-11-22";
const line = { unitPriceMinor: 335, quantity: 3, amountMinor: 1_005, rateBps: 1_000 };
const order = {
  ...{ type: "order", pk: "ORDER#ord_1", id: "ord_1", status: "PAID", code: "abc", ambassadorId: "usr_1" },
  ...{ buyer: { email: "bo@buyer.example" }, lines: [line], totalMinor: 1_005, currency: "eur" },
  ...{ refundedMinor: 0, disputes: {} },
};
const entry = {
  ...{ type: "entry", pk: "ENTRIES#ord_1", id: "sale_1", kind: "sale", orderId: "ord_1", code: "abc" },
  ...{ ambassadorId: "usr_1", bookedAt: `${day}T10:00:00.000Z` },
  postings: [
    { account: "payments", amountMinor: 1_005 },
    { account: "commission:usr_1:2026-12-22", amountMinor: -101 },
    { account: "sales", amountMinor: -904 },
  ],
};
const sold = { ambassadorId: "usr_1", orders: 1, grossMinor: 1_005, ambassadorMinor: 101 };
const tallyAt = (pk: string, more: Item = {}): Item => ({
  ...{ type: "tally", pk, sk: day, placed: 1, orders: 1 },
  products: [{ quantity: 3, amountMinor: 1_005 }],
  channels: [{ ...sold, channel: "abc" }],
  ambassadors: pk === "TALLIES#SHOP" ? [sold] : [],
  ...more,
});
const tallied: Item = { type: "tallied", talliedThrough: day };
const found = (...items: Item[]) => tallyViolations(booksOf([order, entry]), items).join("\n");
const own = tallyAt("TALLIES#usr_1");

test("a day that the ledger adds up to is right, and one that goes on is not asked about", () => {
  expect(found(tallied, tallyAt("TALLIES#SHOP"), own)).toBe("");
  expect(found()).toBe("");
  expect(found({ ...tallied, talliedThrough: "2026-11-21" })).toBe("");
});

test.each([
  ["a day that is missing", [own], /SHOP 2026-11-22: is missing/],
  ["an ambassador's that is missing", [tallyAt("TALLIES#SHOP")], /usr_1 2026-11-22: is missing/],
  ["too many orders", [tallyAt("TALLIES#SHOP", { orders: 2 }), own], /has 2 orders, the ledger 1/],
  [
    "a link that sold nothing",
    [tallyAt("TALLIES#SHOP"), tallyAt("TALLIES#usr_1", { channels: [{ ...sold, channel: "xyz" }] })],
    /of channels, usr_1 xyz has 1\/1005\/101, the ledger undefined/,
  ],
  [
    "an ambassador's wrong sum",
    [tallyAt("TALLIES#SHOP", { ambassadors: [{ ...sold, ambassadorMinor: 1 }] }), own],
    /of ambassadors, usr_1 has/,
  ],
  [
    "products that were not sold",
    [tallyAt("TALLIES#SHOP", { products: [] }), own],
    /has products for 0, sold for 1005/,
  ],
  [
    "a day that nothing was sold on",
    [tallyAt("TALLIES#SHOP"), own, tallyAt("TALLIES#SHOP", { sk: "2026-11-20" })],
    /2026-11-20: has 1 orders, the ledger 0/,
  ],
])("finds %s", (_what, items, violation) => {
  expect(found(tallied, ...items)).toMatch(violation);
});
