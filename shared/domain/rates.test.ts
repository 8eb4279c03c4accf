import { describe, expect, test } from "@jest/globals";
import { AppError } from "./errors.ts";
import {
  asksForFirst,
  decide,
  noRates,
  type Rates,
  type Rule,
  type RuleKind,
  ruleKinds,
  rulesFor,
  termsOf,
} from "./rates.ts";
import { askedInOrder, askedOf } from "./rates-asked.ts";
import { checkRule, checkTogether } from "./rates-check.ts";

const sale = { ambassadorId: "usr_1", code: "c1", groupId: "grp_1", tierId: "tir_1", day: "2026-12-10" };
const names: Record<RuleKind, Partial<Rule>> = {
  ambassadorProduct: { ambassadorId: "usr_1", productId: "prd_1" },
  link: { ambassadorId: "usr_1", code: "c1" },
  ambassador: { ambassadorId: "usr_1" },
  groupProduct: { groupId: "grp_1", productId: "prd_1" },
  tier: { tierId: "tir_1" },
  group: { groupId: "grp_1" },
  product: { productId: "prd_1" },
  programme: {},
};
/** A rule of a kind that fits the sale, at a rate that tells it from the others. */
const rule = (kind: RuleKind, more: Partial<Rule> = {}): Rule =>
  ({ id: `rul_${kind}`, kind, ...names[kind], rateBps: 100 * (ruleKinds.indexOf(kind) + 1), ...more }) as Rule;
const among = (rules: Rule[], more: Partial<Rates> = {}) =>
  decide("prd_1", sale, { ...noRates, rules, ...more }, 1_000);

describe("of rules that fit", () => {
  test("the narrower decides, whatever their order, and the programme's own rate where none fits", () => {
    const all = ruleKinds.map((kind) => rule(kind));
    for (const [index, kind] of ruleKinds.entries()) {
      const left = all.slice(index).reverse();
      expect(among(left)).toEqual({ by: kind, ruleId: `rul_${kind}`, rateBps: 100 * (index + 1) });
    }
    expect(among([])).toEqual({ by: "settings", rateBps: 1_000 });
  });

  test("what it gives on a buyer's first order goes with what it gives on others", () => {
    const first = { fixedMinor: 500 };
    expect(among([rule("product", { first })])).toMatchObject({ by: "product", rateBps: 700, first });
    expect(asksForFirst({ ...noRates, rules: [rule("group"), rule("product", { first })] })).toBe(true);
    expect(asksForFirst({ ...noRates, rules: [rule("group")] })).toBe(false);
  });

  test("none is for another ambassador, product, link, tier or group, nor for who is in none", () => {
    const others: Partial<Rule>[] = [
      { ambassadorId: "usr_2" },
      { code: "c2" },
      { groupId: "grp_2" },
      { tierId: "tir_2" },
      { productId: "prd_2" },
    ];
    for (const [place, kind] of (["ambassador", "link", "group", "tier", "product"] as const).entries()) {
      expect(among([rule(kind, others[place])]).by).toBe("settings");
    }
    const { groupId: _, tierId: __, ...alone } = sale;
    expect(decide("prd_1", alone, { ...noRates, rules: [rule("group"), rule("tier")] }, 1_000).by).toBe("settings");
  });

  test("one of some days comes before the one that always holds, on its first and last day too", () => {
    const always = rule("programme", { id: "rul_always", firstDay: "2020-01-01", lastDay: "2030-01-01" });
    const product = rule("product");
    const december = rule("product", {
      id: "rul_december",
      firstDay: "2026-12-01",
      lastDay: "2026-12-31",
      rateBps: 2_000,
    });
    const on = (day: string) =>
      decide("prd_1", { ...sale, day }, { ...noRates, rules: [always, product, december] }, 1_000);
    expect(
      [on("2026-11-30"), on("2026-12-01"), on("2026-12-31"), on("2027-01-01")].map(({ rateBps }) => rateBps),
    ).toEqual([700, 2_000, 2_000, 700]);
  });

  test("none reaches a product that is excluded", () => {
    expect(among([rule("ambassadorProduct")], { excluded: ["prd_1"] })).toEqual({ by: "excluded", rateBps: 0 });
  });
});

