import { expect, test } from "@jest/globals";
import { rateInPercent } from "../../parts/rate.ts";
import { shareReason } from "./share-reason.ts";

const paid = {
  status: "PAID",
  totalMinor: 10_000,
  refundedMinor: 0,
  currency: "eur",
  rateBps: 1000,
  split: { ambassadorMinor: 1000, shopMinor: 9000 },
} as const;

test("a paid order's share is the rate of what was paid", () => {
  expect(shareReason(paid, "en")).toBe(
    "The ambassador gets 10% of the €100.00 that the buyer paid. The rate was fixed when the order was placed.",
  );
});

test("what was refunded and what the bank took are named", () => {
  const order = { ...paid, refundedMinor: 2500, split: { ambassadorMinor: 250, shopMinor: 2250 } };
  expect(shareReason(order, "en")).toContain(
    "10% of €25.00 (the €100.00 that the buyer paid, less €25.00 refunded and €50.00 that the buyer’s bank took back).",
  );
});

test("a share that had to be rounded says so", () => {
  const order = { ...paid, totalMinor: 1999, split: { ambassadorMinor: 200, shopMinor: 1799 } };
  expect(shareReason(order, "en")).toContain("10% of the €19.99 that the buyer paid, rounded.");
});

test("an unpaid order shares nothing, and says why", () => {
  expect(shareReason({ ...paid, status: "PENDING", split: null })).toMatch(/until it is paid/);
  expect(shareReason({ ...paid, status: "EXPIRED", split: null })).toMatch(/never paid/);
});

test("a rate keeps its fraction", () => {
  expect(rateInPercent(750, "en")).toBe("7.5%");
  expect(rateInPercent(1000, "en")).toBe("10%");
});
