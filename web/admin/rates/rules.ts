/** Rules in words, and in the order in which they are asked. */
import { formatMoney } from "../../../shared/domain/currency.ts";
import { type Decided, namesOf, narrowerFirst, type Rates, type Rule } from "../../../shared/domain/rates.ts";
import { rateInPercent } from "../../parts/rate.ts";
import type { RatesAnswer } from "../api.ts";
import { words } from "./words.ts";

export type RuleBody = RatesAnswer["rules"][number];

/** The rules as those ask them that decide; the contract says of each that it gives one of both. */
export const asRates = ({ version, rules, excluded, caps, tiers }: RatesAnswer): Rates => ({
  version,
  rules: rules.map((rule) => rule as Rule),
  excluded,
  tiers,
  caps: Object.fromEntries(caps.map(({ productId, mostMinor }) => [productId, mostMinor])),
});

/** What something that a rule names is called, where it is still there. */
export const nameIn = ({ names }: Pick<RatesAnswer, "names">, id: string | undefined): string =>
  names.find((it) => it.id === id)?.name ?? words.gone();

/** What a rule is for: "Ada Lovelace, Stoneware mug". */
export function whatOf(rule: RuleBody, rates: Pick<RatesAnswer, "names">): string {
  const [ambassador, product] = [nameIn(rates, rule.ambassadorId), nameIn(rates, rule.productId)];
  const [group, tier] = [nameIn(rates, rule.groupId), nameIn(rates, rule.tierId)];
  if (rule.kind === "programme") return words.everything();
  if (rule.kind === "ambassadorProduct") return words.forAmbassadorProduct({ ambassador, product });
  if (rule.kind === "link") return words.forLink({ ambassador, code: rule.code ?? "" });
  if (rule.kind === "groupProduct") return words.forGroupProduct({ group, product });
  return { ambassador, group, tier, product }[rule.kind];
}

/** What it gives: "12%", or "€1.50 a piece". */
export function givesIn(
  { first, ...gives }: Pick<RuleBody, "rateBps" | "fixedMinor" | "first">,
  currency: string,
): string {
  const later = plainIn(gives, currency);
  return first ? words.withFirst({ gives: later, first: plainIn(first, currency) }) : later;
}

const plainIn = ({ rateBps, fixedMinor }: Pick<RuleBody, "rateBps" | "fixedMinor">, currency: string): string =>
  fixedMinor === undefined
    ? words.percentOf({ rate: rateInPercent(rateBps ?? 0) })
    : words.apiece({ amount: formatMoney(fixedMinor, currency) });

const shown = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
/** A day in words. */
export const asDay = (day: string) => shown.format(new Date(`${day}T00:00:00Z`));

/** On which days it holds. */
export function daysOf({ firstDay, lastDay }: Pick<RuleBody, "firstDay" | "lastDay">): string {
  if (firstDay && lastDay) return words.fromTo({ first: asDay(firstDay), last: asDay(lastDay) });
  if (firstDay) return words.from({ first: asDay(firstDay) });
  return lastDay ? words.until({ last: asDay(lastDay) }) : words.always();
}

/** As they are asked: the narrower first, then that of some days. */
export const inOrder = ({ rules }: RatesAnswer): RuleBody[] =>
  rules.toSorted((a, b) => narrowerFirst(a as Rule, b as Rule) || ((a.firstDay ?? "") < (b.firstDay ?? "") ? -1 : 1));

/** Of a rule that was of another kind before: what its kind names, and nothing else. */
export function namedByKind(rule: RuleBody): RuleBody {
  const { id, kind, rateBps, fixedMinor, first, firstDay, lastDay } = rule;
  const named = Object.fromEntries(namesOf[kind].map((name) => [name, rule[name]]));
  return { id, kind, rateBps, fixedMinor, first, firstDay, lastDay, ...named };
}

/** What each question is called that is asked of a sale. */
export const questions: Readonly<Record<Decided["by"], () => string>> = {
  excluded: words.excluded,
  ambassadorProduct: words.ambassadorProduct,
  link: words.link,
  ambassador: words.ambassador,
  groupProduct: words.groupProduct,
  tier: words.tier,
  group: words.group,
  product: words.product,
  programme: words.programme,
  settings: words.settings,
};
