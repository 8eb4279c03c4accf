import * as words from "../words/en/fields.ts";
import { invalidField } from "./errors.ts";
import type { ShopSettings } from "./settings.ts";

type Rules = ShopSettings["payouts"];

/** The rules of payouts as an owner gives them; what is left out is not so. */
interface Given extends Pick<Rules, "minimumMinor" | "schedule"> {
  secondPerson?: boolean | undefined;
  withoutAsking?: boolean | undefined;
  mayAsk?: boolean | undefined;
}

/**
 * The rules of payouts as they are from now on. A calendar that was chosen before goes on from when it was.
 * @throws AppError `invalid_request` where nobody would be asked for the word that a second person must give
 */
export function payoutRules(given: Given, before: Rules, now: string): Rules {
  const { minimumMinor, schedule, secondPerson = false, withoutAsking = false, mayAsk = false } = given;
  if (secondPerson && withoutAsking) throw invalidField("payouts.withoutAsking", words.asks_second_person());
  const scheduledSince = schedule === before.schedule ? before.scheduledSince : now;
  return { minimumMinor, schedule, secondPerson, withoutAsking, mayAsk, scheduledSince };
}
