import { expect, test } from "@jest/globals";
import { momentOf, restoredNameOf, windowText } from "./moment.ts";

const window = { fromMs: Date.parse("2026-10-24T08:00:00Z"), untilMs: Date.parse("2026-11-28T12:55:00Z") };

test("a time with its zone is that moment, and latest the last that can be had", () => {
  expect(momentOf("2026-11-22T03:00:00Z", window)).toBe(Date.parse("2026-11-22T03:00:00Z"));
  expect(momentOf("2026-11-22T03:00+01:00", window)).toBe(Date.parse("2026-11-22T02:00:00Z"));
  expect(momentOf("latest", window)).toBe(window.untilMs);
});

test.each(["", "yesterday", "2026-11-22", "2026-11-22T03:00:00", "1h", "2026-13-01T00:00:00Z"])(
  "%p is no time",
  (text) => {
    expect(() => momentOf(text, window)).toThrow("--to takes latest, or a time with its zone");
  },
);

test.each(["2026-10-24T07:59:59Z", "2026-11-28T12:55:01Z"])(
  "%s is refused, and which moments can be had is said",
  (text) => {
    expect(() => momentOf(text, window)).toThrow(windowText(window));
  },
);

test("a restored table is called after its stage and that moment, as DynamoDB allows", () => {
  const name = restoredNameOf("herald-prod", Date.parse("2026-11-22T03:00:00.500Z"));
  expect(name).toBe("herald-prod-Table-restored-20261122T030000Z");
  expect(name).toMatch(/^[\w.-]{3,255}$/);
});
