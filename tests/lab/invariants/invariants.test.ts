import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import type { Facts, Item, Shown } from "./facts.ts";
import { firstOrderViolations } from "./first-orders.ts";
import { findingsOf } from "./violations.ts";

const at = "2026-11-22T10:00:00.000Z";
const totals = {
  orders: 1,
  grossMinor: 1_005,
  refundsMinor: 0,
  disputesMinor: 0,
  ambassadorMinor: 101,
  shopMinor: 904,
};
const order = {
  type: "order",
  pk: "ORDER#ord_1",
  sk: "ORDER",
  id: "ord_1",
  status: "PAID",
  code: "abc",
  ambassadorId: "usr_1",
  buyer: { email: "bo@buyer.example" },
  lines: [{ unitPriceMinor: 335, quantity: 3, amountMinor: 1_005, rateBps: 1_000 }],
  totalMinor: 1_005,
  currency: "eur",
  holdDays: 30,
  paidAt: at,
  refundedMinor: 0,
  refunds: {},
  checkoutSessionId: "cs_1",
  disputes: {},
};
const entry = {
  type: "entry",
  pk: "ORDER#ord_1",
  id: "sale_cs_1",
  kind: "sale",
  orderId: "ord_1",
  code: "abc",
  ambassadorId: "usr_1",
  statement: 1,
  gsi2pk: "STATEMENT#usr_1#1",
  bookedAt: at,
  postings: [
    { account: "payments", amountMinor: 1_005 },
    { account: "commission:usr_1:2026-12-22", amountMinor: -101 },
    { account: "sales", amountMinor: -904 },
  ],
};
const counter = (pk: string, sk: string, more: Item = {}) => ({ pk, sk, ...totals, ...more });
const person = {
  type: "user",
  id: "usr_1",
  scope: "ambassador",
  email: "ada@ambassador.example",
  firstName: "Ada",
  lastName: "Byron",
};

const balance = {
  type: "balance",
  year_2026_earned: 101,
  ...{ sum_lines: 1, sum_sales: 101 },
  ambassadorId: "usr_1",
  totalMinor: 101,
  blockedMinor: 0,
  statement: 1,
  "held_2026-12-22": 101,
};

/** A shop of one sale, in which everything is right. */
function right(): Facts & { items: Item[] } {
  return {
    items: [
      ...[order, entry],
      person,
      counter("BALANCE#usr_1", "BALANCE", balance),
      counter("COUNTERS#usr_1", "LINK#abc", { type: "counters" }),
      counter("DAYS#usr_1", "2026-11-22"),
      counter("DAYS#SHOP#3", "2026-11-22#open"),
    ],
    boards: new Map([
      ["all", new Map([["usr_1", 101]])],
      ["month:2026-11", new Map([["usr_1", 101]])],
    ]),
    payments: [
      {
        sessionId: "cs_1",
        orderId: "ord_1",
        status: "complete",
        isPaid: true,
        amountMinor: 1_005,
        refundedMinor: 0,
        refunds: [],
        disputes: [],
      },
    ],
    emails: [
      { to: "owner@example.com", subject: "Order #1001: €10.05 through Ada", text: "Total: €10.05" },
      { to: "ada@ambassador.example", subject: "You earned €1.01", text: "Order total: €10.05\nYour share: €1.01" },
      { to: "bo@buyer.example", subject: "Your order #1001 at Shop", text: "Total: €10.05" },
    ],
    changes: [],
    ownerEmail: "owner@example.com",
  };
}

const found = (facts: Facts) => findingsOf(facts, "2026-11-30");
/** The same shop with some items changed. */
const changed = (type: string, change: Item): Facts => {
  const facts = right();
  return { ...facts, items: facts.items.map((item) => (item.type === type ? { ...item, ...change } : item)) };
};

test("a shop in which everything is right has no violation", () => {
  expect(found(right())).toEqual({ violations: [], duplicateEmails: 0 });
});

