import type { LineTerms } from "./commission.ts";
import { partsOf, type Taxed } from "./tax.ts";
import type { Tier } from "./tier.ts";

/** What a rule gives: a rate of what was paid, basis points, or a fixed sum a piece, minor units. */
export type Gives = { rateBps: number; fixedMinor?: undefined } | { rateBps?: undefined; fixedMinor: number };

/** What a rule is for. The narrower comes first: this is the order in which rules are asked, and the first that fits decides. */
export const ruleKinds = [
  "ambassadorProduct",
  "link",
  "ambassador",
  "groupProduct",
  "tier",
  "group",
  "product",
  "programme",
] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** Which names a rule of a kind has; it has no others. */
export const namesOf = {
  ambassadorProduct: ["ambassadorId", "productId"],
  link: ["ambassadorId", "code"],
  ambassador: ["ambassadorId"],
  groupProduct: ["groupId", "productId"],
  tier: ["tierId"],
  group: ["groupId"],
  product: ["productId"],
  programme: [],
} as const satisfies Record<RuleKind, readonly RuleName[]>;

export const ruleNames = ["ambassadorId", "code", "groupId", "tierId", "productId"] as const;
export type RuleName = (typeof ruleNames)[number];

/** The same, with what is given instead on a buyer's first order, where that differs. */
export type Promised = Gives & { first?: Gives | undefined };

/** What an owner promises for some sales. */
export type Rule = Promised & {
  id: string;
  kind: RuleKind;
  /** The days of the shop's time zone on which it holds, both included; without them it always does. */
  firstDay?: string | undefined;
  lastDay?: string | undefined;
} & Partial<Record<RuleName, string | undefined>>;

/** All that decides on what new orders earn, beside the programme's own rate. */
export interface RuleSet {
  /** Which of the owner's changes made it so, from 1; 0 while there are none. */
  version: number;
  rules: Rule[];
  /** Products that earn nothing, whatever a rule says. */
  excluded: string[];
  /** The most that a piece of a product earns, whatever a rule gives: minor units, by product. */
  caps: Record<string, number>;
  /** The steps that ambassadors climb, the lowest first; none where that is not said. */
  tiers?: Tier[] | undefined;
}

/** A set of them, whichever change made it. */
export type Rules = Omit<RuleSet, "version">;

/** What decides, and what was announced. */
export interface Rates extends RuleSet {
  /** Counts the owner's changes, announcements and withdrawals among them; the version, where that is not said. */
  changes?: number | undefined;
  /** What will decide instead, from an instant on. */
  next?: Announced | undefined;
}

/** What was announced: all rules, as they will be. */
export interface Announced extends RuleSet {
  /** Its first day, in the shop's time zone as that was when it was announced. */
  firstDay: string;
  /** When that day begins, ISO-8601, UTC. */
  holdsFrom: string;
}

/** What decides at an instant: what was announced for it, once that has come. @param at ISO-8601, UTC */
export function ratesAt({ next, ...rates }: Rates, at: string): Rates {
  if (!next || at < next.holdsFrom) return { ...rates, ...(next && { next }) };
  return { ...ruleSetOf(next), changes: rates.changes };
}

/** What decides, of all that is known of it. */
export const ruleSetOf = ({ version, rules, excluded, caps, tiers }: RuleSet): RuleSet => ({
  ...{ version, rules, excluded, caps },
  ...(tiers && { tiers }),
});

/** Those of them that can decide on a sale of an ambassador, on a day or after it: none behind one that always decides before it. */
export function rulesFor(
  { rules }: Pick<RuleSet, "rules">,
  { ambassadorId, groupId, tierId, day }: Omit<SaleFacts, "code">,
): Rule[] {
  const own = rules.filter(
    (rule) =>
      (rule.ambassadorId ?? ambassadorId) === ambassadorId &&
      (rule.groupId === undefined || rule.groupId === groupId) &&
      (rule.tierId === undefined || rule.tierId === tierId) &&
      (rule.lastDay ?? day) >= day,
  );
  return own.filter((rule) => !own.some((it) => alwaysBefore(it, rule)));
}

/** Of two that are for one ambassador. */
const alwaysBefore = (a: Rule, b: Rule): boolean =>
  !isDated(a) &&
  ruleKinds.indexOf(a.kind) < ruleKinds.indexOf(b.kind) &&
  (["code", "productId"] as const).every((name) => a[name] === undefined || a[name] === b[name]);

