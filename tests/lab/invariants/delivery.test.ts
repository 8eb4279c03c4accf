import { expect, test } from "@jest/globals";
import { deliveryViolations } from "./delivery.ts";

const said = { version: 3, delivery: "physical", deliveryFeeMinor: 490, deliveryFreeFromMinor: 5_000 };
const settings = { type: "settings-version", pk: "SETTINGS", sk: "3", ...said, taxBps: 1_900, commissionBase: "net" };
const mug = { amountMinor: 2_400, taxBps: 700, base: "net" };
const fee = { kind: "delivery", amountMinor: 490, taxBps: 1_900, base: "net" };
const order = (...lines: object[]) => ({
  ...{ type: "order", pk: "ORDER#ord_1", sk: "ORDER", id: "ord_1" },
  ...{ settingsVersion: 3, lines },
});

test("an order whose delivery is what its settings said violates nothing, nor does one of the stage's own settings", () => {
  const free = order({ ...mug, amountMinor: 5_000 });
  expect(deliveryViolations([settings, order(mug, fee), free, { ...order(mug), settingsVersion: 0 }])).toEqual([]);
});

test.each<[what: string, it: ReturnType<typeof order>, violation: RegExp]>([
  ["that costs another sum", order(mug, { ...fee, amountMinor: 500 }), /delivery costs 500, its settings say 490/],
  ["that is forgotten", order(mug), /delivery costs , its settings say 490/],
  [
    "that is charged where it is free",
    order({ ...mug, amountMinor: 5_000 }, fee),
    /delivery costs 490, its settings say /,
  ],
  ["that is charged twice", order(mug, fee, fee), /delivery costs 490,490/],
  ["before its goods", order(fee, mug), /not its last line/],
  ["of another tax", order(mug, { ...fee, taxBps: 700 }), /the tax of its delivery is another/],
  ["with commissions of another base", order({ ...mug, base: undefined }, fee), /its commission is not of net/],
])("a delivery %s violates it", (_what, it, violation) => {
  expect(deliveryViolations([settings, it]).join("\n")).toMatch(violation);
});
