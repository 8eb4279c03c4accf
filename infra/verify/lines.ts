/** The lines of an export, and what they add up to. */

export interface Line {
  type?: unknown;
  at?: unknown;
}

export interface Entry {
  id: string;
  kind: string;
  bookedAt: string;
  ambassadorId: string;
  orderId?: string;
  code?: string;
  coupon?: string;
  isGiven?: boolean;
  payoutId?: string;
  statement?: number;
  currency: string;
  postings: { account: string; amountMinor: number }[];
}

/** What Herald keeps of an ambassador. */
export interface Kept extends Counts {
  ambassadorId: string;
  currency: string;
  statement: number;
  totalMinor: number;
  blockedMinor: number;
  heldMinor: Record<string, number>;
  payingMinor: number;
  paidMinor: number;
  openingMinor: number;
  openingBlockedMinor: number;
  /** What the lines of the open statement come to, and those of the one before; absent in exports of a Herald that kept none. */
  sums?: Sums;
  sumsBefore?: Sums;
  /** By year, each figure by its name; absent in exports of a Herald that kept none. */
  years?: Record<string, Record<string, number>>;
}

/** How many lines a statement has, and what those of each sort come to; what is 0 is left out. */
export type Sums = Record<string, number>;

/** What somebody sold in all. */
export interface Counts {
  orders: number;
  grossMinor: number;
  refundsMinor: number;
  disputesMinor: number;
  ambassadorMinor: number;
  shopMinor: number;
}

/** What entries come to. */
export interface Fold extends Counts {
  totalMinor: number;
  blockedMinor: number;
  heldMinor: Record<string, number>;
  payingMinor: number;
  paidMinor: number;
  /** By year and figure, as `2026 earned`. */
  years: Record<string, number>;
  /** What the entries of each statement come to, in all, blocked, and by sort. */
  lines: Record<number, { totalMinor: number; blockedMinor: number; sums: Sums }>;
  /** The highest number of a statement that an entry is on. */
  statement: number;
  entries: number;
  currencies: Set<string>;
}

export const isEntry = (line: Line): line is Line & Entry =>
  line.type === "entry" && Array.isArray(Reflect.get(line, "postings"));
export const isKept = (line: Line): line is Line & Kept => line.type === "balance";

export const counts = [
  "orders",
  "grossMinor",
  "refundsMinor",
  "disputesMinor",
  "ambassadorMinor",
  "shopMinor",
] as const;
const amounts = ["totalMinor", "blockedMinor", "payingMinor", "paidMinor", ...counts] as const;

/** Whose kinds move what was sold; the others move money that was earned before. */
const selling = [
  ...["sale", "refund", "refund_failed", "refund_canceled", "dispute", "reinstatement"],
  ...["given", "given_away"],
];

/** Which figure of a year an entry of a kind counts in. */
const figures: Readonly<Record<string, string>> = {
  ...{ sale: "earned", given: "earned", given_away: "earned", opening: "opened", adjustment: "adjusted" },
  ...{ refund: "takenBack", refund_failed: "takenBack", refund_canceled: "takenBack" },
  ...{ dispute: "takenBack", reinstatement: "takenBack", write_off: "writtenOff" },
  ...{ payout_paid: "paid", payout_returned: "returned" },
};

/** Among which lines of a statement an entry of a kind is; all that is not named is done by hand. */
const sorts: Readonly<Record<string, string>> = {
  ...{ sale: "sales", given: "given", given_away: "given" },
  ...{ refund: "takenBack", refund_failed: "takenBack", refund_canceled: "takenBack" },
  ...{ dispute: "takenBack", reinstatement: "takenBack", payout: "payouts", payout_failed: "payouts" },
  ...{ payout_canceled: "payouts", payout_returned: "payouts" },
};

/** A sale's move from one ambassador to another: what half of it an entry is, and what both halves are called. */
export const halfOf = ({ id, kind }: Pick<Entry, "id" | "kind">): string | undefined =>
  kind === "given" || kind === "given_away" ? id.slice(kind.length + 1) : undefined;

export const emptyFold = (): Fold => ({
  ...{
    totalMinor: 0,
    blockedMinor: 0,
    heldMinor: {},
    years: {},
    payingMinor: 0,
    paidMinor: 0,
    lines: {},
    statement: 0,
    entries: 0,
    currencies: new Set<string>(),
  },
  ...{ orders: 0, grossMinor: 0, refundsMinor: 0, disputesMinor: 0, ambassadorMinor: 0, shopMinor: 0 },
});

