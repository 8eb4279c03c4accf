import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { flatRateSales } from "./flat-rate.ts";

test("with one rate for everybody and everything, every figure is what it was before there were rules", () => {
  const golden: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "flat-rate.json"), "utf8"));
  expect(flatRateSales()).toEqual(golden);
});
