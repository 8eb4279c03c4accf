import type { balances } from "../data/balances.ts";
import type { ledger } from "../data/ledger.ts";
import { foreignCursor } from "../data/page.ts";
import type { payouts } from "../data/payouts.ts";
import type { statements } from "../data/statements.ts";
import type { statistics } from "../data/statistics.ts";
import type { users } from "../data/users.ts";
import type { Balance } from "../domain/balance.ts";
import { asBooked, asKept, type BooksPart } from "../domain/books.ts";
import type { Counters } from "../domain/counters.ts";
import type { JournalEntry } from "../domain/ledger.ts";
import { addDays, dayOf } from "../domain/period.ts";

interface Deps {
  balances: Pick<ReturnType<(typeof balances)["reads"]>, "getMany">;
  ledger: Pick<ReturnType<(typeof ledger)["reads"]>, "journal">;
  payouts: Pick<ReturnType<(typeof payouts)["reads"]>, "getMany">;
  statements: Pick<ReturnType<(typeof statements)["reads"]>, "closedBy">;
  statistics: Pick<ReturnType<(typeof statistics)["reads"]>, "shopDays" | "linkCounters">;
  users: Pick<ReturnType<(typeof users)["reads"]>, "hundredAfter">;
  now(): Date;
}

/** What is read at once. */
type Part = { -readonly [Name in keyof BooksPart]: BooksPart[Name][number][] } & { nextCursor?: string };

const nothing: Part = { days: [], balances: [], links: [], payouts: [], statements: [], entries: [] };

/** Where the next page begins: behind a balance's owner, or in a day behind an entry. */
type Place =
  | { in: "balances"; after?: string | undefined; firstDay?: string | undefined }
  | { in: "journal"; day: string; cursor?: string | undefined };

/** Days in which nothing was booked are passed over, so many in a request. */
const daysAtOnce = 30;
/** What DynamoDB reads in one request at most. */
const atOnce = 100;

/**
 * A part of the books, and where the next one begins. Days and balances come first: an entry that is in one of them is then among the entries, whatever is
 * booked meanwhile. No entry is older than the first ambassador, but for clocks that differ.
 * @throws AppError `invalid_request` at `cursor`
 */
export async function booksPart(cursor: string | undefined, limit: number, deps: Deps): Promise<Part> {
  const place = cursor === undefined ? ({ in: "balances" } as const) : placeOf(cursor);
  return place.in === "balances" ? balancesPart(place, deps) : journalPart(place, limit, deps);
}

async function balancesPart({ after, firstDay }: Extract<Place, { in: "balances" }>, deps: Deps): Promise<Part> {
  const isFirst = after === undefined;
  const [{ users, last }, days] = await Promise.all([
    deps.users.hundredAfter(after),
    isFirst ? deps.statistics.shopDays({ from: "0", to: "9" }) : new Map<string, Counters>(),
  ]);
  const found = await deps.balances.getMany(users.map(({ id }) => id));
  const balances = users.flatMap(({ id }) => found.get(id) ?? []);
  const from = firstDay ?? addDays(dayOf(users[0]?.createdAt ?? deps.now().toISOString()), -1);
  const next: Place = last ? { in: "balances", after: last, firstDay: from } : { in: "journal", day: from };
  return {
    ...nothing,
    days: [...days].map(([day, counters]) => ({ day, ...counters })).sort((a, b) => (a.day < b.day ? -1 : 1)),
    balances,
    links: (await Promise.all(balances.map((balance) => linksOf(balance, deps)))).flat(),
    nextCursor: written(next),
  };
}

/** What was sold over each link of somebody; nothing of somebody who has so many that an answer can't hold them. */
async function linksOf({ ambassadorId, orders }: Balance, deps: Deps): Promise<Part["links"]> {
  const links = orders === 0 ? undefined : await deps.statistics.linkCounters(ambassadorId);
  return [...(links ?? [])].map(([code, counters]) => ({ ambassadorId, code, ...counters }));
}

async function journalPart(place: Extract<Place, { in: "journal" }>, limit: number, deps: Deps): Promise<Part> {
  // Another machine's clock may be in tomorrow already.
  const end = addDays(dayOf(deps.now().toISOString()), 1);
  let { day, cursor } = place;
  for (let days = 0; days < daysAtOnce && day <= end; days++) {
    const { items, nextCursor } = await deps.ledger.journal(day, { limit, cursor });
    const part = { ...nothing, entries: items.map(asBooked), ...(await payoutsMadeBy(items, deps)) };
    if (nextCursor) return { ...part, nextCursor: written({ in: "journal", day, cursor: nextCursor }) };
    day = addDays(day, 1);
    cursor = undefined;
    if (items.length > 0) return { ...part, ...goesOn(day, end) };
  }
  return { ...nothing, ...goesOn(day, end) };
}

/** The payouts that some entries made, as they are by now, and the statements that they closed. */
async function payoutsMadeBy(entries: readonly JournalEntry[], deps: Deps) {
  const ids = entries.flatMap((entry) => (entry.kind === "payout" ? entry.payoutId : []));
  const found = { payouts: [] as Part["payouts"], statements: [] as Part["statements"] };
  for (let first = 0; first < ids.length; first += atOnce) {
    const payouts = [...(await deps.payouts.getMany(ids.slice(first, first + atOnce))).values()];
    found.payouts.push(...payouts.map(asKept));
    found.statements.push(...(await deps.statements.closedBy(payouts)));
  }
  return found;
}

const goesOn = (day: string, end: string) => (day <= end ? { nextCursor: written({ in: "journal", day }) } : {});

const written = (place: Place): string => Buffer.from(JSON.stringify(place)).toString("base64url");

function placeOf(cursor: string): Place {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const field = (name: string): string | undefined => {
      const value: unknown = typeof read === "object" && read !== null ? Reflect.get(read, name) : undefined;
      return typeof value === "string" ? value : undefined;
    };
    const isDay = (day: string | undefined) =>
      day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
    const [day, firstDay] = [field("day"), field("firstDay")];
    if (field("in") === "journal" && day && isDay(day)) return { in: "journal", day, cursor: field("cursor") };
    if (field("in") === "balances" && isDay(firstDay)) return { in: "balances", after: field("after"), firstDay };
  } catch {
    // Told below.
  }
  throw foreignCursor();
}
