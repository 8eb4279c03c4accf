import { WrongUse } from "../../../infra/terminal/refusal.ts";
import { wholeNumber } from "../../../infra/terminal/whole-number.ts";

/** How large the shop is, who comes, and for how long they are measured. */
export interface Size {
  orders: number;
  ambassadors: number;
  buyers: number;
  browsers: number;
  seconds: number;
}

export const usual: Size = { orders: 100_000, ambassadors: 1_000, buyers: 50, browsers: 200, seconds: 60 };

/**
 * Reads what was given as text; the usual where nothing was.
 * @throws WrongUse that names the flag which is no number, or too large or small a one
 */
export function sizeOf(given: Partial<Record<keyof Size, string | undefined>>): Size {
  const whole = (name: keyof Size, most: number) =>
    wholeNumber(name, given[name], { least: 1, most, otherwise: usual[name] });
  const size = {
    orders: whole("orders", 1_000_000),
    ambassadors: whole("ambassadors", 10_000),
    buyers: whole("buyers", 1_000),
    browsers: whole("browsers", 1_000),
    seconds: whole("seconds", 3_600),
  };
  // Every ambassador sold before, so each of them is on the leaderboard.
  if (size.orders < size.ambassadors) throw new WrongUse("--orders must be at least --ambassadors: each has sold.");
  return size;
}
