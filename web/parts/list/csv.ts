import { csvOf } from "../../../shared/domain/csv.ts";
import type { FileFields } from "./list-spec.ts";

/** The first line, behind the mark by which Excel knows that it is UTF-8. */
export const headOf = <Item>(fields: FileFields<Item>): string => `\uFEFF${csvOf([Object.keys(fields)])}`;

export const rowOf = <Item>(fields: FileFields<Item>, item: Item): string =>
  csvOf([Object.values(fields).map((field) => field(item))]);
