import { checkStep } from "../domain/currency.ts";
import { givesOf, type Rule, type Rules } from "../domain/rates.ts";
import { checkRule, checkTogether, type Draft } from "../domain/rates-check.ts";
import type { Tier } from "../domain/tier.ts";
import { newId } from "./ids.ts";

/** Rules as somebody writes them: a new one has no id, caps are a list. */
export interface WrittenRates {
  rules: readonly (Draft & { id?: string | undefined })[];
  excluded: readonly string[];
  caps: readonly { productId: string; mostMinor: number }[];
  tiers?: readonly (Omit<Tier, "id"> & { id?: string | undefined })[] | undefined;
}

/** The rules of what somebody wrote. @param known the tiers that there are, where none are written @throws AppError `invalid_request` naming what is wrong with which of them */
export function asRules(
  { rules, excluded, caps, tiers }: WrittenRates,
  { currency, now, known = [] }: { currency: string; now: Date; known?: readonly Tier[] | undefined },
): Rules {
  for (const [index, { mostMinor }] of caps.entries()) checkStep(`caps.${index}.mostMinor`, mostMinor, currency);
  const checked = rules.map((rule, index) => asRule(rule, `rules.${index}`, currency, now));
  const all = tiers?.map(({ id = newId("tir", now), ...tier }) => ({ id, ...tier })) ?? [...known];
  for (const [index, { soldMinor = 0 }] of all.entries()) checkStep(`tiers.${index}.soldMinor`, soldMinor, currency);
  checkTogether(checked, all);
  return {
    rules: checked,
    excluded: [...new Set(excluded)],
    caps: Object.fromEntries(caps.map(({ productId, mostMinor }) => [productId, mostMinor])),
    ...(all.length > 0 && { tiers: all }),
  };
}

function asRule({ id, ...draft }: WrittenRates["rules"][number], path: string, currency: string, now: Date): Rule {
  const { rateBps, fixedMinor, first, ...rule } = draft;
  checkRule(draft, path);
  if (fixedMinor !== undefined) checkStep(`${path}.fixedMinor`, fixedMinor, currency);
  if (first?.fixedMinor !== undefined) checkStep(`${path}.first.fixedMinor`, first.fixedMinor, currency);
  return {
    ...rule,
    ...givesOf({ rateBps, fixedMinor }),
    ...(first && { first: givesOf(first) }),
    id: id ?? newId("rul", now),
  };
}
