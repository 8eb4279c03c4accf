import { describe, expect, test } from "@jest/globals";
import { noRates, type Rates, type Rule, ratesAt } from "./rates.ts";
import { beginningOf, ownPart, sameRules, takesFrom } from "./rates-notice.ts";

const today = "2026-12-10";
const rule = (more: Partial<Rule>): Rule =>
  ({ id: "rul_1", kind: "product", productId: "prd_1", rateBps: 2_000, ...more }) as Rule;
const set = (rules: Rule[], more: Partial<Rates> = {}): Rates => ({ ...noRates, rules, ...more });
const takes = (before: Rates, after: Rates, rateBps = 1_000) => takesFrom(before, after, rateBps, today);
const plain = set([rule({})]);

describe("rules take from somebody", () => {
  test("where one gives less, goes, or comes before one that gives more; and from the day on which it does", () => {
    expect(takes(plain, set([rule({ rateBps: 1_999 })]))).toBe(today);
    expect(takes(plain, set([]))).toBe(today);
    expect(
      takes(
        plain,
        set([
          rule({}),
          rule({ id: "rul_2", kind: "ambassador", productId: undefined, ambassadorId: "usr_1", rateBps: 1_500 }),
        ]),
      ),
    ).toBe(today);
    expect(takes(plain, set([rule({ lastDay: "2026-12-31" })]))).toBe("2027-01-01");
    expect(takes(plain, set([rule({}), rule({ id: "rul_2", rateBps: 500, firstDay: "2027-02-01" })]))).toBe(
      "2027-02-01",
    );
    expect(
      takes(noRates, set([rule({ kind: "programme", productId: undefined, rateBps: 800, firstDay: "2027-03-01" })])),
    ).toBe("2027-03-01");
  });

  test("where a product earns nothing, or has a lower cap", () => {
    expect(takes(plain, set([rule({})], { excluded: ["prd_9"] }))).toBe(today);
    expect(takes(plain, set([rule({})], { caps: { prd_9: 100 } }))).toBe(today);
    expect(takes(set([], { caps: { prd_9: 100 } }), set([], { caps: { prd_9: 99 } }))).toBe(today);
  });

  test("not where a product that earned nothing earns up to a cap", () => {
    const excluded = set([rule({})], { excluded: ["prd_9"] });
    expect(takes(excluded, set([rule({})], { caps: { prd_9: 100 } }))).toBeUndefined();
  });

  test("not from a day on by which what goes is over anyway", () => {
    const ending = set([rule({ lastDay: "2026-12-31" })]);
    expect(takesFrom(ending, set([]), 1_000, today)).toBe(today);
    expect(takesFrom(ending, set([]), 1_000, "2027-01-01")).toBeUndefined();
  });

  test("where a fixed sum stands against a rate, as it is less for some price", () => {
    expect(takes(plain, set([rule({ rateBps: undefined, fixedMinor: 5_000 } as Partial<Rule>)]))).toBe(today);
    expect(
      takes(set([rule({ rateBps: 0 })]), set([rule({ rateBps: undefined, fixedMinor: 1 } as Partial<Rule>)])),
    ).toBeUndefined();
  });
});

test("rules take from somebody where a first order earns less, and from nobody where it earns more", () => {
  const withFirst = (rateBps: number) => set([rule({ first: { rateBps } })]);
  expect(takes(plain, withFirst(1_999))).toBe(today);
  expect(takes(withFirst(3_000), withFirst(2_999))).toBe(today);
  expect(takes(withFirst(3_000), plain)).toBe(today);
  expect(takes(plain, withFirst(3_000))).toBeUndefined();
});

describe("tiers take from somebody", () => {
  const tier = (soldMinor: number | undefined) => ({ id: "tir_1", name: "Gold", soldMinor });
  const forGold = (rateBps: number) => rule({ kind: "tier", tierId: "tir_1", productId: undefined, rateBps });
  const gold = (soldMinor: number | undefined, rateBps = 2_000) =>
    set([forGold(rateBps)], { tiers: [tier(soldMinor)] });

  test("where one asks for more, or goes, and gives more than what is left", () => {
    expect(takes(gold(100), gold(101))).toBe(today);
    expect(takes(gold(100), gold(undefined))).toBe(today);
    expect(takes(gold(100), set([]))).toBe(today);
    // Whoever stands in the new one is asked by its rule, before that of their group.
    const press = rule({ id: "rul_2", kind: "group", groupId: "grp_1", productId: undefined, rateBps: 1_500 });
    expect(takes(set([press]), set([press, forGold(1_400)], { tiers: [tier(100)] }))).toBe(today);
  });

  test("and from nobody where one asks for less, is called otherwise, is new, or gives less than the programme", () => {
    expect(takes(gold(100), gold(99))).toBeUndefined();
    expect(takes(gold(100), set([forGold(2_000)], { tiers: [{ ...tier(100), name: "Golden" }] }))).toBeUndefined();
    expect(takes(noRates, gold(100))).toBeUndefined();
    expect(takes(gold(100, 900), gold(200, 900))).toBeUndefined();
    expect(takes(set([], { tiers: [tier(100)] }), set([], { tiers: [tier(200)] }))).toBeUndefined();
  });
});

