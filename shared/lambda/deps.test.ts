import { expect, test } from "@jest/globals";
import { products } from "../data/products.ts";
import type { DepsOf } from "./deps.ts";

/** `npm run types` holds it to what it expects not to compile. */
test("a use case is given the verbs that its row names, and no other", () => {
  const given: DepsOf<"products/delete">["products"] = products.writes("a-table");
  expect(given.delete).toBeDefined();
  // @ts-expect-error: the row names one verb, and it is another.
  expect(given.update).toBeDefined();
});
