import { beforeAll, describe, expect, test } from "@jest/globals";
import { countedBy, faultsOfCounts, faultsOfReasons, faultsOfWeights } from "./held.ts";
import { type Measurement, measure } from "./measure.ts";
import { readPage, withPart } from "./page.ts";
import { countsPart } from "./report.ts";
import { isCheck } from "./session-check.ts";

let measurement: Measurement;

beforeAll(async () => {
  measurement = await measure();
});

describe("a run of each use case, and each bundle", () => {
  test("takes exactly its budget: round trips, capacity units, calls, bytes", () => {
    expect(faultsOfCounts(countedBy(measurement))).toEqual([]);
  });

  test("weighs what its budget says, and holds the clients that it says", () => {
    expect(faultsOfWeights(measurement)).toEqual([]);
  });

  test("has a reason wherever its budget is above its limit, and none elsewhere", () => {
    expect(faultsOfReasons()).toEqual([]);
  });
});

test("docs/performance.md has these counts; `npm run bench -- --write` writes them", () => {
  const part = countsPart(countedBy(measurement), measurement);
  expect(readPage()).toBe(withPart(readPage(), "counts", part));
  expect(() => withPart("# Performance", "counts", "")).toThrow("needs the lines");
});

test.each([
  ["create product", 1],
  // The second counts the links of an hour.
  ["create link", 2],
] as const)("to %s, nothing is written before the session is known to go on", (name, written) => {
  const calls = measurement.useCases.get(name)?.calls ?? [];
  const check = calls.find(isCheck);
  const writes = calls.filter((call) => call.writes > 0);
  expect(writes).toHaveLength(written);
  for (const { beganMs } of writes) expect(beganMs).toBeGreaterThan(check?.endedMs ?? Number.POSITIVE_INFINITY);
});

describe("the gate", () => {
  test("names what is above its budget, and what is below it", () => {
    const counted = new Map(countedBy(measurement));
    const [webhook, revenue] = [counted.get("receive a webhook"), counted.get("own revenue")];
    if (!webhook || !revenue) throw new Error("Both are measured.");
    counted.set("receive a webhook", { ...webhook, tableCalls: 1 });
    counted.set("own revenue", { ...revenue, reads: 0.5 });
    expect(faultsOfCounts(counted)).toEqual([
      "receive a webhook: tableCalls is 1, above its budget of 0.",
      "own revenue: reads is 0.5: well done, now tighten its budget of 2.5.",
    ]);
  });
});
