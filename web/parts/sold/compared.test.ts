import { expect, test } from "@jest/globals";
import { comparedWith } from "./compared.ts";

test("an amount is told beside that of as many days before", () => {
  expect(comparedWith(1_500, 1_000, 7, "eur")).toMatch(/^50% more than the .*10\.00.* of the 7 days before$/);
  expect(comparedWith(500, 1_000, 1, "eur")).toMatch(/^50% less than the .*10\.00.* of the day before$/);
  expect(comparedWith(1_000, 1_000, 7, "eur")).toBe("as much as in the 7 days before");
});

test("no share is told of nothing, or of less", () => {
  expect(comparedWith(500, 0, 7, "eur")).toMatch(/^.*0\.00.* in the 7 days before$/);
});

test("more given back than earned is a whole hundred per cent less, and beyond", () => {
  expect(comparedWith(-500, 1_000, 7, "eur")).toMatch(/^150% less/);
});
