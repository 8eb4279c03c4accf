import { expect, test } from "@jest/globals";
import { type BookedEntry, bookWriters } from "./books.ts";

const entry: BookedEntry = {
  ...{ id: "sale_cs_1", kind: "sale", bookedAt: "2026-11-22T10:06:02.000Z", ambassadorId: "usr_1" },
  ...{ orderId: "ord_1", orderNumber: 1_042, code: "k7m2q9x4p8c3v6n1", statement: 1, currency: "eur" },
  postings: [
    { account: "payments", amountMinor: 1_005 },
    { account: "commission:usr_1:2026-12-22", amountMinor: -101 },
    { account: "sales", amountMinor: -904 },
  ],
};
const part = { days: [], balances: [], links: [], payouts: [], statements: [], entries: [entry] };

test("JSON Lines have all there is, a line an entry", () => {
  const { head, part: write } = bookWriters.jsonl;
  const lines = `${head("2026-12-01T00:00:00Z", "eur")}${write(part)}`.trimEnd().split("\n");
  expect(lines.map((it) => JSON.parse(it))).toEqual([
    { type: "export", version: 1, at: "2026-12-01T00:00:00Z" },
    { type: "entry", ...entry },
  ]);
});

test("a spreadsheet gets a row a posting, with amounts as numbers", () => {
  const rows = bookWriters.csv.part(part).split("\r\n");
  expect(rows[1]).toBe(
    "sale_cs_1,sale,2026-11-22T10:06:02.000Z,ord_1,,k7m2q9x4p8c3v6n1,usr_1,1,commission:usr_1:2026-12-22,-1.01,EUR,1042",
  );
});

test("hledger gets a transaction an entry", () => {
  expect(`${bookWriters.hledger.head("", "eur")}${bookWriters.hledger.part(part)}`).toBe(
    "commodity EUR 1000.00\n\n" +
      "2026-11-22 * (sale_cs_1) sale  ; ambassador:usr_1, order:ord_1, statement:1\n" +
      "    payments  EUR 10.05\n    commission:usr_1:2026-12-22  EUR -1.01\n    sales  EUR -9.04\n",
  );
  expect(bookWriters.hledger.part({ ...part, entries: [{ ...entry, currency: "jpy" }] })).toContain("JPY 1005.\n");
});
