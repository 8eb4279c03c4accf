import { expect, test } from "@jest/globals";
import type { Item } from "./facts.ts";
import { shipmentViolations } from "./shipments.ts";

const createdAt = "2026-11-30T10:00:00.000Z";
const order = (id: string, more: Item = {}): Item => ({
  ...{ type: "order", id, createdAt, buyer: { address: "Lindenstraße 12" } },
  ...more,
});
const listed = (id: string, more: Item = {}): Item => ({
  ...{ type: "shipment-due", id, gsi1pk: "DUE#3", gsi1sk: `${createdAt}#${id}` },
  ...more,
});
const sold = (orderId: string) => [{ before: undefined, after: { type: "entry", kind: "sale", orderId } }];

test("who waits is listed, and who does not is not", () => {
  const items = [
    ...[order("ord_1"), listed("ord_1"), order("ord_2", { shipment: {} })],
    ...[order("ord_3", { buyer: {} }), order("ord_4")],
  ];
  expect(shipmentViolations(items, [...sold("ord_1"), ...sold("ord_2"), ...sold("ord_3")])).toEqual([]);
});

test.each([
  ["one who waits and is not listed", [order("ord_1")], /waits to be shipped, and is not listed/],
  ["one that is shipped", [order("ord_1", { shipment: {} }), listed("ord_1")], /and is none/],
  ["one without an address", [order("ord_1", { buyer: {} }), listed("ord_1")], /and is none/],
  ["one that is not there", [listed("ord_1")], /is not there/],
  ["one in another place", [order("ord_1"), listed("ord_1", { gsi1sk: createdAt })], /is listed under/],
])("finds %s", (_what, items, violation) => {
  expect(shipmentViolations(items, sold("ord_1")).join("\n")).toMatch(violation);
});

test("finds a change of what is on its way that nobody counted", () => {
  const [before, after] = [
    order("ord_1", { shipment: { carrier: "DHL" }, shipments: 1 }),
    order("ord_1", { shipments: 1 }),
  ];
  const changes = [{ before, after }];
  expect(shipmentViolations([order("ord_1"), listed("ord_1")], changes)).toEqual([
    "order ord_1: its shipment changed, and is counted 1 times",
  ]);
});
