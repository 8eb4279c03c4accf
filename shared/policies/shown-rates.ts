import { changesOf } from "../data/rates.ts";
import { dayIn } from "../domain/payout-schedule.ts";
import type { Rates, RuleSet } from "../domain/rates.ts";
import type { ShopSettings } from "../domain/settings.ts";
import { type Directory, namesIn } from "./rate-names.ts";

interface Deps extends Directory {
  now(): Date;
  shop: { currency: string };
}

/** Rules as people read and write them: caps as a list. */
export const asWritten = ({ rules, excluded, caps, tiers = [] }: RuleSet) => ({
  ...{ rules, excluded, tiers },
  caps: Object.entries(caps).map(([productId, mostMinor]) => ({ productId, mostMinor })),
});

/** All that rules name, those that hold and those that will. */
export const bothOf = ({ rules, excluded, caps, tiers = [], next }: Rates) => ({
  rules: [...rules, ...(next?.rules ?? [])],
  excluded: [...excluded, ...(next?.excluded ?? [])],
  caps: { ...caps, ...next?.caps },
  tiers: [...tiers, ...(next?.tiers ?? [])],
});

/** The rules with what else decides on what a sale earns today: the programme's own rate and the day. */
export async function shownRates(rates: Rates, { programme, contact }: ShopSettings, deps: Deps) {
  const { rateBps, rateNoticeDays: noticeDays } = programme;
  const day = dayIn(contact.timeZone, deps.now());
  const { next } = rates;
  return {
    ...{ version: changesOf(rates), ...asWritten(rates), rateBps, noticeDays, day, currency: deps.shop.currency },
    names: await namesIn(bothOf(rates), deps),
    ...(next && { announced: { firstDay: next.firstDay, ...asWritten(next) } }),
  };
}
