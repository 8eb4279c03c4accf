import { expect, test } from "@jest/globals";
import { progressOf, type RunPart } from "./payout-run.ts";

const part = (shard: number, result: RunPart["result"]): RunPart => ({ shard, after: "", ambassadorIds: [], result });

test("a run says by which methods it pays; a part that counted none, as old ones did, may pay by any", () => {
  const paid = { made: 3, madeMinor: 300, methods: { paypal: 1, sepa: 2 }, skipped: [] };
  const none = { made: 0, madeMinor: 0, skipped: [] };
  expect(progressOf([part(0, paid), part(1, none), part(2, undefined)], 3)).toMatchObject({
    ...{ isMade: false, made: 3, madeMinor: 300, methods: ["sepa", "paypal"] },
  });
  expect(progressOf([part(0, { ...none, made: 1 })], 1).methods).toEqual(["sepa", "paypal", "csv"]);
});
