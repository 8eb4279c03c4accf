import type { Payout } from "../api.ts";
import { words } from "./words.ts";

/** Where a payout goes, as who pays recognizes it: of what is agreed on in words, the last letters would tell nobody anything. */
export const destinationOf = ({ method, masked }: Pick<Payout["to"], "method" | "masked">): string =>
  method === "csv" ? words.byCsv() : masked;
