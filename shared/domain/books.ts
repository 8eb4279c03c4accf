/** The whole journal as files, for accountants, spreadsheets and programs. A line at a time, so that no part of it is held. */
import type { Balance } from "./balance.ts";
import type { Counters } from "./counters.ts";
import { csvOf } from "./csv.ts";
import { minorDigitsOf } from "./currency.ts";
import { decimalOf } from "./decimal.ts";
import type { JournalEntry } from "./ledger.ts";
import type { Payout } from "./payout.ts";
import type { ClosedStatement } from "./statement.ts";

export const bookFormats = ["jsonl", "csv", "hledger"] as const;
export type BookFormat = (typeof bookFormats)[number];

/** An entry as it leaves. */
export interface BookedEntry {
  id: string;
  kind: string;
  bookedAt: string;
  ambassadorId: string;
  orderId?: string | undefined;
  orderNumber?: number | undefined;
  /** Of the link. */
  code?: string | undefined;
  /** The coupon that won the sale. */
  coupon?: string | undefined;
  payoutId?: string | undefined;
  reason?: string | undefined;
  statement?: number | undefined;
  currency: string;
  postings: { account: string; amountMinor: number }[];
}

export const asBooked = (entry: JournalEntry): BookedEntry => ({ ...entry, postings: [...entry.postings] });

/** A payout as it leaves: by which method, and not where to. */
export type KeptPayout = Pick<
  Payout,
  | "id"
  | "runId"
  | "ambassadorId"
  | "amountMinor"
  | "currency"
  | "state"
  | "statement"
  | "returnedMinor"
  | "paidOn"
  | "reference"
> & { method: Payout["to"]["method"] };

export const asKept = ({ to, ...payout }: Payout): KeptPayout => {
  const { id, runId, ambassadorId, amountMinor, currency, state, statement, returnedMinor, paidOn, reference } = payout;
  const facts = { id, runId, ambassadorId, amountMinor, currency, state, statement, returnedMinor };
  return { ...facts, method: to.method, paidOn, reference };
};

/** A part of the books: what is owed by balance, then all entries in order, with what they are to agree with. */
export interface BooksPart {
  days: readonly ({ day: string } & Counters)[];
  balances: readonly Balance[];
  links: readonly ({ ambassadorId: string; code: string } & Counters)[];
  payouts: readonly KeptPayout[];
  statements: readonly ClosedStatement[];
  entries: readonly BookedEntry[];
}

interface Writer {
  /** Ends a file's name. */
  ending: string;
  head: (at: string, currency: string) => string;
  part: (part: BooksPart) => string;
}

const columns = [
  "entry",
  "kind",
  "booked_at",
  "order",
  "payout",
  "link",
  "ambassador",
  "statement",
  "account",
  "amount",
  "currency",
  "order_number",
];

export const bookWriters: Readonly<Record<BookFormat, Writer>> = {
  /** All there is, as it is kept; what `npm run verify` reads. */
  jsonl: {
    ending: "jsonl",
    head: (at) => line({ type: "export", version: 1, at }),
    part: ({ days, balances, links, payouts, statements, entries }) =>
      [
        ...days.map((day) => line({ type: "day", ...day })),
        ...balances.map((balance) => line({ type: "balance", ...balance })),
        ...links.map((link) => line({ type: "link", ...link })),
        ...payouts.map((payout) => line({ type: "payout", ...payout })),
        ...statements.map((statement) => line({ type: "statement", ...statement })),
        ...entries.map((entry) => line({ type: "entry", ...entry })),
      ].join(""),
  },
  /** A posting a row. */
  csv: { ending: "csv", head: () => csvOf([columns]), part: ({ entries }) => csvOf(entries.flatMap(postingRows)) },
  /** Plain text accounting. https://hledger.org/hledger.html#journal */
  hledger: {
    ending: "journal",
    head: (_at, currency) => `commodity ${amountOf(10 ** (3 + minorDigitsOf(currency)), currency)}\n`,
    part: ({ entries }) => entries.map(transactionOf).join(""),
  },
};

const line = (value: object): string => `${JSON.stringify(value)}\n`;

function postingRows(entry: BookedEntry): string[][] {
  const {
    id,
    kind,
    bookedAt,
    orderId = "",
    orderNumber = "",
    payoutId = "",
    code = "",
    ambassadorId,
    statement,
    currency,
  } = entry;
  return entry.postings.map(({ account, amountMinor }) => [
    ...[id, kind, bookedAt, orderId, payoutId, code, ambassadorId, String(statement ?? ""), account],
    // Ours, and no formula: a negative amount stays one.
    ...[decimalOf(amountMinor, currency), currency.toUpperCase(), String(orderNumber)],
  ]);
}

function transactionOf({
  id,
  kind,
  bookedAt,
  orderId,
  payoutId,
  ambassadorId,
  statement,
  currency,
  postings,
}: BookedEntry): string {
  const tags = [
    `ambassador:${ambassadorId}`,
    ...(orderId ? [`order:${orderId}`] : []),
    ...(payoutId ? [`payout:${payoutId}`] : []),
    `statement:${statement ?? "none"}`,
  ];
  const lines = postings.map(({ account, amountMinor }) => `    ${account}  ${amountOf(amountMinor, currency)}\n`);
  return `\n${bookedAt.slice(0, 10)} * (${id}) ${kind}  ; ${tags.join(", ")}\n${lines.join("")}`;
}

const amountOf = (minor: number, currency: string): string => {
  const written = decimalOf(minor, currency);
  return `${currency.toUpperCase()} ${written}${written.includes(".") ? "" : "."}`;
};
