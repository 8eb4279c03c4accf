import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

interface Posting {
  account: string;
  amountMinor: number;
}
type Line = Record<string, unknown> & { postings?: Posting[] | undefined; heldMinor?: Record<string, number> };

const exportedAt = "2026-12-01T12:00:00.000Z";
const entry = (
  id: string,
  kind: string,
  bookedAt: string,
  postings: Record<string, number>,
  more: object = {},
): Line => ({
  ...{ type: "entry", id, kind, bookedAt, ambassadorId: "usr_1", orderId: "ord_1", statement: 1, currency: "eur" },
  postings: Object.entries(postings).map(([account, amountMinor]) => ({ account, amountMinor })),
  ...more,
});
const balance = (ambassadorId: string, more: object): Line => ({
  ...{ type: "balance", ambassadorId, currency: "eur", statement: 1, totalMinor: 0, blockedMinor: 0, heldMinor: {} },
  ...{ orders: 0, grossMinor: 0, refundsMinor: 0, disputesMinor: 0, ambassadorMinor: 0, shopMinor: 0 },
  ...{ payingMinor: 0, paidMinor: 0, openingMinor: 0, openingBlockedMinor: 0 },
  ...more,
});

/** Of two ambassadors: a sale of which a part was refunded, a disputed one that waits, and one of half a minute ago. */
const sound = (): Line[] => [
  { type: "export", version: 1, at: exportedAt },
  balance("usr_1", {
    ...{ totalMinor: 167, blockedMinor: 100, heldMinor: { "2026-12-22": 67 } },
    ...{ orders: 2, grossMinor: 2_005, refundsMinor: 333, ambassadorMinor: 167, shopMinor: 1_505 },
    years: { "2026": { earned: 201, takenBack: -34 } },
    ...{ sums: { lines: 4, sales: 201, takenBack: -34 }, sumsBefore: {} },
  }),
  balance("usr_2", {
    ...{ totalMinor: 50, heldMinor: { "2026-12-31": 50 }, orders: 1, grossMinor: 500 },
    ...{ ambassadorMinor: 50, shopMinor: 450 },
  }),
  entry("sale_cs_1", "sale", "2026-11-22T10:00:00.000Z", {
    payments: 1_005,
    "commission:usr_1:2026-12-22": -101,
    sales: -904,
  }),
  entry("refund_re_1", "refund", "2026-11-23T10:00:00.000Z", {
    payments: -333,
    "commission:usr_1:2026-12-22": 34,
    sales: 299,
  }),
  entry(
    ...(["sale_cs_2", "sale", "2026-11-24T10:00:00.000Z"] as const),
    { payments: 1_000, "commission:usr_1:2026-12-24": -100, sales: -900 },
    { orderId: "ord_2" },
  ),
  entry(
    ...(["block_ord_2_1", "block", "2026-11-25T10:00:00.000Z"] as const),
    { "commission:usr_1:2026-12-24": 100, "commission:usr_1:blocked": -100 },
    { orderId: "ord_2" },
  ),
  entry(
    ...(["sale_cs_3", "sale", "2026-12-01T11:59:30.000Z"] as const),
    { payments: 500, "commission:usr_2:2026-12-31": -50, sales: -450 },
    { orderId: "ord_3", ambassadorId: "usr_2" },
  ),
];

function verify(lines: readonly (Line | string)[], ...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "herald-verify-"));
  try {
    const file = join(folder, "books.jsonl");
    writeFileSync(file, lines.map((it) => `${typeof it === "string" ? it : JSON.stringify(it)}\n`).join(""));
    const program = join(import.meta.dirname, "verify.ts");
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, file, ...args], { encoding: "utf8" });
    return { status, out: stdout, aside: stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a sound export agrees, and says what everybody is owed", () => {
  const { status, out } = verify(sound());
  expect(out).toContain("All agrees.");
  expect(status).toBe(0);
  expect(out).toMatch(/usr_1 +4 +167 +0 +67 +100 +0 +0 +agrees/);
  expect(out).toMatch(/payments +2172/);
});

