import { compareRates as route } from "../../shared/contract/rates.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { settings } from "../../shared/data/settings.ts";
import { soldOrders } from "../../shared/data/sold-orders.ts";
import { users } from "../../shared/data/users.ts";
import { dayFormat } from "../../shared/domain/payout-schedule.ts";
import { movedMost, RateComparison } from "../../shared/domain/rate-comparison.ts";
import { asksForGroup, asksForTier } from "../../shared/domain/rates.ts";
import { soldBy, tierOf } from "../../shared/domain/tier.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { eachOnce } from "../../shared/policies/each-once.ts";
import { asRules } from "../../shared/policies/written-rates.ts";

const dayMs = 86_400_000;
const days = 90;
/** How many of those who would have earned more, and of those who would have earned less, are named. */
const named = 10;

/** The owner asks what rules would have cost on what was sold in the last 90 days. Nothing is changed. */
export async function compareRates(input: InputOf<typeof route>, deps: DepsOf<"rates/compare">) {
  const { currency, firstSettings } = deps.shop;
  const rates = { version: 0, ...asRules(input, { currency, now: deps.now() }) };
  const { programme, contact } = await deps.settings.get(firstSettings);
  const { rateBps = programme.rateBps } = input;
  const [groups, climbed] = [new Map<string, string | undefined>(), new Map<string, string | undefined>()];
  const know = eachOnce(async (ids: readonly string[]) => {
    const [people, sold] = await Promise.all([
      deps.users.getMany(ids),
      asksForTier(rates) ? deps.balances.getMany(ids) : undefined,
    ]);
    for (const { id, groupId, tierId } of people) {
      groups.set(id, groupId);
      climbed.set(id, tierOf(rates.tiers ?? [], { tierId, ...soldBy(sold?.get(id)) })?.id);
    }
  });
  const dayOf = daysOf(contact.timeZone);
  const comparison = new RateComparison(rates, rateBps, {
    groupOf: (id) => groups.get(id),
    tierOf: (id) => climbed.get(id),
    dayOf,
  });
  const since = new Date(deps.now().getTime() - days * dayMs).toISOString();
  await deps.soldOrders.visitSince(since, async (orders) => {
    if (asksForGroup(rates) || asksForTier(rates))
      await know(orders.map(({ ambassadorId, soldBy = ambassadorId }) => soldBy));
    for (const order of orders) comparison.add(order);
  });
  const { winners, losers } = movedMost(comparison.byAmbassador, named);
  const ids = [...winners.most, ...losers.most].map(({ ambassadorId }) => ambassadorId);
  const people = ids.length === 0 ? [] : await deps.users.getMany(ids);
  const names = new Map(people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`.trim()]));
  const shown = ({ count, most }: typeof winners) => ({
    count,
    most: most.map(({ ambassadorId: id, ...sums }) => ({ ambassador: { id, name: names.get(id) ?? "" }, ...sums })),
  });
  return { since, currency, ...comparison.totals, winners: shown(winners), losers: shown(losers) };
}

/** A day begins at a quarter of an hour anywhere on earth: of orders within one, it is asked once. */
function daysOf(timeZone: string): (instant: string) => string {
  const format = dayFormat(timeZone);
  const known = new Map<string, string>();
  return (instant) => {
    const quarter = `${instant.slice(0, 14)}${Math.floor(Number(instant.slice(14, 16)) / 15)}`;
    const day = known.get(quarter) ?? format(new Date(instant));
    known.set(quarter, day);
    return day;
  };
}

export const handler = signedIn(route, { balances, settings, soldOrders, users }, compareRates);
