import { expect, test } from "@jest/globals";
import { contend, rates } from "./contention.ts";

/** One ambassador's sales meet on their balance, in any minute of luck. */
test.each([1, 2, 3])(
  "fifty sales a second of one ambassador are booked, and few come again from the queue (%i)",
  (seed) => {
    const { sales, returned, dead } = contend(50, seed);
    expect(dead).toBe(0);
    expect(returned / sales).toBeLessThan(0.03);
  },
);

test("a hundred sales a second, for a minute, leave no dead letter", () => {
  expect(contend(Math.max(...rates))).toMatchObject({ perSecond: 100, dead: 0 });
});
