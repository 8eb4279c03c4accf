import { type Balance, type Books, commissionOf, type Entry, isPaid, type Order, posted } from "./books.ts";

/**
 * Invariants 11, 12 and 15: what an ambassador earned, was given and was let off is what they are owed, what is on its way and what
 * arrived; the balance is that in all, blocked, and by each day to come; it is the fold of the entries on their statements, of which
 * each begins with what those before it add up to; and so are the figures of each year.
 * @param today the UTC day that it is; what matured by then may be folded away
 */
export function balanceViolations({ orders, entries, balances }: Books, today: string): string[] {
  const byPerson = Map.groupBy(entries, (entry) => entry.ambassadorId);
  const known = new Set(balances.map((balance) => balance.ambassadorId));
  return [
    ...[...byPerson.keys()].filter((id) => !known.has(id)).map((id) => `${id} has entries and no balance`),
    ...balances.flatMap((balance) => {
      const own = orders.filter((order) => order.ambassadorId === balance.ambassadorId && isPaid(order));
      return wrongIn(balance, own, byPerson.get(balance.ambassadorId) ?? [], today);
    }),
  ];
}

function wrongIn(balance: Balance, orders: readonly Order[], entries: readonly Entry[], today: string): string[] {
  const { ambassadorId, totalMinor, blockedMinor, payingMinor, paidMinor, statement } = balance;
  const wrong: string[] = [];
  const hold = (what: string, is: number, shouldBe: number) => {
    if (is !== shouldBe) wrong.push(`balance of ${ambassadorId}: ${what} is ${is}, and should be ${shouldBe}`);
  };
  const sum = (of: readonly Order[]) => of.reduce((total, order) => total + commissionOf(order), 0);
  // What an older Herald owed is in its orders: its opening moves between accounts of commissions, and so comes to nothing.
  const given = entries.filter(({ kind }) => ["adjustment", "opening", "write_off"].includes(kind));
  const givenMinor = given.reduce((total, entry) => total - posted(entry, "commission"), 0);
  hold(
    "what is owed, on its way and paid, by the orders,",
    totalMinor + payingMinor + paidMinor,
    sum(orders) + givenMinor,
  );
  if (payingMinor < 0 || paidMinor < 0)
    wrong.push(`balance of ${ambassadorId}: less than nothing is on its way or paid`);
  const to = (account: "paying" | "cash") => entries.reduce((total, entry) => total - posted(entry, account), 0);
  hold("what is on its way, by the entries,", payingMinor, to("paying"));
  hold("what was paid, by the entries,", paidMinor, to("cash"));
  const earlier = entries.filter(({ statement: number }) => number === undefined || number < statement);
  hold("what the statement began with", balance.openingMinor, statement === 1 ? 0 : owedIn(earlier));
  const onStatement = (wanted: number) => entries.filter(({ statement: number }) => number === wanted);
  const sums = [
    ...sumsOf("sum", onStatement(statement)),
    ...(statement > 1 ? sumsOf("before", onStatement(statement - 1)) : []),
  ];
  const keptSums = Object.keys(balance).filter((name) => /^(sum|before)_/.test(name));
  for (const name of new Set([...keptSums, ...sums.map(([field]) => field)]))
    hold(`${name}, by the entries,`, Number(balance[name] ?? 0), new Map(sums).get(name) ?? 0);
  hold("blocked", blockedMinor, sum(orders.filter(({ block }) => block)));
  const held = new Map(fieldsOf(balance));
  const byDay = Map.groupBy(
    orders.filter(({ block }) => !block),
    maturityOf,
  );
  for (const day of new Set([...held.keys(), ...byDay.keys()])) {
    if (day > today) hold(`what matures on ${day}`, held.get(day) ?? 0, sum(byDay.get(day) ?? []));
  }
  const fold = bucketsOf(entries);
  hold(
    "total, by the entries,",
    totalMinor,
    [...fold.values()].reduce((total, minor) => total + minor, 0),
  );
  hold("blocked, by the entries,", blockedMinor, fold.get("blocked") ?? 0);
  const byYear = new Map<string, number>();
  for (const entry of entries) {
    const figure = figures[entry.kind];
    const owed = entry.postings.reduce(
      (sum, { account, amountMinor }) => sum - (account.startsWith("commission:") ? amountMinor : 0),
      0,
    );
    const name = `year_${entry.bookedAt.slice(0, 4)}_${figure}`;
    if (figure) byYear.set(name, (byYear.get(name) ?? 0) + (figure === "paid" ? 0 - posted(entry, "cash") : owed));
  }
  const ofYears = Object.entries(balance).filter(([name]) => name.startsWith("year_"));
  for (const name of new Set([...byYear.keys(), ...ofYears.map(([field]) => field)]))
    hold(`${name}, by the entries,`, Number(balance[name] ?? 0), byYear.get(name) ?? 0);
  const isOpened = entries.some(
    ({ kind, postings }) => kind === "opening" && postings.some(({ account }) => account === "commission"),
  );
  for (const { id, orderId, kind, postings } of entries) {
    const others = postings.filter(({ account }) => account.startsWith("commission:") && !account.endsWith(":settled"));
    // By a clock behind, what lies on "today" would not have matured.
    if (orderId === "" && kind !== "opening" && others.length > 0)
      wrong.push(`entry ${id} of no order lies under a day`);
  }
  for (const { id, statement: number, gsi2pk } of entries) {
    // What was booked before the balance was opened is a line of no statement, but a part of its opening.
    if (number === undefined && isOpened) continue;
    if (number === undefined || number < 1 || number > statement)
      wrong.push(`entry ${id} is on statement ${number} of ${statement}`);
    if (gsi2pk !== `STATEMENT#${ambassadorId}#${number}`) wrong.push(`entry ${id} is listed under ${gsi2pk}`);
  }
  return wrong;
}

