import { expect, test } from "@jest/globals";
import type { Payout, PayoutMethod } from "../payout.ts";
import { inFiles, messageIdOf, mostInFile, nameOfPart } from "./parts.ts";

const runId = "run_01JD8Y1A2B3C4D5E6F7G8H9J0K";
const payout = (number: number, method: PayoutMethod, state: Payout["state"] = "INITIATED"): Payout => ({
  ...{ id: `pay_${String(number).padStart(5, "0")}`, runId, ambassadorId: `usr_${number}`, amountMinor: 100 },
  ...{ currency: "eur", statement: 1, version: 1, state, returnedMinor: 0, createdAt: "2026-11-29T12:00:00.000Z" },
  to: { method, name: "Ada", masked: "a", payeeVersion: 1 },
});
const many = (count: number, method: PayoutMethod) => Array.from({ length: count }, (_, at) => payout(at, method));

test.each(["sepa", "paypal", "csv"] as const)(
  "no file by %s has more than it may, and each payout is in one",
  (method) => {
    const all = many(2 * mostInFile[method] + 1, method);
    const files = inFiles(
      [...all.toReversed(), payout(0, method === "csv" ? "sepa" : "csv")],
      method,
      mostInFile[method],
    );
    expect(files.map(({ length }) => length)).toEqual([mostInFile[method], mostInFile[method], 1]);
    expect(files.flat()).toEqual(all);
  },
);

test("a cancellation moves nobody into another file", () => {
  const before = inFiles(many(5, "sepa"), "sepa", 2);
  const after = inFiles([payout(0, "sepa", "CANCELED"), ...many(5, "sepa").slice(1)], "sepa", 2);
  const ids = (files: Payout[][]) => files.map((file) => file.map(({ id }) => id));
  expect(ids(after)).toEqual(ids(before));
});

test("those of an older Herald have all of them in one file, and are called as they were", () => {
  expect(inFiles(many(9_000, "sepa"), "sepa", Infinity)).toHaveLength(1);
  expect([nameOfPart({ number: 1, of: 1 }), messageIdOf(runId, { number: 1, of: 1 })]).toEqual([
    "",
    "run-01JD8Y1A2B3C4D5E6F7G8H9J0K",
  ]);
});

test("of several each has a name of its own, to people and to a bank, which takes 35 characters", () => {
  expect(nameOfPart({ number: 2, of: 12 })).toBe("-2-of-12");
  const called = Array.from({ length: 9_999 }, (_, at) => messageIdOf(runId, { number: at + 1, of: 9_999 }));
  expect(new Set(called).size).toBe(9_999);
  expect(Math.max(...called.map(({ length }) => length))).toBeLessThanOrEqual(35);
});
