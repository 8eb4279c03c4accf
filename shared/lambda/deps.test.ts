import { expect, test } from "@jest/globals";
import { products } from "../data/products.ts";
import type { DepsOf, ReadsOf } from "./deps.ts";

/** `npm run types` holds it to what it expects not to compile. */
test("what reads beside the session check has no verb that writes, though the row grants the use case one", () => {
  const granted: keyof DepsOf<"products/update">["products"] = "update";
  const given: ReadsOf<"products/update"> = { products: products.reads("a-table") };
  // @ts-expect-error: of all verbs of the row's only those that read are given.
  expect(given.products[granted]).toBeUndefined();
});
