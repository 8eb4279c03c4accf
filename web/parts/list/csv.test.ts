import { expect, test } from "@jest/globals";
import { decimalOf } from "../../../shared/domain/decimal.ts";
import { headOf, rowOf } from "./csv.ts";

interface Sold {
  name: string;
  minor: number;
}
const fields = {
  name: (sold: Sold) => sold.name,
  total: (sold: Sold) => decimalOf(sold.minor, "eur"),
};

test("a file has its names first, and a line for each item", () => {
  const file = headOf(fields) + rowOf(fields, { name: "Bo", minor: -2_490 });
  expect(file).toBe("\uFEFFname,total\r\nBo,-24.90\r\n");
});