/** The sale of that shop was won by the coupon of who sold it, of which they bear a half. */
function wonByCoupon(change: { order?: Item; entry?: Item } = {}): Facts {
  const facts = right();
  const coupon = { type: "coupon", code: "ADA-10", ambassadorId: "usr_1", bearsBps: 5_000, uses: 1, version: 1 };
  const attribution = { won: "coupon", because: "setting", linkAmbassadorId: "usr_2", couponAmbassadorId: "usr_1" };
  const line = { productId: "prd_1", unitPriceMinor: 405, quantity: 3, amountMinor: 1_005, discountMinor: 210 };
  const earns = { numerator: 10_100_000, denominator: 10_000 };
  const sold = {
    attribution,
    coupon: { code: "ADA-10", discountMinor: 210, bearsBps: 5_000 },
    lines: [
      { ...line, earns: { ...earns, numerator: 1_010_000 }, before: { earns: { numerator: 206, denominator: 1 } } },
    ],
  };
  const items = facts.items.map((item) => {
    if (item.type === "order") return { ...item, ...sold, ...change.order };
    if (item.type === "counters") return { ...item, sk: "LINK#coupon:ADA-10" };
    return item.type === "entry" ? { ...item, coupon: "ADA-10", ...change.entry } : item;
  });
  return { ...facts, items: [...items, coupon] };
}

test("a sale that a coupon won, and of which its ambassador bears a part, has no violation", () => {
  expect(found(wonByCoupon())).toEqual({ violations: [], duplicateEmails: 0 });
});

