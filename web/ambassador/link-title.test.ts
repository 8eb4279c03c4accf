import { expect, test } from "@jest/globals";
import { titleOf } from "./link-title.ts";

test("a link goes by its first product and how many more it has", () => {
  const [clock, kettle, stand] = [{ title: "Clock" }, { title: "Kettle" }, { title: "Stand" }];
  expect(titleOf([clock])).toBe("Clock");
  expect(titleOf([clock, kettle])).toBe("Clock and Kettle");
  expect(titleOf([clock, kettle, stand])).toBe("Clock and 2 more");
  expect(titleOf([])).toBe("Products that are no longer on sale");
});
