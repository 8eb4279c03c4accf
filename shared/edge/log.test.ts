import { expect, test } from "@jest/globals";
import { errorFields } from "./log.ts";

test("an error is logged with what lies behind it", () => {
  const error = new Error("The page could not be made.", { cause: new TypeError("Invalid API key") });
  expect(errorFields(error)).toMatchObject({
    detail: "The page could not be made.",
    cause: "TypeError: Invalid API key",
  });
  const both = new AggregateError([new Error("one"), new Error("two")], "Two letters failed.");
  expect(errorFields(both)).toMatchObject({ cause: "Error: one; Error: two" });
});
