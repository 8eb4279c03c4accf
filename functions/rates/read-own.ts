import { readOwnRates as route } from "../../shared/contract/rates.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { products } from "../../shared/data/products.ts";
import { rates } from "../../shared/data/rates.ts";
import { settings } from "../../shared/data/settings.ts";
import { dayIn } from "../../shared/domain/payout-schedule.ts";
import { decide, type RuleSet, ratesAt, rulesFor } from "../../shared/domain/rates.ts";
import { ownPart } from "../../shared/domain/rates-notice.ts";
import { soldBy, tierOf } from "../../shared/domain/tier.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { namesIn } from "../../shared/policies/rate-names.ts";
import { asWritten, bothOf } from "../../shared/policies/shown-rates.ts";
import { climbedView } from "../../shared/views/tier.ts";

/** An ambassador reads what their sales earn. Rules for others are theirs to read. */
export async function readOwnRates(_input: InputOf<typeof route>, deps: DepsOf<"rates/read-own">, caller: Caller) {
  const [kept, { programme, contact }, { groupId, tierId: keptTier }, sold] = await Promise.all([
    deps.rates.get(),
    deps.settings.get(deps.shop.firstSettings),
    caller.user(),
    deps.balances.get(caller.id),
  ]);
  const day = dayIn(contact.timeZone, deps.now());
  const all = ratesAt(kept, deps.now().toISOString());
  const climbed = { tierId: keptTier, ...soldBy(sold) };
  const whoBy = ({ tiers = [] }: RuleSet, from: string) => ({
    ...{ ambassadorId: caller.id, groupId, day: from },
    tierId: tierOf(tiers, climbed)?.id,
  });
  const ownOf = (set: RuleSet, from: string) => ({ ...set, rules: rulesFor(set, whoBy(set, from)) });
  const [own, { next }] = [ownOf(all, day), all];
  const isOther = next && ownPart(all, whoBy(all, next.firstDay)) !== ownPart(next, whoBy(next, next.firstDay));
  const announced = isOther ? ownOf(next, next.firstDay) : undefined;
  return {
    rateBps: programme.rateBps,
    day,
    currency: deps.shop.currency,
    ...withoutGroup(asWritten(own)),
    tiers: ladderOf(all, day),
    ...climbedView(all.tiers ?? [], climbed),
    ...(announced && next && { announced: { firstDay: next.firstDay, ...withoutGroup(asWritten(announced)) } }),
    names: await namesIn(bothOf({ ...own, ...(announced && next && { next: { ...next, ...announced } }) }), {
      products: deps.products,
    }),
  };
}

/** In which group somebody is, is the shop's to know: that a rule is for theirs is all that they are told. */
const withoutGroup = <Set extends Pick<RuleSet, "rules">>(set: Set) => ({
  ...set,
  rules: set.rules.map(({ groupId: _, ...rule }) => rule),
});

/** All tiers, with what a rule for one of them gives today: what one may climb to is no secret. */
function ladderOf({ tiers = [], ...set }: RuleSet, day: string) {
  const rules = { ...set, excluded: [], rules: set.rules.filter(({ kind }) => kind === "tier") };
  return tiers.map((tier) => {
    const { by, ruleId: _, ...gives } = decide("", { ambassadorId: "", code: "", tierId: tier.id, day }, rules, 0);
    return { ...tier, ...(by === "tier" && gives) };
  });
}

export const handler = signedIn(route, { balances, products, rates, settings }, readOwnRates);
