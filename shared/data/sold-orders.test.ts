import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { expect, test } from "@jest/globals";
import { lineOf, pendingOrder } from "../../tests/support/order.ts";
import { RateComparison } from "../domain/rate-comparison.ts";
import { noRates } from "../domain/rates.ts";
import { orderPut, parseOrder } from "./orders.ts";
import { attributes, parseSold } from "./sold-orders.ts";

const address = { address: "Torstraße 1", city: "Berlin", zip: "10119", country: "DE" };
const order = pendingOrder({
  status: "PARTLY_REFUNDED",
  buyer: { firstName: "Bo", lastName: "Berg", email: "bo@example.com", ...address },
  lines: [lineOf(1_005), { ...lineOf(2_499), rateBps: undefined, earns: { numerator: 700, denominator: 3 } }],
  totalMinor: 3_504,
  refundedMinor: 500,
  refunds: { re_1: { amountMinor: 500, status: "succeeded", lines: [{ line: 0, amountMinor: 400 }] } },
  disputes: { dp_1: { amountMinor: 100, status: "open" } },
});
const write = orderPut(order);
const whole = marshall("put" in write ? write.put : {}, { removeUndefinedValues: true });
const part = Object.fromEntries(attributes.flatMap((name) => (whole[name] ? [[name, whole[name]]] : [])));

test("of an order that is compared, what its commission hangs on is read, and the figures are those of the whole", () => {
  const [sold, read] = [parseSold(unmarshall(part)), parseOrder(unmarshall(whole))];
  const figures = (one: typeof sold) => {
    const then = { groupOf: () => undefined, dayOf: (at: string) => at.slice(0, 10) };
    const comparison = new RateComparison({ ...noRates, rules: [], caps: { prd_1: 90 } }, 700, then);
    comparison.add(one);
    return comparison.totals;
  };
  expect(figures(sold)).toEqual(figures(read));
  expect(figures(sold)).toEqual({ orders: 1, keptMinor: 2_904, wasMinor: 275, wouldBeMinor: 124 });
  expect(sold).not.toHaveProperty("buyer");
  expect(
    parseSold({ ...unmarshall(part), rateBps: 900, lines: [{ productId: "p", quantity: 1, amountMinor: 5 }] }),
  ).toMatchObject({
    lines: [{ rateBps: 900 }],
  });
});

test("to read it takes less than to read the whole, of a shop's many", () => {
  const reads = [() => parseSold(unmarshall(JSON.parse(asked))), () => parseOrder(unmarshall(JSON.parse(all)))];
  const [asked, all] = [JSON.stringify(part), JSON.stringify(whole)];
  expect(asked.length).toBeLessThan(all.length * 0.7);
  const tookMs = [0, 0];
  // In turns, so that whatever else the machine does meets both.
  for (let turn = 0; turn < 40; turn++) {
    for (const [which, read] of reads.entries()) {
      const from = process.cpuUsage().user;
      for (let times = 0; times < 100; times++) read();
      tookMs[which] = (tookMs[which] ?? 0) + process.cpuUsage().user - from;
    }
  }
  const [ofPart = 0, ofWhole = 0] = tookMs;
  expect(ofPart / ofWhole).toBeLessThan(0.9);
});