export const noRates: Rates = { version: 0, rules: [], excluded: [], caps: {} };

/** How many rules a shop has at most: all of them are read with each order that is placed. */
export const maxRules = 200;

/** Of a sale, what rules ask for. */
export interface SaleFacts {
  ambassadorId: string;
  code: string;
  groupId?: string | undefined;
  tierId?: string | undefined;
  /** When it is placed, in the shop's time zone. */
  day: string;
}

/** Whether any rule asks in which group somebody is. */
export const asksForGroup = ({ rules }: Rates): boolean => rules.some(({ groupId }) => groupId !== undefined);

/** Whether any rule asks in which tier somebody is. */
export const asksForTier = ({ rules }: Rates): boolean => rules.some(({ tierId }) => tierId !== undefined);

/** Whether any rule tells a buyer's first order from later ones: then each order does, whatever decides on it. */
export const asksForFirst = ({ rules }: Rates): boolean => rules.some(({ first }) => first !== undefined);

export const deciders = [...ruleKinds, "excluded", "settings"] as const;

/** Whether any rule asks which day it is. */
export const asksForDay = ({ rules }: Rates): boolean => rules.some(isDated);

/** What decided on a line: a rule, by its id and kind; the product's exclusion; or the programme's own rate. */
export interface Decided {
  by: (typeof deciders)[number];
  ruleId?: string | undefined;
}

/** @param rateBps the programme's own, where no rule fits */
export function decide(productId: string, sale: SaleFacts, rates: Rules, rateBps: number): Decided & Promised {
  if (rates.excluded.includes(productId)) return { by: "excluded", rateBps: 0 };
  const facts: Partial<Record<RuleName, string | undefined>> = { ...sale, productId };
  const rule = rates.rules.filter((it) => fits(it, facts) && holdsOn(it, sale.day)).sort(narrowerFirst)[0];
  return rule
    ? { ...givesOf(rule), ...(rule.first && { first: rule.first }), by: rule.kind, ruleId: rule.id }
    : { by: "settings", rateBps };
}

/** Of a shop without rules. */
export const atOneRate = (rateBps: number) => (): Decided & Gives => ({ by: "settings", rateBps });

/** Whether a rule is for a sale, on whatever day. */
export const fits = (rule: Rule, facts: Partial<Record<RuleName, string | undefined>>): boolean =>
  namesOf[rule.kind].every((name) => rule[name] !== undefined && rule[name] === facts[name]);

/** Days are compared as texts. */
const holdsOn = ({ firstDay = "", lastDay = "9999-12-31" }: Rule, day: string): boolean =>
  firstDay <= day && day <= lastDay;

/** Of two of one kind, that of some days comes before the one that always holds. */
export const narrowerFirst = (a: Rule, b: Rule): number =>
  ruleKinds.indexOf(a.kind) - ruleKinds.indexOf(b.kind) || Number(isDated(b)) - Number(isDated(a));

/** Whether it holds on some days only. */
export const isDated = ({ firstDay, lastDay }: Rule): boolean => firstDay !== undefined || lastDay !== undefined;

/** What a rule gives, of all that it says. */
export const givesOf = ({
  rateBps,
  fixedMinor,
}: {
  rateBps?: number | undefined;
  fixedMinor?: number | undefined;
}): Gives => (fixedMinor === undefined ? { rateBps: rateBps ?? 0 } : { fixedMinor });

/** What a line earns by what was decided: never more than was paid for it, nor than its product's cap. */
export function termsOf(
  line: Taxed & { amountMinor: number; quantity: number },
  gives: Gives,
  capMinor: number | undefined,
): LineTerms {
  const { amountMinor, quantity } = line;
  const mostMinor = capMinor === undefined ? amountMinor : Math.min(amountMinor, capMinor * quantity);
  if (gives.fixedMinor !== undefined) {
    return { earns: { numerator: Math.min(gives.fixedMinor * quantity, mostMinor), denominator: 1 } };
  }
  const isCapped = amountMinor * gives.rateBps > mostMinor * partsOf(line);
  return isCapped ? { earns: { numerator: mostMinor, denominator: 1 } } : { rateBps: gives.rateBps };
}
