import { invalidField } from "../domain/errors.ts";
import { lookupOf } from "../domain/search.ts";
import * as words from "../words/en/fields.ts";

/** Orders of a list in which what is found does not lie. */
const ofTheWhole = ["title", "revenue"];

/** @throws AppError `invalid_request` naming the sort, where words are looked for in an order that only the whole list has */
export function sortedAsFound<Input extends { search?: string | undefined; sort: string }>(input: Input): Input {
  if (!ofTheWhole.includes(input.sort) || !lookupOf(input.search ?? "")) return input;
  throw invalidField("sort", words.sort_of_found());
}