/** What one entry moves. What is owed to somebody is a credit, and so negative in the journal. */
export function foldOf({ kind, bookedAt, postings, statement = 0, currency }: Entry): Fold {
  const fold = { ...emptyFold(), entries: 1, statement, currencies: new Set([currency]) };
  let [payments, sales, commission] = [0, 0, 0];
  for (const { account, amountMinor } of postings) {
    const [name, whose, bucket = ""] = account.split(":");
    if (name === "payments") payments += amountMinor;
    if (name === "sales") sales += amountMinor;
    if (name === "paying") fold.payingMinor -= amountMinor;
    // What left for somebody is theirs; what came back is not.
    if (name === "cash") fold.paidMinor -= amountMinor;
    if (name !== "commission") continue;
    commission += amountMinor;
    if (whose === undefined) continue;
    fold.totalMinor -= amountMinor;
    if (bucket === "blocked") fold.blockedMinor -= amountMinor;
    else if (bucket !== "settled") fold.heldMinor[bucket] = (fold.heldMinor[bucket] ?? 0) - amountMinor;
  }
  const figure = figures[kind];
  const year = bookedAt.slice(0, 4);
  // What is owed moves, but for a payout that arrived: that is counted as what arrived.
  if (figure) fold.years[`${year} ${figure}`] = figure === "paid" ? fold.paidMinor : fold.totalMinor;
  const sums = { lines: 1, ...(fold.totalMinor !== 0 && { [sorts[kind] ?? "byHand"]: fold.totalMinor }) };
  fold.lines[statement] = { totalMinor: fold.totalMinor, blockedMinor: fold.blockedMinor, sums };
  if (!selling.includes(kind)) return fold;
  if (kind === "given" || kind === "given_away")
    return { ...fold, ...movedBy(kind, postings, payments, commission, sales) };
  const isSale = kind === "sale";
  return {
    ...fold,
    orders: isSale ? 1 : 0,
    grossMinor: isSale ? payments : 0,
    refundsMinor: isSale ? 0 : -payments,
    disputesMinor: kind === "dispute" || kind === "reinstatement" ? -payments : 0,
    ambassadorMinor: -commission,
    shopMinor: -sales,
  };
}

/** A move's first posting is what the sale was, its third what disputes took of it. */
function movedBy(
  kind: string,
  postings: Entry["postings"],
  payments: number,
  commission: number,
  sales: number,
): Counts {
  const [gross, disputed] = [postings[0]?.amountMinor ?? 0, postings[2]?.amountMinor ?? 0];
  return {
    ...{ orders: kind === "given" ? 1 : -1, grossMinor: gross, refundsMinor: gross - payments },
    ...{ disputesMinor: -disputed, ambassadorMinor: -commission, shopMinor: -sales },
  };
}

export function addTo(fold: Fold, more: Fold): void {
  for (const name of amounts) fold[name] += more[name];
  for (const [day, minor] of Object.entries(more.heldMinor)) fold.heldMinor[day] = (fold.heldMinor[day] ?? 0) + minor;
  for (const [name, minor] of Object.entries(more.years)) fold.years[name] = (fold.years[name] ?? 0) + minor;
  for (const [number, { totalMinor, blockedMinor, sums }] of Object.entries(more.lines)) {
    const before = fold.lines[Number(number)] ?? { totalMinor: 0, blockedMinor: 0, sums: {} };
    const names = [...Object.keys(before.sums), ...Object.keys(sums)];
    fold.lines[Number(number)] = {
      sums: Object.fromEntries(names.map((name) => [name, (before.sums[name] ?? 0) + (sums[name] ?? 0)])),
      totalMinor: before.totalMinor + totalMinor,
      blockedMinor: before.blockedMinor + blockedMinor,
    };
  }
  fold.statement = Math.max(fold.statement, more.statement);
  fold.entries += more.entries;
  for (const currency of more.currencies) fold.currencies.add(currency);
}

/** What is wrong with an entry by itself. */
export function problemsOf({ id, kind, ambassadorId, postings, bookedAt, statement }: Entry): string[] {
  const sum = postings.reduce((all, { amountMinor }) => all + amountMinor, 0);
  const wrong: string[] = [];
  if (sum !== 0) wrong.push(`adds up to ${sum} and not to zero`);
  if (!postings.every(({ amountMinor }) => Number.isSafeInteger(amountMinor)))
    wrong.push("has an amount that is no whole number");
  if (Number.isNaN(Date.parse(bookedAt))) wrong.push(`was booked at "${bookedAt}"`);
  if (selling.includes(kind) && !id.startsWith(`${kind.split("_")[0]}_`)) wrong.push(`is called so and is a ${kind}`);
  const isNamed = kind.startsWith("given") ? id.startsWith(`${kind}_`) : id.endsWith(kind.slice(kind.indexOf("_")));
  if (kind.includes("_") && selling.includes(kind) && !isNamed) {
    wrong.push(`is called so and is a ${kind}`);
  }
  const commissions = postings.map(({ account }) => account.split(":")).filter(([name]) => name === "commission");
  const paying = postings.map(({ account }) => account.split(":")).filter(([name]) => name === "paying");
  for (const [, whose] of [...commissions, ...paying]) {
    if (whose !== undefined && whose !== ambassadorId)
      wrong.push(`is ${ambassadorId}'s and moves what ${whose} is owed`);
  }
  const isOfStatement = commissions.some(([, whose]) => whose !== undefined);
  if (isOfStatement && !(Number.isSafeInteger(statement) && Number(statement) >= 1)) wrong.push("is on no statement");
  return wrong;
}