test("what was booked since its balance was read is no difference", () => {
  const late = sound().map((line) =>
    line.type === "balance" && line.ambassadorId === "usr_1"
      ? line
      : line.id === "sale_cs_3"
        ? {
            ...line,
            ambassadorId: "usr_1",
            postings: line.postings?.map((it) => ({ ...it, account: it.account.replace("usr_2", "usr_1") })),
          }
        : line,
  );
  const { status, out } = verify(late.filter((line) => !(line.type === "balance" && line.ambassadorId === "usr_2")));
  expect([status, out]).toEqual([0, expect.stringContaining("All agrees.")]);
});

const ofPayout = (payoutId: string) => ({ ambassadorId: "usr_2", orderId: undefined, payoutId });
const payout = (id: string, statement: number, more: object): Line => ({
  ...{ type: "payout", id, runId: "run_1", ambassadorId: "usr_2", currency: "eur", method: "sepa", statement },
  ...{ returnedMinor: 0, ...more },
});
const closed = (number: number, openingMinor: number, payoutId: string): Line => ({
  ...{ type: "statement", ambassadorId: "usr_2", number, openingMinor, openingBlockedMinor: 0, payoutId },
  closedAt: "2026-11-30T10:00:00.000Z",
});
const counter = (type: string, of: object, more: object): Line => ({
  ...{
    type,
    ...of,
    orders: 1,
    grossMinor: 500,
    refundsMinor: 0,
    disputesMinor: 0,
    ambassadorMinor: 50,
    shopMinor: 450,
  },
  ...more,
});

/** Of somebody who was paid twice: once a part came back, once it failed; with what their link and the day sold. */
const paidOut = (): Line[] => [
  { type: "export", version: 1, at: exportedAt },
  counter("day", { day: "2026-11-10" }, {}),
  balance("usr_2", {
    ...{ totalMinor: 40, paidMinor: 10, statement: 3, openingMinor: 0, orders: 1, grossMinor: 500 },
    ...{ ambassadorMinor: 50, shopMinor: 450 },
    ...{ sums: { lines: 1, payouts: 40 }, sumsBefore: { lines: 3, payouts: -30 } },
  }),
  counter("link", { ambassadorId: "usr_2", code: "k7m2" }, {}),
  payout("pay_1", 1, { amountMinor: 20, state: "RETURNED", returnedMinor: 10 }),
  payout("pay_2", 2, { amountMinor: 40, state: "FAILED" }),
  closed(1, 0, "pay_1"),
  { ...closed(2, 30, "pay_2"), sumsBefore: { lines: 2, sales: 50, payouts: -20 } },
  entry(
    ...(["sale_cs_5", "sale", "2026-11-10T10:00:00.000Z"] as const),
    { payments: 500, "commission:usr_2:2026-11-20": -50, sales: -450 },
    { ambassadorId: "usr_2", orderId: "ord_5", code: "k7m2" },
  ),
  entry(
    ...(["payout_pay_1", "payout", "2026-11-21T10:00:00.000Z"] as const),
    { "commission:usr_2:settled": 20, "paying:usr_2": -20 },
    ofPayout("pay_1"),
  ),
  entry(
    ...(["payout_pay_1_paid", "payout_paid", "2026-11-22T10:00:00.000Z"] as const),
    { "paying:usr_2": 20, "cash:bank": -20 },
    { ...ofPayout("pay_1"), statement: 2 },
  ),
  entry(
    ...(["payout_pay_1_returned_10", "payout_returned", "2026-11-23T10:00:00.000Z"] as const),
    { "cash:bank": 10, "commission:usr_2:settled": -10 },
    { ...ofPayout("pay_1"), statement: 2 },
  ),
  entry(
    ...(["payout_pay_2", "payout", "2026-11-24T10:00:00.000Z"] as const),
    { "commission:usr_2:settled": 40, "paying:usr_2": -40 },
    { ...ofPayout("pay_2"), statement: 2 },
  ),
  entry(
    ...(["payout_pay_2_failed", "payout_failed", "2026-11-25T10:00:00.000Z"] as const),
    { "paying:usr_2": 40, "commission:usr_2:settled": -40 },
    { ...ofPayout("pay_2"), statement: 3 },
  ),
];

test("payouts are what their entries say, statements begin where the ones before them ended, counters are what was sold", () => {
  const { status, out } = verify(paidOut());
  expect([status, out]).toEqual([0, expect.stringMatching(/usr_2 +6 +40 +40 +0 +0 +0 +10 +agrees/)]);
  expect(out).not.toContain("does not know");
});

