import { describe, expect, test } from "@jest/globals";
import { matches, type Pattern } from "./event-pattern.ts";

const event = {
  "detail-type": "order.completed",
  source: "herald",
  resources: ["arn:one", "arn:two"],
  detail: { total: 250, country: "DE", note: null, paid: true, lines: [{ sku: "a" }, { sku: "b" }], file: "a.PNG" },
};

const cases: [what: string, pattern: Pattern, matching: boolean][] = [
  ["an exact string", { source: ["herald"] }, true],
  ["one of several strings", { "detail-type": ["link.created", "order.completed"] }, true],
  ["no prefix of a string", { "detail-type": ["order"] }, false],
  ["every named field, not just one", { source: ["herald"], "detail-type": ["other"] }, false],
  ["an exact number, boolean and null", { detail: { total: [250], paid: [true], note: [null] } }, true],
  ["a number as a number only", { detail: { total: ["250"] } }, false],
  ["a missing field never", { detail: { missing: ["x"] } }, false],
  ["any member of an array", { resources: ["arn:two"] }, true],
  ["a field of any object in an array", { detail: { lines: { sku: ["b"] } } }, true],
  ["a prefix", { "detail-type": [{ prefix: "order." }] }, true],
  ["a suffix", { "detail-type": [{ suffix: ".completed" }] }, true],
  ["a suffix in other case", { detail: { file: [{ suffix: { "equals-ignore-case": ".png" } }] } }, true],
  ["another case", { source: [{ "equals-ignore-case": "HERALD" }] }, true],
  ["a wildcard", { "detail-type": [{ wildcard: "o*.comp*ed" }] }, true],
  ["a wildcard's dot as a dot", { "detail-type": [{ wildcard: "order*x.completed" }] }, false],
  ["anything but a value", { source: [{ "anything-but": "aws" }] }, true],
  ["anything but several values", { source: [{ "anything-but": ["herald", "aws"] }] }, false],
  ["anything but a prefix", { "detail-type": [{ "anything-but": { prefix: "order." } }] }, false],
  ["anything-but on a missing field never", { detail: { missing: [{ "anything-but": "x" }] } }, false],
  ["a field that exists", { detail: { total: [{ exists: true }] } }, true],
  ["a null as existing", { detail: { note: [{ exists: true }] } }, true],
  ["a field that does not exist", { detail: { missing: [{ exists: false }] } }, true],
  ["an existing field as not missing", { detail: { total: [{ exists: false }] } }, false],
  ["a missing branch as missing", { other: { deep: [{ exists: false }] } }, true],
  ["a number in a range", { detail: { total: [{ numeric: [">", 100, "<=", 250] }] } }, true],
  ["a number out of range", { detail: { total: [{ numeric: ["<", 250] }] } }, false],
  ["an equal number", { detail: { total: [{ numeric: ["=", 250] }] } }, true],
  ["either side of $or", { detail: { $or: [{ country: ["FR"] }, { total: [{ numeric: [">", 200] }] }] } }, true],
  ["neither side of $or", { detail: { $or: [{ country: ["FR"] }, { total: [1] }] } }, false],
  ["$or together with what stands beside it", { source: ["other"], $or: [{ source: ["herald"] }] }, false],
];

describe("an event pattern", () => {
  test.each(cases)("matches %s", (_what, pattern, matching) => {
    expect(matches(pattern, event)).toBe(matching);
  });

  test("with an unknown operator is an error, not a rule that never matches", () => {
    expect(() => matches({ source: [{ cidr: "10.0.0.0/8" }] }, event)).toThrow("cidr");
  });
});
