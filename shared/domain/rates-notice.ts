import { dayFormat } from "./payout-schedule.ts";
import { addDays } from "./period.ts";
import {
  decide,
  type Gives,
  isDated,
  namesOf,
  type Promised,
  type Rule,
  type RuleName,
  type Rules,
  rulesFor,
  type SaleFacts,
} from "./rates.ts";
import { tierPairs } from "./tier.ts";

/** More sales than this are not tried one by one: such a change counts as one that takes. */
const mostTried = 100_000;
/** Stands for whoever, and whatever, no rule names. */
const other = "other";

/**
 * The first day, from one on, on which some sale would earn less by other rules: whoever's, of whatever, through whichever link. A fixed
 * sum against a rate is less for some price, and counts as less.
 * @param rateBps the programme's own, where no rule fits
 * @returns undefined where none ever does
 */
export function takesFrom(before: Rules, after: Rules, rateBps: number, today: string): string | undefined {
  const isCut = Object.entries(after.caps).some(
    ([id, most]) =>
      ![...after.excluded, ...before.excluded].includes(id) && most < (before.caps[id] ?? Number.POSITIVE_INFINITY),
  );
  if (isCut || after.excluded.some((id) => !before.excluded.includes(id))) return today;
  const tiers = tiersTold(before, after);
  const changed = changedRules(
    before.rules,
    after.rules,
    tiers.some(([a, b]) => a !== b),
  );
  if (changed.length === 0 && before.excluded.length === after.excluded.length) return undefined;
  const days = turningDays([...before.rules, ...after.rules], today);
  const tried = salesOf(changed, [...before.rules, ...after.rules], tiers);
  if (tried === undefined || tried.length * days.length > mostTried) return today;
  return days.find((day) =>
    tried.some(({ productId, tiers: [was, will], ...sale }) =>
      isLess(
        decide(productId, { ...sale, tierId: was, day }, before, rateBps),
        decide(productId, { ...sale, tierId: will, day }, after, rateBps),
      ),
    ),
  );
}

/** On a buyer's first order, or on a later one. */
const isLess = (was: Promised, will: Promised): boolean =>
  gaveLess(was, will) || gaveLess(was.first ?? was, will.first ?? will);

function gaveLess(was: Gives, will: Gives): boolean {
  if (was.rateBps !== undefined && will.rateBps !== undefined) return will.rateBps < was.rateBps;
  if (was.fixedMinor !== undefined && will.fixedMinor !== undefined) return will.fixedMinor < was.fixedMinor;
  // All that is paid is as much as can be earned, and nothing is less than nothing.
  return was.rateBps !== 0 && will.rateBps !== 10_000;
}

const said = (rule: Rule): string =>
  JSON.stringify([
    rule.kind,
    rule.rateBps,
    rule.fixedMinor,
    rule.first?.rateBps,
    rule.first?.fixedMinor,
    rule.firstDay,
    rule.lastDay,
    namesOf[rule.kind].map((name) => rule[name]),
  ]);

/** Those of either side that the other does not have; all that are for a tier, where somebody would be in another one. */
function changedRules(before: readonly Rule[], after: readonly Rule[], isClimbed: boolean): Rule[] {
  const [had, has] = [new Set(before.map(said)), new Set(after.map(said))];
  const moved = (rule: Rule) => isClimbed && rule.tierId !== undefined;
  return [
    ...before.filter((rule) => !has.has(said(rule)) || moved(rule)),
    ...after.filter((rule) => !had.has(said(rule)) || moved(rule)),
  ];
}

/** The days on which other rules begin to hold, and the first. */
function turningDays(rules: readonly Rule[], today: string): string[] {
  const turns = rules
    .filter(isDated)
    .flatMap(({ firstDay, lastDay }) => [firstDay ?? today, lastDay ? addDays(lastDay, 1) : today]);
  return [...new Set([today, ...turns.filter((day) => day > today)])].sort();
}

/** In which tiers somebody can be by either side, as far as rules tell them apart. */
function tiersTold(before: Rules, after: Rules): Tried["tiers"][] {
  const named = new Set([...before.rules, ...after.rules].map(({ tierId }) => tierId));
  const told = (tierId: string) => (named.has(tierId) ? tierId : "");
  const pairs = tierPairs(before.tiers ?? [], after.tiers ?? []).map(([a, b]) => [told(a), told(b)] as const);
  return [...new Map(pairs.map((pair) => [pair.join(" "), pair])).values()];
}

/** The tier is one before and one after. */
type Tried = Omit<SaleFacts, "day" | "tierId"> & { productId: string; tiers: readonly [string, string] };

/** Of all sales that rules tell apart one each, of those that a changed rule is for. @returns undefined where these are too many */
function salesOf(
  changed: readonly Rule[],
  all: readonly Rule[],
  pairs: readonly Tried["tiers"][],
): Tried[] | undefined {
  const named = (name: RuleName) => [...new Set([other, ...all.flatMap((rule) => rule[name] ?? [])])];
  const links = all.flatMap(({ code, ambassadorId }) => (code && ambassadorId ? [{ code, ambassadorId }] : []));
  const sellers = [...named("ambassadorId").map((ambassadorId) => ({ ambassadorId, code: other })), ...links];
  const [groups, products] = [named("groupId"), named("productId")];
  const sales: Tried[] = [];
  for (const rule of changed) {
    const isFor = (name: RuleName, value: string) => rule[name] === undefined || rule[name] === value;
    const own = sellers.filter((it) => isFor("ambassadorId", it.ambassadorId) && isFor("code", it.code));
    const ofTiers = pairs.filter((pair) => rule.tierId === undefined || pair.includes(rule.tierId));
    const [ofGroups, ofProducts] = [
      groups.filter((id) => isFor("groupId", id)),
      products.filter((id) => isFor("productId", id)),
    ];
    if (sales.length + own.length * ofGroups.length * ofProducts.length * ofTiers.length > mostTried) return undefined;
    for (const seller of own)
      for (const groupId of ofGroups)
        for (const productId of ofProducts)
          for (const tiers of ofTiers) sales.push({ ...seller, groupId, productId, tiers });
  }
  return sales;
}

/** When a day begins in a time zone, ISO-8601, UTC: it does at a whole quarter of an hour. */
export function beginningOf(day: string, timeZone: string): string {
  const dayAt = dayFormat(timeZone);
  const noonMs = Date.parse(`${day}T12:00:00Z`);
  const quarterMs = 900_000;
  // Nowhere is the clock more than 14 hours from that of UTC.
  let [before, from] = [-112, 112];
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (dayAt(new Date(noonMs + middle * quarterMs)) >= day) from = middle;
    else before = middle;
  }
  return new Date(noonMs + from * quarterMs).toISOString();
}

/** Whether two sets say the same, whatever their rules' ids. */
export const sameRules = (a: Rules, b: Rules): boolean =>
  ownText(a, a.rules) === ownText(b, b.rules) && tiersText(a) === tiersText(b);

const tiersText = ({ tiers = [] }: Rules): string =>
  JSON.stringify(tiers.map(({ id, name, orders, soldMinor }) => [id, name, orders, soldMinor]));

const ownText = ({ excluded, caps }: Rules, rules: readonly Rule[]): string =>
  JSON.stringify([rules.map(said).sort(), [...excluded].sort(), Object.entries(caps).sort()]);

/** What an ambassador's own sales earn by rules, from a day on: that of another set is the same where this is. */
export function ownPart(set: Rules, who: Omit<SaleFacts, "code">): string {
  return ownText(set, rulesFor(set, who));
}
