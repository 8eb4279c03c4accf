import { describe, expect, test } from "@jest/globals";
import { cellOf, decimalOf, headOf, rowOf } from "./csv.ts";

describe("a cell", () => {
  test.each([
    ["plain", "plain"],
    ["with, comma", '"with, comma"'],
    ['with "quotes"', '"with ""quotes"""'],
    ["two\nlines", '"two\nlines"'],
    ["", ""],
    [undefined, ""],
    [-12.5, "-12.5"],
    [0, "0"],
  ])("%j is %j", (value, cell) => expect(cellOf(value)).toBe(cell));

  test.each(["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("%j is no formula", (text) => {
    expect(cellOf(text)).toBe(`"'${text}"`);
  });
});

interface Sold {
  name: string;
  minor: number;
}
const fields = {
  name: (sold: Sold) => sold.name,
  total: (sold: Sold) => decimalOf(sold.minor, "eur"),
};

test("a file has its names first, and a line for each item", () => {
  const file = headOf(fields) + rowOf(fields, { name: "Bo", minor: 2_495 });
  expect(file).toBe("\uFEFFname,total\r\nBo,24.95\r\n");
});

test.each([
  [2_495, "eur", 24.95],
  [500, "jpy", 500],
  [12_345, "kwd", 12.345],
  [-10, "eur", -0.1],
])("%d of %s is %d", (minor, currency, amount) => expect(decimalOf(minor, currency)).toBe(amount));
