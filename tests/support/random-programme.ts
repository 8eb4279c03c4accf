import fc from "fast-check";
import type { Rates, Rule } from "../../shared/domain/rates.ts";
import { checkTogether } from "../../shared/domain/rates-check.ts";
import { commissionBases } from "../../shared/domain/tax.ts";
import { type Tier, tierOf } from "../../shared/domain/tier.ts";

/** A small world, in which rules meet often. */
const [people, groups, links, products] = [
  ["usr_1", "usr_2"],
  ["grp_1", "grp_2"],
  ["c1", "c2"],
  ["prd_1", "prd_2", "prd_3"],
];
const steps = ["tir_1", "tir_2", "tir_3"];
const days = ["2026-11-30", "2026-12-01", "2026-12-10", "2026-12-31", "2027-01-01"];
const one = (of: readonly string[]) => fc.constantFrom(...of);
const gives = fc.oneof(
  fc.integer({ min: 0, max: 10_000 }).map((rateBps) => ({ rateBps })),
  fc.integer({ min: 1, max: 3_000 }).map((fixedMinor) => ({ fixedMinor })),
);
const named = fc.oneof(
  fc.record({ kind: fc.constant("ambassadorProduct"), ambassadorId: one(people), productId: one(products) }),
  fc.record({ kind: fc.constant("link"), ambassadorId: one(people), code: one(links) }),
  fc.record({ kind: fc.constant("ambassador"), ambassadorId: one(people) }),
  fc.record({ kind: fc.constant("groupProduct"), groupId: one(groups), productId: one(products) }),
  fc.record({ kind: fc.constant("tier"), tierId: one(steps) }),
  fc.record({ kind: fc.constant("group"), groupId: one(groups) }),
  fc.record({ kind: fc.constant("product"), productId: one(products) }),
  fc.record({ kind: fc.constant("programme"), firstDay: one(days) }),
);
const period = fc.oneof(
  fc.constant({}),
  fc.tuple(one(days), one(days)).map(([a, b]) => (a < b ? { firstDay: a, lastDay: b } : { firstDay: b, lastDay: a })),
);
const rule = fc
  .tuple(
    named,
    gives,
    period,
    fc.oneof(
      fc.constant({}),
      gives.map((first) => ({ first })),
    ),
  )
  .map((parts) => Object.assign({}, ...parts) as Omit<Rule, "id">);
/** What a step asks for: orders, a sum, or the owner's hand. */
const asked = (about: number) =>
  fc.oneof(fc.constant({ orders: about }), fc.constant({ soldMinor: about * 1_000 }), fc.constant({}));
/** As an owner may save them: what would be for the same sales as one before it is left out. */
export const rates = fc
  .record({
    rules: fc.array(rule, { maxLength: 14 }),
    tiers: fc
      .tuple(asked(10), asked(20), asked(30))
      .map((all) => all.map((more, place) => ({ id: steps[place] ?? "", name: `${place}`, ...more }))),
    excluded: fc.uniqueArray(one(products), { maxLength: 1 }),
    caps: fc.dictionary(one(products), fc.integer({ min: 1, max: 2_000 }), { maxKeys: 2 }),
  })
  .map(({ rules, ...rest }): Rates => ({ version: 1, ...rest, rules: apart(rules, rest.tiers) }));

function apart(rules: readonly Omit<Rule, "id">[], tiers: Tier[]): Rule[] {
  const kept: Rule[] = [];
  for (const [place, it] of rules.entries()) {
    const more = kept.concat({ ...it, id: `rul_${place}` } as Rule);
    try {
      checkTogether(more, tiers);
      kept.push(...more.slice(-1));
    } catch {
      // It would hold for the same sales.
    }
  }
  return kept;
}

export const basket = fc.uniqueArray(
  fc.record({
    id: one(products),
    priceMinor: fc.integer({ min: 50, max: 20_000 }),
    quantity: fc.integer({ min: 1, max: 5 }),
    taxBps: fc.option(fc.constantFrom(0, 700, 1_900, 2_000, 2_550), { nil: undefined }),
  }),
  { minLength: 1, selector: ({ id }) => id },
);

/** What else a shop asks of its buyers: tax in the price, and money for sending it. */
export const asks = fc.record({
  tax: fc.record({ rateBps: fc.constantFrom(0, 700, 1_900), base: fc.constantFrom(...commissionBases) }),
  feeMinor: fc.constantFrom(0, 1, 490, 2_000),
  freeFromMinor: fc.option(fc.constantFrom(1, 5_000, 20_000), { nil: undefined }),
});
type Asks = typeof asks extends fc.Arbitrary<infer It> ? It : never;

/** The same, as a basket is priced by it. */
export const asTerms = ({ tax, ...deliveryTerms }: Asks) => ({
  tax,
  delivers: { delivery: "physical" as const, deliveryTerms, title: "Delivery" },
});

/** What is asked for sending goods of such a worth, as lines of what was wanted, which earn nothing. */
export const sentFor = ({ feeMinor, freeFromMinor }: Asks, goodsMinor: number) =>
  feeMinor > 0 && (freeFromMinor === undefined || goodsMinor < freeFromMinor)
    ? [{ id: "delivery", priceMinor: feeMinor, quantity: 1, earns: [0n, 1n] as const }]
    : [];
export const sale = fc.record({
  ambassadorId: one(people),
  code: one(links),
  groupId: fc.option(one(groups), { nil: undefined }),
  day: one(days),
  keeps: fc.option(one(steps), { nil: undefined }),
  orders: fc.integer({ min: 5, max: 35 }),
  soldMinor: fc.integer({ min: 5_000, max: 35_000 }),
  isFirst: fc.boolean(),
});

/** A sale as rules ask of it. */
export const factsOf = ({ keeps, orders, soldMinor, isFirst: _, ...of }: Sale, { tiers = [] }: Rates) => ({
  ...of,
  tierId: tierOf(tiers, { tierId: keeps, orders, soldMinor })?.id,
});
type Sale = typeof sale extends fc.Arbitrary<infer It> ? It : never;