describe("rules take from nobody", () => {
  test("where they give as much or more, to whoever", () => {
    expect(takes(plain, plain)).toBeUndefined();
    expect(takes(plain, set([rule({ id: "rul_2" })]))).toBeUndefined();
    expect(takes(plain, set([rule({ rateBps: 2_001 })]))).toBeUndefined();
    expect(takes(noRates, set([rule({ firstDay: "2026-12-20", lastDay: "2026-12-31" })]))).toBeUndefined();
    expect(
      takes(set([], { excluded: ["prd_1"], caps: { prd_2: 5 } }), set([], { caps: { prd_2: 6 } })),
    ).toBeUndefined();
    // A rule that no sale meets any more.
    expect(takes(set([rule({ lastDay: "2026-12-09" })]), noRates)).toBeUndefined();
    // A lower one behind one that decides all the same.
    const narrow = rule({ kind: "ambassadorProduct", ambassadorId: "usr_1" });
    expect(takes(set([narrow, rule({ rateBps: 900 })], {}), set([narrow]))).toBeUndefined();
  });
});

test("a change of more sales than can be tried counts as one that takes", () => {
  const many = Array.from({ length: 60 }, (_, place) => [
    rule({
      id: `a${place}`,
      kind: "ambassadorProduct",
      ambassadorId: `usr_${place}`,
      productId: `prd_${place}`,
      rateBps: 3_000,
    }),
    rule({ id: `g${place}`, kind: "group", productId: undefined, groupId: `grp_${place}`, rateBps: 3_000 }),
  ]).flat();
  const all = rule({ id: "all", kind: "programme", productId: undefined, firstDay: today, rateBps: 9_000 });
  expect(takes(set(many), set([...many, all]))).toBe(today);
});

test("what was announced decides from its instant on", () => {
  const next = {
    version: 3,
    rules: [],
    excluded: [],
    caps: {},
    firstDay: "2026-12-20",
    holdsFrom: "2026-12-19T23:00:00.000Z",
  };
  const all: Rates = { ...plain, version: 2, changes: 3, next };
  expect(ratesAt(all, "2026-12-19T22:59:59.999Z")).toEqual(all);
  expect(ratesAt(all, "2026-12-19T23:00:00.000Z")).toEqual({
    version: 3,
    rules: [],
    excluded: [],
    caps: {},
    changes: 3,
  });
});

test("a day begins when it does where the shop is, on days that begin late, too", () => {
  expect(beginningOf("2026-12-20", "UTC")).toBe("2026-12-20T00:00:00.000Z");
  expect(beginningOf("2026-12-20", "Europe/Berlin")).toBe("2026-12-19T23:00:00.000Z");
  expect(beginningOf("2026-12-20", "Pacific/Kiritimati")).toBe("2026-12-19T10:00:00.000Z");
  expect(beginningOf("2026-12-20", "Pacific/Pago_Pago")).toBe("2026-12-20T11:00:00.000Z");
  expect(beginningOf("2026-12-20", "Asia/Kathmandu")).toBe("2026-12-19T18:15:00.000Z");
  // Midnight was left out there.
  expect(beginningOf("2018-11-04", "America/Sao_Paulo")).toBe("2018-11-04T03:00:00.000Z");
});

test("sets are the same whatever their rules' ids, and to an ambassador where their own sales earn the same", () => {
  expect(sameRules(plain, set([rule({ id: "rul_9" })]))).toBe(true);
  expect(sameRules(plain, set([rule({ rateBps: 1 })]))).toBe(false);
  const who = { ambassadorId: "usr_1", day: today };
  const others = set([
    rule({}),
    rule({ id: "rul_2", kind: "ambassador", productId: undefined, ambassadorId: "usr_2" }),
  ]);
  expect(ownPart(plain, who)).toBe(ownPart(others, who));
  expect(ownPart(plain, { ...who, ambassadorId: "usr_2" })).not.toBe(
    ownPart(others, { ...who, ambassadorId: "usr_2" }),
  );
});
