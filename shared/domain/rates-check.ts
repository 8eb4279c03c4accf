import * as words from "../words/en/fields.ts";
import { type AppError, invalidField } from "./errors.ts";
import { isDated, namesOf, type Rule, ruleNames } from "./rates.ts";
import { checkTiers, type Tier } from "./tier.ts";

/** A rule as somebody writes it. */
type Typed = { rateBps?: number | undefined; fixedMinor?: number | undefined };
export type Draft = Omit<Rule, "id" | "rateBps" | "fixedMinor" | "first"> & {
  first?: Typed | undefined;
  rateBps?: number | undefined;
  fixedMinor?: number | undefined;
};

/** @throws AppError `invalid_request` naming what a rule of its kind lacks, or has and may not */
export function checkRule(rule: Draft, path: string): void {
  const { kind, rateBps, fixedMinor, first, firstDay, lastDay } = rule;
  const asked: readonly string[] = namesOf[kind];
  for (const name of ruleNames) {
    if (asked.includes(name) === (rule[name] !== undefined)) continue;
    throw invalidField(`${path}.${name}`, asked.includes(name) ? words.required() : words.not_of_this_rule());
  }
  if ((rateBps === undefined) === (fixedMinor === undefined))
    throw invalidField(`${path}.rateBps`, words.rate_or_sum());
  if (first && (first.rateBps === undefined) === (first.fixedMinor === undefined))
    throw invalidField(`${path}.first.rateBps`, words.rate_or_sum());
  // Without days it would only say again what the settings say.
  if (kind === "programme" && !firstDay && !lastDay) throw invalidField(`${path}.firstDay`, words.required());
  if (firstDay && lastDay && lastDay < firstDay) throw invalidField(`${path}.lastDay`, words.period_backwards());
}

/** @throws AppError `invalid_request` naming a tier that is no step up, a rule for one that is not there, or one that would hold for the same sales on the same days as one before it */
export function checkTogether(rules: readonly Rule[], tiers: readonly Tier[] = []): void {
  checkTiers(tiers);
  for (const [index, rule] of rules.entries()) {
    if (rule.tierId !== undefined && !tiers.some(({ id }) => id === rule.tierId))
      throw invalidField(`rules.${index}.tierId`, words.no_such_tier());
    const ids = rules.slice(0, index);
    if (ids.some(({ id }) => id === rule.id)) throw twice(index, "id");
    if (ids.some((it) => isForTheSame(it, rule) && meets(it, rule)))
      throw twice(index, isDated(rule) ? "firstDay" : "kind");
  }
}

const twice = (index: number, field: string): AppError => invalidField(`rules.${index}.${field}`, words.rule_twice());

const isForTheSame = (a: Rule, b: Rule): boolean =>
  a.kind === b.kind && namesOf[a.kind].every((name) => a[name] === b[name]);

function meets(a: Rule, b: Rule): boolean {
  if (isDated(a) !== isDated(b)) return false;
  return (a.firstDay ?? "") <= (b.lastDay ?? "9999-12-31") && (b.firstDay ?? "") <= (a.lastDay ?? "9999-12-31");
}
