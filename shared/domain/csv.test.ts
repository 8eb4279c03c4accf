import { describe, expect, test } from "@jest/globals";
import { cellOf, cellsOf, csvOf } from "./csv.ts";

describe("a cell", () => {
  test.each([
    ["plain", "plain"],
    ["with, comma", '"with, comma"'],
    ['with "quotes"', '"with ""quotes"""'],
    ["two\nlines", '"two\nlines"'],
    ["a;=1+1", '"a;=1+1"'],
    ["", ""],
    [undefined, ""],
    ["-12.50", "-12.50"],
    [-12.5, "-12.5"],
    [0, "0"],
  ])("%j is %j", (value, cell) => expect(cellOf(value)).toBe(cell));

  test.each(["=HYPERLINK(1)", "+1", "-A1", "@SUM(A1)", "\t=1"])("%j is no formula", (text) => {
    expect(cellOf(text)).toBe(`"'${text}"`);
  });
  test("neither is one behind a line's end", () => expect(cellOf("\r=1")).toBe('"\'\r=1"'));
});

test.each([['a,"b ""c"", d"\r\ne;f\r\n'], ["a;b\n"], ["\uFEFFa\tb\n\n"]])(
  "tables are read as they are written: %j",
  (text) => {
    const rows = cellsOf(text).map(({ cells }) => cells);
    expect(cellsOf(csvOf(rows)).map(({ cells }) => cells)).toEqual(rows);
  },
);

test("each row knows the line that it begins on, whatever its cells and empty lines", () => {
  expect(cellsOf('a,b\r\n\r\n"one\ntwo",c\nd,"e').map(({ line }) => line)).toEqual([1, 3, 5]);
});