/** Which figure of its year an entry counts in. */
const figures: Partial<Record<string, string>> = {
  ...{ sale: "earned", given: "earned", given_away: "earned" },
  ...{ refund: "takenBack", refund_failed: "takenBack", refund_canceled: "takenBack" },
  ...{ dispute: "takenBack", reinstatement: "takenBack", opening: "opened", adjustment: "adjusted" },
  ...{ write_off: "writtenOff", payout_paid: "paid", payout_returned: "returned" },
};

/** Among which lines of a statement an entry is counted. */
const sorts: Partial<Record<string, string>> = {
  ...{ sale: "sales", given: "given", given_away: "given" },
  ...{ refund: "takenBack", refund_failed: "takenBack", refund_canceled: "takenBack" },
  ...{ dispute: "takenBack", reinstatement: "takenBack" },
  ...{ opening: "byHand", adjustment: "byHand", write_off: "byHand" },
  ...{ payout: "payouts", payout_failed: "payouts", payout_canceled: "payouts", payout_returned: "payouts" },
};

/** What entries come to as the lines of a statement, by the names of the fields that keep it. */
export function sumsOf(prefix: string, entries: readonly Entry[]): [name: string, sum: number][] {
  const bySort = Map.groupBy(entries, ({ kind }) => sorts[kind]);
  bySort.delete(undefined);
  return [
    [`${prefix}_lines`, entries.length],
    ...[...bySort].map(([sort, own]): [string, number] => [
      `${prefix}_${sort}`,
      own.reduce((sum, it) => sum + minorOf(it), 0),
    ]),
  ];
}

/** By how much an entry moves what its ambassador is owed. An older Herald's commission without an address is nobody's. */
const minorOf = ({ postings }: Entry): number =>
  postings.reduce((sum, { account, amountMinor }) => sum - (account.startsWith("commission:") ? amountMinor : 0), 0);

const owedIn = (entries: readonly Entry[]): number =>
  entries.reduce((total, entry) => total - posted(entry, "commission"), 0);

/** `held_2026-12-28`, by its day. */
const fieldsOf = (balance: Balance): [day: string, minor: number][] =>
  Object.entries(balance).flatMap(([name, value]) =>
    name.startsWith("held_") ? [[name.slice(5), Number(value)]] : [],
  );

function maturityOf({ paidAt = "", holdDays }: Order): string {
  const day = new Date(paidAt);
  day.setUTCDate(day.getUTCDate() + holdDays);
  return day.toISOString().slice(0, 10);
}

/** What entries owe, by where it lies. An address of another's is found as one of no bucket of theirs. */
function bucketsOf(entries: readonly Entry[]): Map<string, number> {
  const buckets = new Map<string, number>();
  for (const { postings, ambassadorId } of entries) {
    for (const { account, amountMinor } of postings) {
      const [name, whose, bucket = ""] = account.split(":");
      if (name !== "commission") continue;
      const key = whose === ambassadorId ? bucket : account;
      buckets.set(key, (buckets.get(key) ?? 0) - amountMinor);
    }
  }
  return buckets;
}
