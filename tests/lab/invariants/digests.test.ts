import { expect, test } from "@jest/globals";
import { digestFindings } from "./digests.ts";
import type { Email, Item } from "./facts.ts";

const ada: Item = { type: "user", id: "usr_1", email: "ada@example.com" };
const marked = (more: Item = {}): Item => ({
  ...{ type: "delivery", pk: "DELIVERY#digest_2026-11-23#usr_1", sentAt: "2026-11-30T08:00:00.000Z" },
  ...more,
});
const period = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" }).formatRange(
  new Date("2026-11-23"),
  new Date("2026-11-29"),
);
const digest: Email = {
  ...{ to: "ada@example.com", subject: "Your week at Dune: €3.00 earned" },
  text: `Hello Ada\n\nThis is what your links brought in the week of ${period}.\n`,
};

test("one digest for each marker is as it should be; other e-mails are none", () => {
  const others = [{ ...digest, subject: "You earned €3.00" }];
  expect(digestFindings([ada, marked()], [digest, ...others])).toEqual({ violations: [], duplicates: 0 });
});

test("one that came twice is counted", () => {
  expect(digestFindings([ada, marked()], [digest, digest])).toEqual({ violations: [], duplicates: 1 });
});

test.each([
  ["one that never came", [ada, marked()], [], /^no digest came/],
  ["one without a marker", [ada], [digest], /came for nothing/],
  ["one of another week", [ada, marked({ pk: "DELIVERY#digest_2026-11-16#usr_1" })], [digest], /came for nothing/],
  ["one that nobody finishes", [ada, marked({ sentAt: undefined })], [digest], /being sent for ever/],
])("finds %s", (_what, items, emails, violation) => {
  expect(digestFindings(items, emails).violations.join("\n")).toMatch(violation);
});
