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
  const order = { lines: [line(1_250, 3), line(400, 1)], refunds: [back(0, 1_500), back(1, 400, "failed")] };
  expect([leftOfLineMinor(order, 0), leftOfLineMinor(order, 1)]).toEqual([2_250, 400]);
  expect([piecesLeft(order, 0), piecesLeft(order, 1)]).toEqual([2, 1]);
  expect(partsOf(order, [1, 0])).toEqual([{ line: 0, amountMinor: 1_250 }]);
  expect(partsOf(order, [2, 1])).toEqual([
    { line: 0, amountMinor: 2_250 },
    { line: 1, amountMinor: 400 },
  ]);
  expect(partsOf(order, [0, 0])).toEqual([]);
});