test("a line earns no more than was paid for it, nor than its product's cap", () => {
  const line = { amountMinor: 3_000, quantity: 3 };
  expect(termsOf(line, { rateBps: 1_000 }, undefined)).toEqual({ rateBps: 1_000 });
  expect(termsOf(line, { rateBps: 1_000 }, 100)).toEqual({ rateBps: 1_000 });
  expect(termsOf(line, { rateBps: 1_000 }, 99)).toEqual({ earns: { numerator: 297, denominator: 1 } });
  expect(termsOf(line, { fixedMinor: 250 }, undefined)).toEqual({ earns: { numerator: 750, denominator: 1 } });
  expect(termsOf(line, { fixedMinor: 250 }, 200)).toEqual({ earns: { numerator: 600, denominator: 1 } });
  expect(termsOf(line, { fixedMinor: 1_250 }, undefined)).toEqual({ earns: { numerator: 3_000, denominator: 1 } });
});

describe("a rule is refused", () => {
  const said = (run: () => void) => {
    try {
      run();
      return [];
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return error.errors.map(({ path, code }) => `${path} ${code}`);
    }
  };
  const one = (kind: RuleKind, more: Partial<Rule> = {}) => said(() => checkRule(rule(kind, more), "rules.0"));

  test("that lacks what its kind is for, or names something else", () => {
    for (const kind of ruleKinds.filter((it) => it !== "programme")) expect(one(kind)).toEqual([]);
    expect(one("link", { code: undefined } as Partial<Rule>)).toEqual(["rules.0.code required"]);
    expect(one("link", { productId: "prd_1" })).toEqual(["rules.0.productId not_of_this_rule"]);
    expect(one("programme")).toEqual(["rules.0.firstDay required"]);
    expect(one("product", { firstDay: "2026-12-02", lastDay: "2026-12-01" })).toEqual([
      "rules.0.lastDay period_backwards",
    ]);
    expect(one("product", { fixedMinor: 5 } as Partial<Rule>)).toEqual(["rules.0.rateBps rate_or_sum"]);
  });

  test("that would hold for the same sales on the same days as another", () => {
    const dated = (id: string, firstDay?: string, lastDay?: string) => rule("product", { id, firstDay, lastDay });
    const together = (...rules: Rule[]) => said(() => checkTogether(rules));
    expect(together(dated("rul_1"), dated("rul_2", "2026-12-01"))).toEqual([]);
    expect(together(dated("rul_1"), dated("rul_2"))).toEqual(["rules.1.kind rule_twice"]);
    expect(together(dated("rul_1", "2026-12-01"), dated("rul_2", "2026-11-01", "2026-11-30"))).toEqual([]);
    expect(together(dated("rul_1", "2026-12-01"), dated("rul_2", "2026-11-01", "2026-12-01"))).toEqual([
      "rules.1.firstDay rule_twice",
    ]);
    expect(together(dated("rul_1"), { ...dated("rul_1", "2026-12-01") })).toEqual(["rules.1.id rule_twice"]);
  });
});

test("it is told what was asked until something decided, and what holds on other days", () => {
  const past = rule("link", { firstDay: "2026-01-01", lastDay: "2026-01-31" });
  const rules = [past, rule("group"), rule("product")];
  const asked = askedOf("prd_1", sale, { ...noRates, rules });
  expect(asked.map(({ kind }) => kind)).toEqual([...askedInOrder]);
  expect(asked.map(({ answer }) => answer)).toEqual([
    ...["none", "none", "otherDays", "none", "none", "none", "decides", "notAsked", "notAsked", "notAsked"],
  ]);
  const excluded = askedOf("prd_1", sale, { ...noRates, rules, excluded: ["prd_1"] });
  expect(excluded.map(({ answer }) => answer)).toEqual(["decides", ...Array(9).fill("notAsked")]);
  expect(askedOf("prd_2", { ...sale, groupId: undefined }, { ...noRates, rules }).at(-1)?.answer).toBe("decides");
});

test("an ambassador is told what can decide on their sales: nothing of others, nothing that is over, nothing that is never asked", () => {
  const told = (rules: Rule[]) => rulesFor({ ...noRates, rules }, sale).map(({ id }) => id);
  const december = rule("product", { id: "rul_december", firstDay: "2026-12-01", lastDay: "2026-12-31" });
  expect(told([rule("ambassador", { ambassadorId: "usr_2" }), rule("group", { groupId: "grp_2" }), december])).toEqual([
    "rul_december",
  ]);
  expect(told([rule("group"), december, rule("link")])).toEqual(["rul_group", "rul_link"]);
  expect(told([rule("group", { firstDay: "2026-12-20" }), december])).toEqual(["rul_group", "rul_december"]);
  expect(told([rule("groupProduct"), rule("product"), rule("product", { id: "rul_2", productId: "prd_2" })])).toEqual([
    "rul_groupProduct",
    "rul_2",
  ]);
  expect(told([rule("product", { lastDay: "2026-12-09" })])).toEqual([]);
});
