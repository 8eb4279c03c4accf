import { expect, test } from "@jest/globals";
import { titleOf } from "./link-title.ts";

const titled = (...titles: string[]) => titles.map((title) => ({ title }));

test("a link says in a few words what it is about", () => {
  expect(titleOf({ products: [] })).toBe("Products that are no longer on sale");
  expect(titleOf({ products: titled("Clock") })).toBe("Clock");
  expect(titleOf({ products: titled("Clock", "Kettle") })).toBe("Clock and Kettle");
  expect(titleOf({ products: titled("Clock", "Kettle", "Mug") })).toBe("Clock and 2 more");
});

test("or what its ambassador calls it", () => {
  expect(titleOf({ name: "For the winter", products: titled("Clock") })).toBe("For the winter");
});
