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
}

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
  /** What the entries of each statement come to, in all and blocked. */
  lines: Record<number, { totalMinor: number; blockedMinor: number }>;
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
const selling = ["sale", "refund", "refund_failed", "refund_canceled", "dispute", "reinstatement"];

export const emptyFold = (): Fold => ({
  ...{
    totalMinor: 0,
    blockedMinor: 0,
    heldMinor: {},
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
export function foldOf({ kind, postings, statement = 0, currency }: Entry): Fold {
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
  fold.lines[statement] = { totalMinor: fold.totalMinor, blockedMinor: fold.blockedMinor };
  if (!selling.includes(kind)) return fold;
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

export function addTo(fold: Fold, more: Fold): void {
  for (const name of amounts) fold[name] += more[name];
  for (const [day, minor] of Object.entries(more.heldMinor)) fold.heldMinor[day] = (fold.heldMinor[day] ?? 0) + minor;
  for (const [number, { totalMinor, blockedMinor }] of Object.entries(more.lines)) {
    const before = fold.lines[Number(number)] ?? { totalMinor: 0, blockedMinor: 0 };
    fold.lines[Number(number)] = {
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
  if (kind.includes("_") && selling.includes(kind) && !id.endsWith(kind.slice(kind.indexOf("_")))) {
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
