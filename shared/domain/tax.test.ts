import { expect, test } from "@jest/globals";
import { earnedBy } from "./commission.ts";
import { asDecimal } from "./fraction.ts";
import { partsOf, taxedBy, taxesIn } from "./tax.ts";

test("a product without a tax of its own has the shop's, and of none nothing is kept", () => {
  expect(taxedBy({ rateBps: 1_900, base: "gross" })).toEqual({ taxBps: 1_900 });
  expect(taxedBy({ rateBps: 1_900, base: "net" }, 700)).toEqual({ taxBps: 700, base: "net" });
  expect(taxedBy({ rateBps: 1_900, base: "net" }, 0)).toEqual({});
  expect(taxedBy({ rateBps: 0, base: "net" })).toEqual({});
});

test("a commission of prices without their tax is a rate of the rest, exactly", () => {
  const line = { amountMinor: 11_900, rateBps: 1_000 };
  expect(asDecimal(earnedBy({ ...line, taxBps: 1_900 }))).toBe("1190");
  expect(asDecimal(earnedBy({ ...line, taxBps: 1_900, base: "net" }))).toBe("1000");
  expect(asDecimal(earnedBy({ ...line, amountMinor: 1_000, taxBps: 700, base: "net" }))).toBe("93.4579");
  expect(partsOf({ base: "net" })).toBe(10_000);
});

test("taxes are told by rate, the highest first, each of the sum of its lines and rounded once", () => {
  const lines = [
    { amountMinor: 333, taxBps: 700 },
    { amountMinor: 333, taxBps: 700 },
    { amountMinor: 2_400, taxBps: 1_900 },
    { amountMinor: 5_000 },
  ];
  expect(taxesIn(lines)).toEqual([
    { taxBps: 1_900, taxMinor: 383 },
    { taxBps: 700, taxMinor: 44 },
  ]);
  expect(taxesIn([{ amountMinor: 5_000 }])).toEqual([]);
});
