import { type Books, type Counted, type Entry, type Totals, totalsOf } from "./books.ts";

const names = ["orders", "grossMinor", "refundsMinor", "disputesMinor", "ambassadorMinor", "shopMinor"] as const;

/** Invariant 3: every counter (of a link, an ambassador, a day of either) equals what the ledger adds up to. */
export function counterViolations({ entries, counted }: Books): string[] {
  const expected = new Map<string, Totals>([
    ...foldBy(entries, (entry) => `COUNTERS#${entry.ambassadorId} LINK#${channelOf(entry)}`),
    ...foldBy(entries, (entry) => `BALANCE#${entry.ambassadorId} BALANCE`),
    ...foldBy(entries, (entry) => `DAYS#${entry.ambassadorId} ${dayOf(entry)}`),
    ...foldBy(entries, (entry) => `DAYS#SHOP ${dayOf(entry)}`),
  ]);
  const found = new Map<string, Totals>();
  for (const item of counted) found.set(nameOf(item), sum(found.get(nameOf(item)), item));
  const nothing = totalsOf([]);
  return [...new Set([...expected.keys(), ...found.keys()])].flatMap((name) =>
    differences(name, expected.get(name) ?? nothing, found.get(name) ?? nothing),
  );
}

/** Written a second time: what won the sale, or that it was given. */
export const channelOf = ({ isGiven, coupon, code }: Entry): string => {
  if (isGiven) return "given";
  return coupon === undefined ? code : `coupon:${coupon}`;
};

/** The UTC day of an entry. */
export const dayOf = ({ bookedAt }: Entry): string => bookedAt.slice(0, 10);

function* foldBy(entries: readonly Entry[], keyOf: (entry: Entry) => string): Generator<[string, Totals]> {
  for (const [key, some] of Map.groupBy(entries, keyOf)) yield [key, totalsOf(some)];
}

/** The shop's day is spread over shards, `DAYS#SHOP#1` and so on, which count as one. */
function nameOf({ pk, sk }: Counted): string {
  const [kind, whose] = pk.split("#");
  return kind === "DAYS" ? `DAYS#${whose} ${sk.slice(0, 10)}` : `${pk} ${sk}`;
}

function sum(before: Totals | undefined, item: Totals): Totals {
  const added = names.map((name) => [name, (before?.[name] ?? 0) + item[name]] as const);
  return { ...item, ...Object.fromEntries(added) };
}

function differences(name: string, expected: Totals, found: Totals): string[] {
  return names
    .filter((counter) => expected[counter] !== found[counter])
    .map((counter) => `counter ${name}.${counter} is ${found[counter]}, the ledger says ${expected[counter]}`);
}
