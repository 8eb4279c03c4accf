import { expect, test } from "@jest/globals";
import type { Payout } from "../payout.ts";
import { mostResultRows, readResults } from "./results.ts";

const payout = (id: string, more: Partial<Payout> = {}): Payout => ({
  ...{ id, runId: "run_1", ambassadorId: "usr_1", amountMinor: 1_000, currency: "eur", statement: 1, version: 2 },
  ...{
    to: { method: "sepa", name: "Ada", masked: "DE•• •••• 3000", payeeVersion: 1 },
    state: "SENDING",
    returnedMinor: 0,
  },
  ...{ createdAt: "2026-11-29T12:00:00.000Z", sentAt: "2026-11-29T12:00:00.000Z" },
  ...more,
});
const three = [payout("pay_A"), payout("pay_B"), payout("pay_C")];
const read = (text: string, payouts: readonly Payout[] = three, most = Infinity) =>
  readResults(text, { ...{ runId: "run_1", currency: "eur", today: "2026-12-03", most }, payouts });
/** The rows, each as its line, what follows from it, and what is wrong with it. */
const rows = (text: string, payouts?: readonly Payout[]) => {
  const found = read(text, payouts);
  if (typeof found === "string") throw new Error(found);
  return found.map(({ line, outcome, problem }) => [line, outcome ?? problem?.code]);
};

test("a table says what became of each payout; said again in it, nothing more follows", () => {
  const text = [
    "Payout;Status;Date;Reference;Reason;Returned",
    "pay_A;Paid;2026-12-01;TX1;;",
    "pay_B;Failed;01.12.2026;;Account closed;",
    "pay_C;returned;2026-12-02;TX3;Wrong name;10,00",
  ].join("\r\n");
  const expected = [
    [2, { became: "paid", paidOn: "2026-12-01", reference: "TX1" }],
    [3, { became: "failed", reason: "Account closed" }],
    [4, { became: "failed", reason: "Wrong name" }],
  ];
  expect(rows(text)).toEqual(expected);
  expect(rows(`${text}\r\n${text.split("\r\n").slice(1).join("\r\n")}`)).toEqual(expected);
});

test("the same file once more changes nothing, and what came back since is booked beside what was paid", () => {
  const text = "payout,status,returned,reason\npay_A,paid,,\npay_B,failed,,Closed\npay_C,returned,3.33,Wrong name\n";
  const after = [
    payout("pay_A", { state: "RETURNED", returnedMinor: 200 }),
    payout("pay_B", { state: "FAILED" }),
    payout("pay_C", { state: "PAID" }),
  ];
  expect(rows(text, after)).toEqual([
    [2, undefined],
    [3, undefined],
    [4, { became: "returned", returnedMinor: 333, reason: "Wrong name" }],
  ]);
  expect(rows(text, [...after.slice(0, 2), payout("pay_C", { state: "RETURNED", returnedMinor: 333 })])[2]).toEqual([
    4,
    undefined,
  ]);
});

test("PayPal's report is read by its own names; what is unclaimed is decided later, and what has no day arrived today", () => {
  const text =
    "Transaction ID,Recipient,Transaction Status,Unique ID,Amount,Currency\n9X,a@b.example,Completed,pay_A,-10.00,EUR\n9Y,b@b.example,Unclaimed,pay_B,10.00,EUR\n";
  expect(rows(text)).toEqual([
    [2, { became: "paid", paidOn: "2026-12-03", reference: "9X" }],
    [3, undefined],
  ]);
});

test.each([
  ["pay_Z,paid,,,", "unknown_payout"],
  ["pay_A,maybe,,,", "unknown_status"],
  ["pay_A,paid,,,9.99", "other_amount"],
  ["pay_A,paid,,,ten", "bad_amount"],
  ["pay_A,returned,3.333,,", "bad_amount"],
  ["pay_A,returned,10.01,,", "bad_amount"],
  ["pay_A,paid,,2026-02-30,", "bad_day"],
  ["pay_A,paid,,12/01/2026,", "bad_day"],
  ["pay_A,paid,,2026-12-05,", "bad_day"],
  ["pay_A,paid,,2999-01-01,", "bad_day"],
  ["pay_A,returned,1.00,,", "wrong_state"],
])("a row that can't be followed says why, by its line: %s", (line, code) => {
  expect(rows(`payout,status,returned,date,amount\n\n${line}\n`)).toEqual([[3, code]]);
});

test.each([
  ["in either order", "pay_A,paid,\npay_A,failed,", "said_twice"],
  ["in either order", "pay_A,failed,\npay_A,paid,", "said_twice"],
  ["of another day", "pay_A,paid,2026-12-01\npay_A,paid,2026-12-02", "said_twice"],
  ["by a row that can't be read itself", "pay_A,paid,\npay_A,failed,12/01/2026", "bad_day"],
])("where rows say different things of a payout none of them is followed: %s", (_what, lines, second) => {
  expect(rows(`payout,status,date\n${lines}\npay_B,paid,\n`)).toEqual([
    [2, "said_twice"],
    [3, second],
    [4, { became: "paid", paidOn: "2026-12-03" }],
  ]);
});

