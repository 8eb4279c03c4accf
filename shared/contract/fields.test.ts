import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { day, queryInteger } from "./lists.ts";
import { schemaOf } from "./openapi/json.ts";

test("a day is one of the calendar, from 2000 to 2999, and its pattern says so by itself", () => {
  const pattern = new RegExp(z.toJSONSchema(day).pattern ?? "", "u");
  const two = (value: number) => String(value).padStart(2, "0");
  for (const year of [1999, 2000, 2023, 2024, 2096, 2100, 2200, 2400, 2999, 3000]) {
    for (let month = 0; month <= 13; month++) {
      for (let date = 0; date <= 32; date++) {
        const written = `${year}-${two(month)}-${two(date)}`;
        const at = new Date(`${written}T00:00:00Z`);
        const isOne = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written);
        const isTaken = isOne && year >= 2000 && year < 3000;
        expect([written, pattern.test(written), z.safeParse(day, written).success]).toEqual([
          written,
          isTaken,
          isTaken,
        ]);
      }
    }
  }
});

test("a whole number of a query is told with its bounds and its default", () => {
  const limit = queryInteger(1, 100, 25);
  expect(schemaOf(limit, "input")).toMatchObject({
    type: "integer",
    minimum: 1,
    maximum: 100,
    default: 25,
  });
  expect(["1", "25", "100", undefined].map((value) => z.parse(limit, value))).toEqual([1, 25, 100, 25]);
  for (const value of ["0", "101", "007", "1.0", "1e1", "+1", "-1", "", " 1", "١", 1, null]) {
    expect([value, z.safeParse(limit, value).success]).toEqual([value, false]);
  }
});
