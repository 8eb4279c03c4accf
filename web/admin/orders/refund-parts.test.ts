import { expect, test } from "@jest/globals";
import { leftOfLineMinor, partsOf, piecesLeft } from "./refund-parts.ts";

const line = (unitPriceMinor: number, quantity: number) => ({
  ...{ productId: "prd_1", title: "Mug", imageUrl: "", unitPriceMinor, quantity },
  amountMinor: unitPriceMinor * quantity,
});
const back = (line: number, amountMinor: number, status: "succeeded" | "failed" = "succeeded") => ({
  ...{ id: "re_1", amountMinor, status, lines: [{ line, amountMinor }] },
});

test("pieces are worth their price, and no more than is left of their line", () => {
  const order = {
    currency: "eur",
    lines: [line(1_250, 3), line(400, 1)],
    refunds: [back(0, 1_500), back(1, 400, "failed")],
  };
  expect([leftOfLineMinor(order, 0), leftOfLineMinor(order, 1)]).toEqual([2_250, 400]);
  expect([piecesLeft(order, 0), piecesLeft(order, 1)]).toEqual([2, 1]);
  expect(partsOf(order, [1, 0])).toEqual([{ line: 0, amountMinor: 1_250 }]);
  expect(partsOf(order, [2, 1])).toEqual([
    { line: 0, amountMinor: 2_250 },
    { line: 1, amountMinor: 400 },
  ]);
  expect(partsOf(order, [0, 0])).toEqual([]);
});

test("of a line that a coupon made cheaper, the pieces together are worth exactly what was paid for it", () => {
  const sold = { ...line(40, 3), amountMinor: 100 };
  const first = { currency: "eur", lines: [sold], refunds: [] };
  expect(piecesLeft(first, 0)).toBe(3);
  expect(partsOf(first, [1])).toEqual([{ line: 0, amountMinor: 33 }]);
  const then = { currency: "eur", lines: [sold], refunds: [back(0, 33)] };
  expect(piecesLeft(then, 0)).toBe(2);
  expect(partsOf(then, [2])).toEqual([{ line: 0, amountMinor: 67 }]);
});

test("in a currency that is paid in whole steps, a piece is worth so many of them, and the last one the rest", () => {
  const sold = { ...line(10_000, 3), amountMinor: 29_000 };
  const first = { currency: "isk", lines: [sold], refunds: [] };
  expect(partsOf(first, [1])).toEqual([{ line: 0, amountMinor: 9_600 }]);
  const then = { currency: "isk", lines: [sold], refunds: [back(0, 9_600)] };
  expect(piecesLeft(then, 0)).toBe(2);
  expect(partsOf(then, [2])).toEqual([{ line: 0, amountMinor: 19_400 }]);
});
