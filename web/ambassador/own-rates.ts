import { useQuery } from "@tanstack/react-query";
import { commissionOf } from "../../shared/domain/commission.ts";
import { formatMoney } from "../../shared/domain/currency.ts";
import {
  decide,
  isDated,
  narrowerFirst,
  type Rates,
  type Rule,
  type SaleFacts,
  termsOf,
} from "../../shared/domain/rates.ts";
import { taxedBy } from "../../shared/domain/tax.ts";
import { rateInPercent } from "../parts/rate.ts";
import { shop } from "../shop/shop.ts";
import { type OwnRates, readOwnRates } from "./api.ts";
import { words } from "./rate-words.ts";

export type OwnRule = OwnRates["rules"][number];

/** The rules that can decide on one's own sales. */
export const useOwnRates = () =>
  useQuery({ queryKey: ["own-rates"], queryFn: ({ signal }) => readOwnRates({}, signal) });

/** In which group one is, is not told; that a rule is for it is. */
const own = "own";

/** The rules as those ask them that decide; whose they are is the reader. */
const asRates = ({ rules, excluded, caps }: OwnRates): Rates => ({
  version: 0,
  rules: rules.map((rule) => ({ ...rule, ...(rule.kind.startsWith("group") && { groupId: own }) }) as Rule),
  excluded,
  caps: Object.fromEntries(caps.map(({ productId, mostMinor }) => [productId, mostMinor])),
});

/** What a piece of a product earns today through a link that has no rule of its own, minor units. */
export function earnedOn(
  { id, priceMinor, taxBps }: { id: string; priceMinor: number; taxBps?: number | undefined },
  rates: OwnRates,
): number {
  const rules = asRates(rates);
  const ambassadorId = rates.rules.find((rule) => rule.ambassadorId)?.ambassadorId ?? own;
  const sale: SaleFacts = { ambassadorId, code: "", groupId: own, tierId: rates.tier?.id, day: rates.day };
  const line = { amountMinor: priceMinor, quantity: 1, ...taxedBy(shop.tax, taxBps) };
  return commissionOf({ ...line, ...termsOf(line, decide(id, sale, rules, rates.rateBps), rules.caps[id]) });
}

/** What it gives: "12% of what is paid", or "€1.50 a piece". */
export function givesIn(
  { first, ...gives }: Pick<OwnRule, "rateBps" | "fixedMinor" | "first">,
  currency: string,
): string {
  const later = plainIn(gives, currency);
  return first ? words.withFirst({ gives: later, first: plainIn(first, currency) }) : later;
}

const plainIn = ({ rateBps = 0, fixedMinor }: Pick<OwnRule, "rateBps" | "fixedMinor">, currency: string): string =>
  fixedMinor === undefined
    ? words.percentOf({ rate: rateInPercent(rateBps) })
    : words.apiece({ amount: formatMoney(fixedMinor, currency) });

/** What one earns through a link that has a rule of its own today, in words. */
export function earnsThrough(code: string, { rules, day, currency }: OwnRates): string | undefined {
  const [rule] = rules
    .filter((it) => it.code === code && (it.firstDay ?? day) <= day)
    .sort((a, b) => Number(isDated(b as Rule)) - Number(isDated(a as Rule)));
  return rule && words.throughLink({ gives: givesIn(rule, currency) });
}

/** As they are asked: the narrower first. */
export const inOrder = ({ rules }: Pick<OwnRates, "rules">): OwnRule[] =>
  rules.toSorted((a, b) => narrowerFirst(a as Rule, b as Rule));