test("what became of a payout since it was read is no difference", () => {
  const late = paidOut().map((line) => {
    if (line.type === "payout" && line.id === "pay_2") return { ...line, state: "SENDING" };
    return line.id === "payout_pay_2_failed" ? { ...line, bookedAt: "2026-12-01T12:00:01.000Z" } : line;
  });
  expect(verify(late)).toMatchObject({ status: 0 });
});

test("--at says what was on its way then", () => {
  const { status, out } = verify(paidOut(), "--at", "2026-11-24T12:00:00Z");
  expect([status, out]).toEqual([0, expect.stringMatching(/usr_2 +5 +0 +0 +0 +0 +40 +10\n/)]);
});

/** The first sale, of which a part was refunded, given to the other ambassador. */
const given = (): Line[] => {
  const move = (kind: string, ambassadorId: string, sign: number): Line => ({
    ...entry(`${kind}_giv_1`, kind, "2026-11-26T10:00:00.000Z", {}, { ambassadorId, code: "abc" }),
    postings: [
      { account: "payments", amountMinor: sign * 1_005 },
      { account: "payments", amountMinor: sign * -333 },
      { account: "payments", amountMinor: 0 },
      { account: `commission:${ambassadorId}:2026-12-22`, amountMinor: sign * -67 },
      { account: "sales", amountMinor: sign * -605 },
    ],
  });
  const lines = sound().map((line) => {
    if (line.type !== "balance") return line;
    if (line.ambassadorId === "usr_1") {
      const left = { orders: 1, grossMinor: 1_000, refundsMinor: 0, ambassadorMinor: 100, shopMinor: 900 };
      const of = {
        years: { "2026": { earned: 134, takenBack: -34 } },
        sums: { lines: 5, sales: 201, takenBack: -34, given: -67 },
      };
      return { ...line, totalMinor: 100, heldMinor: {}, ...left, ...of };
    }
    const got = { orders: 2, grossMinor: 1_505, refundsMinor: 333, ambassadorMinor: 117, shopMinor: 1_055 };
    return { ...line, totalMinor: 117, heldMinor: { "2026-12-22": 67, "2026-12-31": 50 }, ...got };
  });
  return [...lines, move("given_away", "usr_1", -1), move("given", "usr_2", 1)];
};

test("a sale that was given to another ambassador left the first by the very same amounts", () => {
  expect(verify(given())).toMatchObject({ status: 0, out: expect.stringContaining("All agrees.") });
  const halved = verify(given().filter(({ id }) => id !== "given_giv_1"));
  expect([halved.status, halved.out]).toEqual([1, expect.stringContaining("its other half is missing")]);
  const twice = given().map((line) => (line.id === "given_giv_1" ? { ...line, ambassadorId: "usr_1" } : line));
  expect(verify(twice)).toMatchObject({ status: 1, out: expect.stringContaining("another move than its other half") });
});

/** The first sale was won by a coupon: all that is of it counts there, and nothing of it at the link. */
const won = (code = "coupon:ADA-10"): Line[] => {
  const [first, other] = [
    { orders: 1, grossMinor: 1_005, refundsMinor: 333, ambassadorMinor: 67, shopMinor: 605 },
    { orders: 1, grossMinor: 1_000, refundsMinor: 0, ambassadorMinor: 100, shopMinor: 900 },
  ];
  const link = (sold: object, of: string): Line =>
    ({ type: "link", ambassadorId: "usr_1", code: of, ...sold, disputesMinor: 0 }) as unknown as Line;
  const lines = sound().map((line) =>
    line.type === "entry" && line.ambassadorId === "usr_1"
      ? { ...line, code: "abc", ...(line.orderId === "ord_1" && { coupon: "ADA-10" }) }
      : line,
  );
  return [...lines.slice(0, 1), link(first as object, code), link(other as object, "abc"), ...lines.slice(1)];
};

test("a sale that a coupon won counts for it, and not for the link", () => {
  expect(verify(won())).toMatchObject({ status: 0, out: expect.stringContaining("All agrees.") });
  expect(verify(won("xyz"))).toMatchObject({ status: 1, out: expect.stringContaining("ADA-10") });
});

