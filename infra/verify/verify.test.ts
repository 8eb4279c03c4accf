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

test("a payout that arrived is no longer owed, and the next statement begins with what was left", () => {
  const paid = sound().map((line) =>
    line.type === "balance" && line.ambassadorId === "usr_2"
      ? { ...line, totalMinor: 20, paidMinor: 20, payingMinor: 10, statement: 2, openingMinor: 20 }
      : line,
  );
  const of = { ambassadorId: "usr_2", orderId: undefined };
  const more = [
    entry(
      "payout_pay_1",
      "payout",
      "2026-12-01T11:59:40.000Z",
      { "commission:usr_2:settled": 20, "paying:usr_2": -20 },
      of,
    ),
    entry("payout_pay_1_paid", "payout_paid", "2026-12-01T11:59:41.000Z", { "paying:usr_2": 20, "cash:bank": -20 }, of),
    entry(
      "payout_pay_2",
      "payout",
      "2026-12-01T11:59:42.000Z",
      { "commission:usr_2:settled": 10, "paying:usr_2": -10 },
      of,
    ),
  ];
  expect(verify([...paid, ...more])).toMatchObject({
    status: 0,
    out: expect.stringMatching(/usr_2 +4 +20 .* 10 +20 +agrees/),
  });
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
      return { ...line, totalMinor: 100, heldMinor: {}, ...left, years: { "2026": { earned: 134, takenBack: -34 } } };
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

test("called wrongly, it says how in a sentence", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, "verify.ts"), ...args], { encoding: "utf8" });
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining("One FILE is needed") });
  expect(run("x.jsonl", "--at", "yesterday")).toMatchObject({ status: 2, stderr: expect.stringContaining("no time") });
  expect(run("/nowhere/x.jsonl")).toMatchObject({ status: 2, stderr: expect.stringContaining("ENOENT") });
  expect(run("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("npm run verify FILE") });
});