describe("found is", () => {
  const cases: [string, Facts, RegExp][] = [
    ["a line that does not make the total", changed("order", { totalMinor: 1_004 }), /lines add up to 1005/],
    [
      "an order that forgot what won it",
      wonByCoupon({ order: { attribution: undefined } }),
      /was placed with is not kept/,
    ],
    [
      "an order that is not whose coupon won it",
      wonByCoupon({ order: { soldBy: "usr_2" } }),
      /coupon won, and it is usr_2's/,
    ],
    [
      "a sale that its link took from its coupon",
      wonByCoupon({ entry: { coupon: undefined } }),
      /counts for undefined, and ADA-10/,
    ],
    [
      "a part of a discount that nobody bears",
      wonByCoupon({ order: { coupon: { code: "ADA-10", discountMinor: 210 } } }),
      /undefined of its discount is borne, not 5000/,
    ],
    [
      "a line that earns what was borne",
      wonByCoupon({
        order: {
          lines: [{ unitPriceMinor: 405, quantity: 3, amountMinor: 1_005, discountMinor: 210, rateBps: 1_000 }],
        },
      }),
      /line 0 earns another sum/,
    ],
    ["an order without its entry", { ...right(), items: right().items.filter((it) => it.type !== "entry") }, /0 sale/],
    ["an unpaid order with an entry", changed("order", { status: "EXPIRED" }), /1 sale entries/],
    [
      "postings that do not add up",
      changed("entry", { postings: [{ account: "payments", amountMinor: 1_005 }] }),
      /postings add up to 1005/,
    ],
    [
      "a counter that differs",
      changed("counters", { grossMinor: 1 }),
      /counter COUNTERS#usr_1 LINK#abc.grossMinor is 1/,
    ],
    ["a balance that an entry did not move", changed("balance", { totalMinor: 0 }), /total, by the entries, is 0/],
    [
      "a year that an entry did not move",
      changed("balance", { year_2026_earned: 100 }),
      /year_2026_earned, by the entries, is 100/,
    ],
    ["another sum of the open statement", changed("balance", { sum_lines: 2 }), /sum_lines, by the entries, is 2/],
    ["what matures on another day", changed("balance", { "held_2026-12-22": 0 }), /what matures on 2026-12-22 is 0/],
    ["what is blocked by nobody", changed("balance", { blockedMinor: 101 }), /blocked is 101, and should be 0/],
    ["a blocked order that matures", changed("order", { block: {} }), /blocked is 0, and should be 101/],
    ["an entry on no statement", changed("entry", { statement: 2 }), /on statement 2 of 1/],
    [
      "a refund that Stripe knows otherwise",
      withPayment({ refunds: [{ id: "re_1", amountMinor: 5, status: "failed" }] }),
      /of its refunds re_1 is failed 5 at Stripe, and here undefined/,
    ],
    ["a state that does not fit", changed("order", { status: "REFUNDED" }), /should be PAID/],
    ["a leaderboard that lost somebody", { ...right(), boards: new Map() }, /leaderboard all: usr_1 has undefined/],
    ["a payment that nobody booked", { ...right(), items: [] }, /cs_1 has no order/],
    ["a payment of another amount", withPayment({ amountMinor: 1 }), /Stripe takes 1, it costs 1005/],
    ["a refund that nobody booked", withPayment({ refundedMinor: 5 }), /Stripe gave 5 back, booked are 0/],
    ["two sessions of one order", { ...right(), payments: [...right().payments, ...right().payments] }, /2 sessions/],
    [
      "an e-mail that was never sent",
      { ...right(), emails: right().emails.slice(1) },
      /0 of 1 e-mails came: sold, to owner@example.com, of 1005/,
    ],
    [
      "a debit whose end nobody heard of",
      changed("order", { payment: "failed" }),
      /e-mails came: debit failed, to bo@/,
    ],
    [
      "a dispute that the owner did not hear of",
      changed("order", { disputes: { dp_1: { amountMinor: 5, status: "open" } } }),
      /0 of 1 e-mails came: dispute open, to owner@example.com, of 5/,
    ],
    ["a figure that a page shows", showing({ revenueMinor: 100 }), /own revenue: shown is 100, the ledger says 101/],
    ["a sale that the owner's page left out", showing({ shopTotals: { ...totals, orders: 0 } }), /shop's orders/],
    ["a name that is not theirs any more", showing({ rankings: [{ name: "A B.", revenueMinor: 101 }] }), /"Ada B."/],
    ["a state that went back", { ...right(), changes: [moved({ status: "PENDING" })] }, /from PAID to PENDING/],
    ["a price that changed", { ...right(), changes: [moved({ totalMinor: 1 })] }, /totalMinor changed/],
    ["an entry that was rewritten", { ...right(), changes: [{ before: entry, after: entry }] }, /was changed/],
    [
      "a link that changed hands",
      {
        ...right(),
        changes: [{ before: { type: "link", code: "a", ambassadorId: "1" }, after: { type: "link", code: "a" } }],
      },
      /ambassadorId changed/,
    ],
  ];
  test.each(cases)("%s", (_what, facts, violation) => {
    expect(found(facts).violations.join("\n")).toMatch(violation);
  });
});

test("an e-mail that came twice is counted", () => {
  const facts = right();
  expect(found({ ...facts, emails: [...facts.emails, ...facts.emails.slice(0, 1)] })).toEqual({
    violations: [],
    duplicateEmails: 1,
  });
});

describe("the audit log", () => {
  const product = { type: "product", pk: "PRODUCT#1", sk: "PRODUCT", by: "person:usr_2", correlationId: "web-1" };
  const record = {
    type: "audit",
    by: "person:usr_2",
    correlationId: "web-1",
    changes: [{ pk: "PRODUCT#1", sk: "PRODUCT", does: "put" }],
  };
  const told = (...after: Item[]) =>
    found({ ...right(), changes: after.map((it) => ({ before: undefined, after: it })) });

  test("tells of every change by a person, and of nothing else", () => {
    expect(told(product, record).violations).toEqual([]);
    expect(told(product).violations).toEqual([expect.stringMatching(/no audit record tells of PRODUCT#1/)]);
    expect(told(record).violations).toEqual([expect.stringMatching(/tells of what nobody did: PRODUCT#1/)]);
    expect(told({ ...product, by: "stripe" }, { ...record, by: "stripe" }).violations).toContainEqual(
      "an audit record is stripe's",
    );
  });
});

describe("the search", () => {
  const at = { gsi1sk: "t#prd_1", gsi2sk: "00000500#prd_1" };
  const product = {
    type: "product",
    pk: "PRODUCT#prd_1",
    sk: "PRODUCT",
    id: "prd_1",
    title: "Mug",
    priceMinor: 500,
    ...at,
  };
  const findingsOf = (thing: Item, kind: string, beginnings: readonly string[]): Item[] =>
    beginnings.map((beginning, number) => ({
      ...{ ...thing, type: "finding", sk: `SEARCH#0${number}`, gsi1pk: `SEARCH#${kind}#${beginning}` },
    }));
  const findings = findingsOf(product, "PRODUCTS", ["m", "mu", "mug"]);
  const whole = { ...product, findings: 3 };
  const seen = (...items: Item[]) => found({ ...right(), items: [...right().items, ...items] }).violations;

  test("agrees with the catalogue", () => {
    expect(seen(whole, ...findings)).toEqual([]);
    expect(seen(product)).toEqual([]);
    expect(seen({ ...whole, priceMinor: 600 }, ...findings)).toHaveLength(3);
    expect(seen({ ...whole, title: "Cup" }, ...findings)).toContain("PRODUCT#prd_1 is not found by cup");
    expect(seen(whole, ...findings.slice(1))).toContainEqual(
      expect.stringMatching(/has 3 findings by its item, and 2/),
    );
    expect(seen(...findings)).toEqual(["PRODUCT#prd_1 is found and is not there"]);
  });

  test("agrees with orders and people, and finds all that this Herald made", () => {
    const buyer = { firstName: "Bo", lastName: "Berg", email: "bo@buyer.example" };
    const sold = { ...order, pk: "ORDER#ord_2", id: "ord_2", status: "EXPIRED", buyer, gsi1sk: "t#ord_2" };
    const [first = {}, ...more] = findingsOf(sold, "ORDERS", ["usr_1", "ber", "bo"]);
    const found3 = [{ ...first, findings: 3 }, ...more];
    expect(seen(sold)).toEqual([]);
    expect(seen(sold, ...found3)).toEqual([]);
    expect(seen(sold, ...found3.slice(0, 2))).toContainEqual(
      expect.stringMatching(/has 3 findings by its item, and 2/),
    );
    expect(seen({ ...sold, ambassadorId: "usr_2" }, ...found3)).toContain(
      "ORDER#ord_2 is found with another ambassadorId",
    );
    const facts = { ...right(), items: [...right().items, sold] };
    const sale = { before: undefined, after: { ...entry, orderId: "ord_2" } };
    expect(found({ ...facts, changes: [sale] }).violations).toContain("ORDER#ord_2 is there and is not found");
    const eve = {
      ...person,
      pk: "USER#usr_2",
      id: "usr_2",
      firstName: "Eve",
      lastName: "Li",
      findings: 3,
      gsi1sk: "t",
    };
    expect(seen(eve, ...findingsOf(eve, "AMBASSADORS", ["e", "ev", "eve"]))).toEqual([]);
    expect(seen(eve, ...findingsOf(eve, "AMBASSADORS", ["a", "ad", "ada"]))).toEqual([
      "USER#usr_2 is not found by eve",
    ]);
  });
});

describe("what an order's lines earn", () => {
  const mug = { unitPriceMinor: 335, quantity: 3, amountMinor: 1_005, productId: "prd_1" };
  const rules = { type: "rates-version", version: 1, excluded: ["prd_2"], caps: { prd_1: 30 } };
  const rule = { id: "rul_1", kind: "ambassador", ambassadorId: "usr_1", rateBps: 1_000 };
  const ofTier = { id: "rul_4", kind: "tier", tierId: "tir_1", rateBps: 1_000 };
  const version = {
    ...{ ...rules, tiers: [{ id: "tir_1" }] },
    rules: [rule, { ...rule, id: "rul_2", ambassadorId: "usr_2" }, ofTier, { ...ofTier, id: "rul_5", tierId: "tir_2" }],
  };
  const earns = { numerator: 90, denominator: 1 };
  const of = (line: Item, ratesVersion = 1, more: Item = {}, ...others: Item[]) => {
    const createdAt = "2026-11-30T10:00:00.000Z";
    const placed = { ...order, createdAt, status: "EXPIRED", ratesVersion, lines: [{ ...mug, ...line }], ...more };
    const found = findingsOf({ ...right(), items: [placed, version, ...others] }, "2026-11-30").violations;
    return found.filter((it) => /earns|rule|excluded|version/.test(it)).map((it) => it.replace("order ord_1: ", ""));
  };
  const by = { by: "ambassador", ruleId: "rul_1" };

  test.each([
    [[], { ...by, earns }, 1],
    [[], { rateBps: 200 }, 1],
    [["version 2 of the rules is not there"], { ...by, earns }, 2],
    [["prd_1 earns more than it may", "prd_1 earns other than rule rul_1 gives"], { ...by, rateBps: 1_000 }, 1],
    [["prd_1 earns other than rule rul_1 gives"], { ...by, rateBps: 500 }, 1],
    [["prd_2 is excluded and earns"], { productId: "prd_2", rateBps: 1 }, 1],
    [["rule rul_3 is not of its version"], { ...by, ruleId: "rul_3", earns }, 1],
    [["rule rul_1 is no link"], { ...by, by: "link", earns }, 1],
    [[], { by: "tier", ruleId: "rul_4", earns }, 1],
    [["rule rul_5 is for a tier that its version does not know"], { by: "tier", ruleId: "rul_5", earns }, 1],
    [["rule rul_2 is of another ambassadorId"], { ...by, ruleId: "rul_2", earns }, 1],
  ])("by their version of the rules: %j", (violations, line, ratesVersion) => {
    expect(of(line, ratesVersion)).toEqual(violations);
  });

  test.each([
    [[], 2, "2026-12-01T00:00:00.000Z", {}],
    [["version 2 did not hold yet"], 2, "2026-11-30T23:59:59.999Z", {}],
    [["version 2 held already, not 1"], 1, "2026-12-01T00:00:00.000Z", {}],
    [[], 1, "2026-11-30T23:59:59.999Z", {}],
    [["version 2 was withdrawn"], 2, "2026-12-01T00:00:00.000Z", { withdrawnAt: "2026-11-29T00:00:00.000Z" }],
    [[], 1, "2026-12-02T00:00:00.000Z", { withdrawnAt: "2026-11-29T00:00:00.000Z" }],
  ])("by what was announced, from its instant on: %j", (violations, ratesVersion, createdAt, more) => {
    const ahead = { ...version, version: 2, holdsFrom: "2026-12-01T00:00:00.000Z", ...more };
    expect(of({ ...by, earns }, ratesVersion, { createdAt }, ahead)).toEqual(violations);
  });
});

describe("of a buyer's orders", () => {
  const address = "bo@example.com";
  const key = `BUYER#${createHash("sha256").update(address).digest("base64url")}`;
  const mark = (orderId: string) => ({ type: "first-order", pk: key, orderId });
  const of = (id: string, isFirst: boolean | undefined, status = "PAID") =>
    ({ type: "order", id, status, buyer: { email: address }, asksFirst: true, isFirst }) as Item;

  test.each<[string[], Item[]]>([
    [[], [of("o1", true), of("o2", false), mark("o1"), of("o3", undefined, "EXPIRED")]],
    [["order o2: is a first one beside o1"], [of("o1", true), of("o2", true), mark("o1")]],
    [["order o1: is a later one after none"], [of("o1", false)]],
    [["order o1: whether it is a first one is not decided"], [of("o1", undefined)]],
    [["order o1: is marked, and no first one"], [of("o1", undefined, "EXPIRED"), mark("o1")]],
    [["order o1: is not paid, and a first or a later one"], [of("o1", false, "PENDING")]],
  ])("one at most is the first: %j", (violations, items) => {
    expect(firstOrderViolations(items)).toEqual(violations);
  });
});

describe("whoever reached a tier", () => {
  const tiers = [
    { id: "tir_1", orders: 1 },
    { id: "tir_2", soldMinor: 2_000 },
  ];
  const version = { type: "rates-version", version: 1, rules: [], excluded: [], caps: {}, tiers };
  const of = (user: Item, more: Item = {}) => {
    const facts = right();
    const items = facts.items.map((item) => (item.type === "user" ? { ...item, ...user } : item));
    const found = findingsOf({ ...facts, items: [...items, { ...version, at: "2020-01-01", ...more }] }, "2026-11-30");
    return found.violations.filter((it) => it.includes("reached"));
  };

  test("keeps it, or a higher one, once they sold since there is one", () => {
    const below = "usr_1 reached tir_1 and keeps none";
    expect([of({ tierId: "tir_1" }), of({ tierId: "tir_2" }), of({})]).toEqual([[], [], [below]]);
    expect([of({}, { at: "2030-01-01" }), of({ standing: "left" })]).toEqual([[], []]);
  });
});

test("what pages show is compared with the ledger", () => {
  expect(found(showing({}))).toEqual({ violations: [], duplicateEmails: 0 });
});

function showing(change: Partial<Shown>): Facts {
  const earned = { orders: 1, revenueMinor: 101 };
  const [links, rankings] = [[{ code: "abc", ...earned }], [{ name: "Ada B.", revenueMinor: 101 }]];
  const shown = { ambassadorId: "usr_1", revenueMinor: 101, ownTotals: earned, links, shopTotals: totals, rankings };
  return { ...right(), shown: { ...shown, ...change } };
}

function withPayment(change: object): Facts {
  const facts = right();
  return { ...facts, payments: facts.payments.map((payment) => ({ ...payment, ...change })) };
}

function moved(change: Item) {
  return { before: order, after: { ...order, ...change } };
}