test("--at says what was owed then, when nothing had matured and nothing waited", () => {
  const { status, out } = verify(sound(), "--at", "2026-11-24T12:00:00Z");
  expect(status).toBe(0);
  expect(out).toMatch(/usr_1 +3 +167 +0 +167 +0 +0 +0/);
  expect(out).not.toContain("usr_2  1");
});

const on = (id: string, change: (line: Line) => unknown) => (lines: Line[]) =>
  lines.map((line) =>
    line.id === id || (line.type === "balance" && line.ambassadorId === id) ? (change(line) ?? line) : line,
  ) as Line[];
const posting = (at: number, by: number) => (line: Line) => {
  const one = line.postings?.[at];
  if (one) one.amountMinor += by;
};

test.each<[string, (lines: Line[]) => (Line | string)[]]>([
  ["an amount is another", on("sale_cs_1", posting(1, -1))],
  [
    "two amounts are others, and add up",
    (lines) => on("sale_cs_1", posting(1, -1))(on("sale_cs_1", posting(2, 1))(lines)),
  ],
  ["an entry is gone", (lines) => lines.filter(({ id }) => id !== "refund_re_1")],
  ["an entry stands twice", (lines) => [...lines, ...lines.filter(({ id }) => id === "refund_re_1")]],
  ["an entry is made up", (lines) => [...lines, { ...lines[3], id: "sale_cs_9", orderId: "ord_9" }]],
  ["an entry is another ambassador's", on("sale_cs_2", (line) => ({ ...line, ambassadorId: "usr_2" }))],
  ["an entry is of another kind", on("refund_re_1", (line) => ({ ...line, kind: "dispute" }))],
  ["an entry is on no statement", on("sale_cs_1", ({ statement: _, ...line }) => line)],
  ["an entry is on a statement that is not open yet", on("sale_cs_1", (line) => ({ ...line, statement: 2 }))],
  ["an entry is in another currency", on("sale_cs_1", (line) => ({ ...line, currency: "usd" }))],
  [
    "a commission matures on another day",
    on("refund_re_1", (line) => {
      const one = line.postings?.[1];
      if (one) one.account = "commission:usr_1:2026-12-23";
    }),
  ],
  ["a total is another", on("usr_1", (line) => ({ ...line, totalMinor: 168 }))],
  ["what waits is another", on("usr_1", (line) => ({ ...line, blockedMinor: 0 }))],
  ["what matures is another", on("usr_1", (line) => ({ ...line, heldMinor: {} }))],
  ["a counter is another", on("usr_2", (line) => ({ ...line, orders: 2 }))],
  ["what is on its way is another", on("usr_1", (line) => ({ ...line, payingMinor: 1 }))],
  [
    "a figure of a year is another",
    on("usr_1", (line) => ({ ...line, years: { "2026": { earned: 201, takenBack: -33 } } })),
  ],
  [
    "a year has a figure of nothing",
    on("usr_1", (line) => ({ ...line, years: { ...Object(line.years), "2025": { paid: 1 } } })),
  ],
  ["what was paid is another", on("usr_1", (line) => ({ ...line, paidMinor: 1 }))],
  ["a sum of a statement is another", on("usr_1", (line) => ({ ...line, sums: { ...Object(line.sums), lines: 1 } }))],
  ["a statement began with something else", on("usr_1", (line) => ({ ...line, openingMinor: 1 }))],
  ["a balance is gone", (lines) => lines.filter((line) => line.ambassadorId !== "usr_2" || line.type !== "balance")],
  ["a balance stands twice", (lines) => [...lines, ...lines.slice(1, 2)]],
  ["a line is cut off", (lines) => [...lines.slice(0, -1), JSON.stringify(lines.at(-1)).slice(0, 80)]],
  ["the beginning is gone", (lines) => lines.slice(1)],
])("it is found that %s", (_what, mutate) => {
  const { status, out } = verify(mutate(structuredClone(sound())));
  expect(out).toMatch(/\d+ differences:\n {2}\S/);
  expect(status).toBe(1);
});

const where = (is: (line: Line) => boolean, change: (line: Line) => Line) => (lines: Line[]) =>
  lines.map((line) => (is(line) ? change(line) : line));
