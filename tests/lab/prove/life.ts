import fc from "fast-check";
import type { Fault, FaultKind } from "./faults.ts";

/** A step of a shop's life; numbers choose among what there is, and a step for which there is nothing is left out. */
export type Step =
  | { do: "sign up" }
  | { do: "rename"; who: number }
  | { do: "order"; who: number; quantities: [number, number]; impatient: boolean }
  | { do: "pay"; which: number; later: boolean }
  | { do: "settle a debit"; which: number; succeeds: boolean }
  | { do: "refund"; which: number; amountMinor: number | undefined; waits: boolean }
  | { do: "move refund"; which: number; to: "succeeded" | "failed" | "canceled" }
  | { do: "dispute"; which: number; inquiry: boolean }
  | { do: "escalate"; which: number }
  | { do: "close dispute"; which: number; won: boolean }
  | { do: "take product down" }
  | { do: "deliver" }
  | { do: "lose Redis" }
  | { do: "wait"; minutes: number }
  | { do: "clock"; name: "checkout/expire" | "stats/aggregate" };

export interface Life {
  steps: Step[];
  faults: Fault[];
  storm: number;
}

const which = fc.nat(5);
const rarely = fc.nat(3).map((number) => number === 3);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ do: fc.constant("sign up" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("rename" as const), who: which }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("order" as const),
      who: which,
      quantities: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(3)),
      impatient: fc.boolean(),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("pay" as const), which, later: rarely }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("settle a debit" as const), which, succeeds: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("refund" as const),
      which,
      amountMinor: fc.option(fc.integer({ min: 1, max: 3_000 }), { nil: undefined }),
      waits: rarely,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("move refund" as const),
      which,
      to: fc.constantFrom("succeeded" as const, "failed" as const, "canceled" as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("dispute" as const), which, inquiry: rarely }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("escalate" as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("close dispute" as const), which, won: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("take product down" as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("deliver" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("lose Redis" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: 3_000 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("clock" as const),
      name: fc.constantFrom("checkout/expire" as const, "stats/aggregate" as const),
    }),
  },
);
const fault = fc.record({
  at: fc.integer({ min: 1, max: 120 }),
  kind: fc.constantFrom<FaultKind[]>("refused", "lost", "killed", "repeated", "throttled", "conflict", "partly"),
});

/** Lives of up to twenty-five steps with up to three faults, and messages that come as they like. */
export const aLife: fc.Arbitrary<Life> = fc.record({
  steps: fc.array(step, { minLength: 3, maxLength: 25 }),
  faults: fc.array(fault, { maxLength: 3 }),
  storm: fc.nat(1_000_000),
});
