import type { balances } from "../data/balances.ts";
import type { ledger } from "../data/ledger.ts";
import { foreignCursor } from "../data/page.ts";
import type { users } from "../data/users.ts";
import type { Balance } from "../domain/balance.ts";
import { asBooked, type BookedEntry } from "../domain/books.ts";
import { addDays, dayOf } from "../domain/period.ts";

interface Deps {
  balances: Pick<ReturnType<(typeof balances)["reads"]>, "getMany">;
  ledger: Pick<ReturnType<(typeof ledger)["reads"]>, "journal">;
  users: Pick<ReturnType<(typeof users)["reads"]>, "hundredAfter">;
  now(): Date;
}

/** What is read at once. */
interface Part {
  balances: Balance[];
  entries: BookedEntry[];
  nextCursor?: string;
}

/** Where the next page begins: behind a balance's owner, or in a day behind an entry. */
type Place =
  | { in: "balances"; after?: string | undefined; firstDay?: string | undefined }
  | { in: "journal"; day: string; cursor?: string | undefined };

/** Days in which nothing was booked are passed over, so many in a request. */
const daysAtOnce = 30;

/**
 * A part of the books, and where the next one begins. Balances come first: an entry that is in one of them is then among the entries, whatever is
 * booked meanwhile. No entry is older than the first ambassador, but for clocks that differ.
 * @throws AppError `invalid_request` at `cursor`
 */
export async function booksPart(cursor: string | undefined, limit: number, deps: Deps): Promise<Part> {
  const place = cursor === undefined ? ({ in: "balances" } as const) : placeOf(cursor);
  return place.in === "balances" ? balancesPart(place, deps) : journalPart(place, limit, deps);
}

async function balancesPart({ after, firstDay }: Extract<Place, { in: "balances" }>, deps: Deps) {
  const { users, last } = await deps.users.hundredAfter(after);
  const found = await deps.balances.getMany(users.map(({ id }) => id));
  const [first] = users;
  const from = firstDay ?? addDays(dayOf(first?.createdAt ?? deps.now().toISOString()), -1);
  const next: Place = last ? { in: "balances", after: last, firstDay: from } : { in: "journal", day: from };
  return { balances: users.flatMap(({ id }) => found.get(id) ?? []), entries: [], nextCursor: written(next) };
}

async function journalPart(place: Extract<Place, { in: "journal" }>, limit: number, deps: Deps) {
  // Another machine's clock may be in tomorrow already.
  const end = addDays(dayOf(deps.now().toISOString()), 1);
  let { day, cursor } = place;
  for (let days = 0; days < daysAtOnce && day <= end; days++) {
    const { items, nextCursor } = await deps.ledger.journal(day, { limit, cursor });
    const entries = items.map(asBooked);
    if (nextCursor) return { balances: [], entries, nextCursor: written({ in: "journal", day, cursor: nextCursor }) };
    day = addDays(day, 1);
    cursor = undefined;
    if (entries.length > 0) return { balances: [], entries, ...goesOn(day, end) };
  }
  return { balances: [], entries: [], ...goesOn(day, end) };
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