test("what was made and never sent is not said to have arrived, and what was canceled is never paid", () => {
  const text = "payout,status\npay_A,paid\npay_B,paid\n";
  expect(rows(text, [payout("pay_A", { state: "INITIATED" }), payout("pay_B", { state: "CANCELED" })])).toEqual([
    [2, "wrong_state"],
    [3, "wrong_state"],
  ]);
});

test("what a file says is one line of plain text, no longer than may be kept, and no formula is kept from being one twice", () => {
  const [, ...row] = rows(`payout,status,reason\npay_A,failed,"${"x".repeat(600)}"\npay_B,failed,"'=1+1\n\u0007"\n`);
  expect(row).toEqual([[3, { became: "failed", reason: "=1+1" }]]);
  expect(rows(`payout,status,reason\npay_A,failed,${"x".repeat(600)}\n`)[0]?.[1]).toEqual({
    became: "failed",
    reason: "x".repeat(500),
  });
});

test("what is no result file, or a longer one than can be read at once, is not read at all", () => {
  expect([read("hello\nworld"), read("<html></html>"), read("")]).toEqual(["no_results", "no_results", "no_results"]);
  expect(read(`payout,status\n${"pay_A,paid\n".repeat(mostResultRows + 1)}`)).toBe("too_many_rows");
});

const pain = (inside: string, about = "run-1") =>
  `<?xml version="1.0"?><ns2:Document xmlns:ns2="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><ns2:CstmrPmtStsRpt>` +
  `<ns2:GrpHdr><ns2:CreDtTm>2026-12-01T08:00:00Z</ns2:CreDtTm></ns2:GrpHdr><ns2:OrgnlGrpInfAndSts>` +
  `<ns2:OrgnlMsgId>${about}</ns2:OrgnlMsgId>${inside}</ns2:CstmrPmtStsRpt></ns2:Document>`;
const payment = (id: string, status: string, more = "") =>
  `\n<ns2:TxInfAndSts><ns2:OrgnlEndToEndId>${id}</ns2:OrgnlEndToEndId><ns2:TxSts>${status}</ns2:TxSts>${more}</ns2:TxInfAndSts>`;

test("a bank's pain.002 says it by the references of the file, and is held to its amounts", () => {
  const reason = "<ns2:StsRsnInf><ns2:Rsn><ns2:Cd>AC04</ns2:Cd></ns2:Rsn></ns2:StsRsnInf>";
  const amount = '<ns2:OrgnlTxRef><ns2:Amt><ns2:InstdAmt Ccy="EUR">10.01</ns2:InstdAmt></ns2:Amt></ns2:OrgnlTxRef>';
  const text = pain(payment("pay-A", "ACSC") + payment("pay-B", "RJCT", reason) + payment("pay-C", "ACSC", amount));
  expect(rows(text)).toEqual([
    [2, { became: "paid", paidOn: "2026-12-01" }],
    [3, { became: "failed", reason: "AC04" }],
    [4, "other_amount"],
  ]);
});

test("one that refuses the whole file means all bank transfers of this run, and of no other", () => {
  const refused = (about?: string) => pain("<ns2:GrpSts>RJCT</ns2:GrpSts></ns2:OrgnlGrpInfAndSts>", about);
  const paypal = payout("pay_C", { to: { method: "paypal", name: "Ada", masked: "a•••@b.example", payeeVersion: 1 } });
  expect(rows(refused(), [...three.slice(0, 2), paypal])).toEqual([
    [1, { became: "failed", reason: "No reason was given." }],
    [1, { became: "failed", reason: "No reason was given." }],
  ]);
  expect(read(refused("run-2"))).toBe("other_file");
});

test("where a run has several files, one that refuses a file means what is in that one, and what names no file of it means none", () => {
  const refused = (about?: string) => pain("<ns2:GrpSts>RJCT</ns2:GrpSts></ns2:OrgnlGrpInfAndSts>", about);
  const found = read(refused("run-1-2"), three, 2);
  expect(Array.isArray(found) && found.map(({ payout: of, outcome }) => [of?.id, outcome?.became])).toEqual([
    ["pay_C", "failed"],
  ]);
  for (const about of ["run-1", "run-1-3", ""]) expect(read(refused(about), three, 2)).toBe("other_file");
});

test("a file that was made to be slow takes time as its size does", () => {
  const report = (size: number) =>
    `<CstmrPmtStsRpt>${"<TxInfAndSts>".repeat(1_000 * size)}${"<Rsn>".repeat(25_000 * size)}`;
  const table = (size: number) => `payout,status\n${'"'.repeat(250_000 * size)}`;
  for (const file of [report, table]) {
    const [one, four] = [1, 4].map((size) =>
      Math.min(...[1, 2, 3, 4, 5].map(() => cpuMsOf(() => read(file(size))))),
    ) as [number, number];
    // What looks at each letter once takes four times as long for four times as much; what goes back and forth, sixteen times.
    expect(four / one).toBeLessThan(10);
  }
});

/** Of this process, so that others on the machine count for nothing. */
function cpuMsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
