import { expect, test } from "@jest/globals";
import type { Change, Item } from "./facts.ts";
import { orderNumberViolations } from "./order-numbers.ts";

const order = (id: string, number?: number, status = "PAID"): Item => ({ type: "order", id, status, number });
const sale = (orderId: string, orderNumber?: number): Item => ({ type: "entry", kind: "sale", orderId, orderNumber });
const born = (after: Item): Change => ({ before: undefined, after });

test("numbers that are right are no violation, nor are orders that an older Herald sold", () => {
  const items = [
    order("ord_1", 1_001),
    sale("ord_1", 1_001),
    order("ord_2"),
    sale("ord_2"),
    order("ord_3", undefined, "PENDING"),
  ];
  expect(orderNumberViolations(items, [born(sale("ord_1", 1_001))])).toEqual([]);
});

test.each([
  ["a sale without one", [order("ord_1")], [born(sale("ord_1"))], /sold without a number/],
  ["one that two have", [order("ord_1", 1_001), order("ord_2", 1_001)], [], /is number 1001, as ord_1 is/],
  ["one of an order that nobody paid", [order("ord_1", 1_001, "EXPIRED")], [], /is not paid/],
  ["another one in the journal", [order("ord_1", 1_001), sale("ord_1", 1_002)], [], /an entry calls it 1002/],
  [
    "one that changed",
    [order("ord_1", 1_002)],
    [{ before: order("ord_1", 1_001), after: order("ord_1", 1_002) }],
    /was number 1001, and is 1002/,
  ],
])("finds %s", (_what, items, changes, violation) => {
  expect(orderNumberViolations(items, changes).join("\n")).toMatch(violation);
});
