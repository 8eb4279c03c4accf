import { describe, expect, test } from "@jest/globals";
import { lineOf, pendingOrder, soldOrder } from "../../tests/support/order.ts";
import { bookRefund } from "./booking.ts";
import { AppError } from "./errors.ts";
import { type LinePart, type Order, type Refund, splitOf } from "./order.ts";
import { checkParts, readParts, writeParts } from "./refund-lines.ts";

const now = "2026-11-29T10:00:00.000Z";
const succeeded = (amountMinor: number, lines?: LinePart[]): Refund => ({ amountMinor, status: "succeeded", lines });
const of = (line: number, amountMinor: number): LinePart => ({ line, amountMinor });

describe("what of a refund is for which line", () => {
  const both = soldOrder(pendingOrder({ lines: [lineOf(1_000, 2_000), lineOf(500, 0)], totalMinor: 1_500 }), now).order;
  const refundedBy = (...refunds: [string, Refund][]) =>
    refunds.reduce((order, [id, refund]) => bookRefund(order, id, refund, now)?.order ?? order, both);
  const commissionOf = (order: Order) => splitOf(order).ambassadorMinor;

  test("travels as a text, and any other text says nothing", () => {
    const parts = [of(0, 1_250), of(19, 99_999_999)];
    expect(readParts(writeParts(parts))).toEqual(parts);
    for (const text of [undefined, "", "0", "0:1.5", "0:1, 1:2", "-1:2", "0:1 ", "a:b"]) {
      expect(readParts(text)).toBeUndefined();
    }
  });

  test("takes what that line earned, and an amount what all of them did", () => {
    expect(commissionOf(both)).toBe(200);
    expect(commissionOf(refundedBy(["re_1", succeeded(500, [of(1, 500)])]))).toBe(200);
    expect(commissionOf(refundedBy(["re_1", succeeded(500, [of(0, 500)])]))).toBe(100);
    expect(commissionOf(refundedBy(["re_1", succeeded(750)]))).toBe(100);
    // Of 750 without a line, after 500 of what earns nothing: a quarter of the mug is kept.
    expect(commissionOf(refundedBy(["re_1", succeeded(500, [of(1, 500)])], ["re_2", succeeded(750)]))).toBe(50);
  });

  test("is said once, and is for all lines alike where the order can't take it so", () => {
    const told = refundedBy(["re_1", { ...succeeded(500, [of(1, 500)]), status: "pending" }]);
    const again = bookRefund(told, "re_1", succeeded(500, [of(0, 500)]), now);
    expect(again?.order.refunds.re_1).toEqual(succeeded(500, [of(1, 500)]));
    for (const parts of [[of(2, 10)], [of(1, 501)], [of(0, 300), of(0, 200)], [of(0, 600)], [of(0, 0)]]) {
      expect(commissionOf(refundedBy(["re_1", succeeded(500, parts)]))).toBe(133);
    }
  });

  test("is refused where the line is not there, is named twice, or has less left", () => {
    const left = refundedBy(["re_1", succeeded(400, [of(1, 400)])]);
    const paths = (...parts: LinePart[]) => {
      try {
        checkParts(parts, left);
        return [];
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return error.errors.map(({ path, code }) => `${path} ${code}`);
      }
    };
    expect(paths(of(0, 1_000), of(1, 100))).toEqual([]);
    expect(paths(of(2, 1), of(1, 101))).toEqual(["lines.0.line no_such_line", "lines.1.amountMinor line_has_less"]);
    expect(paths(of(0, 1), of(0, 1))).toEqual(["lines.1.line line_twice"]);
  });
});