const ofType = (type: string, key: string, value: unknown) => (line: Line) => line.type === type && line[key] === value;
const without = (is: (line: Line) => boolean) => (lines: Line[]) => lines.filter((line) => !is(line));
const twice = (is: (line: Line) => boolean) => (lines: Line[]) => [...lines, ...lines.filter(is)];

test.each<[string, (lines: Line[]) => Line[]]>([
  ["a payout is of another amount", where(ofType("payout", "id", "pay_2"), (it) => ({ ...it, amountMinor: 41 }))],
  ["a payout that failed is kept as paid", where(ofType("payout", "id", "pay_2"), (it) => ({ ...it, state: "PAID" }))],
  [
    "a payout that failed is kept as on its way",
    where(ofType("payout", "id", "pay_2"), (it) => ({ ...it, state: "SENDING" })),
  ],
  ["more came back than is kept", where(ofType("payout", "id", "pay_1"), (it) => ({ ...it, returnedMinor: 9 }))],
  [
    "a payout is in a state that there is not",
    where(ofType("payout", "id", "pay_1"), (it) => ({ ...it, state: "GONE" })),
  ],
  ["a payout closed another statement", where(ofType("payout", "id", "pay_1"), (it) => ({ ...it, statement: 2 }))],
  ["a payout is gone", without(ofType("payout", "id", "pay_2"))],
  ["a payout stands twice", twice(ofType("payout", "id", "pay_2"))],
  ["a payout was never made", (lines) => [...lines, payout("pay_3", 3, { amountMinor: 5, state: "INITIATED" })]],
  ["a payout's entry is gone", without(({ id }) => id === "payout_pay_1_returned_10")],
  ["a statement began with more", where(ofType("statement", "number", 2), (it) => ({ ...it, openingMinor: 31 }))],
  [
    "of a statement more was blocked",
    where(ofType("statement", "number", 2), (it) => ({ ...it, openingBlockedMinor: 1 })),
  ],
  [
    "a sum of the statement before is another",
    where(ofType("balance", "statement", 3), (it) => ({ ...it, sumsBefore: {} })),
  ],
  [
    "a sum of an earlier statement is another",
    where(ofType("statement", "number", 2), (it) => ({ ...it, sumsBefore: { lines: 2, sales: 50 } })),
  ],
  ["a statement is gone", without(ofType("statement", "number", 1))],
  ["a statement stands twice", twice(ofType("statement", "number", 1))],
  [
    "a statement was closed by another payout",
    where(ofType("statement", "number", 1), (it) => ({ ...it, payoutId: "pay_2" })),
  ],
  [
    "a line moved to the statement after it",
    where(
      ({ id }) => id === "payout_pay_1_returned_10",
      (it) => ({ ...it, statement: 3 }),
    ),
  ],
  [
    "a link sold more",
    where(
      ({ type }) => type === "link",
      (it) => ({ ...it, grossMinor: 501 }),
    ),
  ],
  ["a link is counted twice", twice(({ type }) => type === "link")],
  [
    "a sale is of another link",
    where(
      ({ id }) => id === "sale_cs_5",
      (it) => ({ ...it, code: "x9x9" }),
    ),
  ],
  [
    "a day sold more",
    where(
      ({ type }) => type === "day",
      (it) => ({ ...it, orders: 2 }),
    ),
  ],
  [
    "a sale was booked on another day",
    where(
      ({ id }) => id === "sale_cs_5",
      (it) => ({ ...it, bookedAt: "2026-11-11T00:00:00.000Z" }),
    ),
  ],
])("it is found that %s", (_what, mutate) => {
  const { status, out } = verify(mutate(structuredClone(paidOut())));
  expect(out).toMatch(/\d+ differences:\n {2}\S/);
  expect(status).toBe(1);
});

test("called wrongly, it says how in a sentence", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, "verify.ts"), ...args], { encoding: "utf8" });
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining("One FILE is needed") });
  expect(run("x.jsonl", "--at", "yesterday")).toMatchObject({ status: 2, stderr: expect.stringContaining("no time") });
  expect(run("/nowhere/x.jsonl")).toMatchObject({ status: 2, stderr: expect.stringContaining("ENOENT") });
  expect(run("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("npm run verify FILE") });
});
