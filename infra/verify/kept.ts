/** What an export says besides balances and entries: payouts, the statements that they closed, and counters. */
import { type Counts, counts, type Entry, foldOf, type Line, type Sums } from "./lines.ts";

export interface KeptPayout {
  id: string;
  ambassadorId: string;
  amountMinor: number;
  currency: string;
  state: string;
  statement: number;
  returnedMinor: number;
}

export interface KeptStatement {
  ambassadorId: string;
  number: number;
  openingMinor: number;
  openingBlockedMinor: number;
  /** What the lines of the one before come to. */
  sumsBefore?: Sums;
  payoutId: string;
}

export type KeptCounter = Counts & { ambassadorId?: string; code?: string; day?: string };

/** What became of a payout, by its entries. */
interface Moved {
  made: number;
  paid: number;
  failed: number;
  canceled: number;
  returned: number;
}

const isCounter = ({ type }: Line): boolean => type === "link" || type === "day";
const counterOf = ({ ambassadorId, code, day = "" }: KeptCounter): string =>
  code === undefined ? `day ${day}` : `link ${code} of ${ambassadorId}`;

/** How much of what came since a part was read belongs to it is not known: any number of entries, in their order. */
class Growing<Value> {
  /** As it was with the first so many of the late entries. */
  readonly was: Value[];
  constructor(none: Value) {
    this.was = [none];
  }
  get now(): Value {
    return this.was.at(-1) as Value;
  }
  /** @param isLate whether it may have been booked after what is kept was read */
  grow(next: Value, isLate: boolean): void {
    if (isLate) this.was.push(next);
    else this.was.splice(0, this.was.length, next);
  }
}

const nobody: Moved = { made: 0, paid: 0, failed: 0, canceled: 0, returned: 0 };
const none = Object.fromEntries(counts.map((name) => [name, 0])) as unknown as Counts;

/** Holds payouts and counters, of which there are few beside entries. */
export class KeptBesides {
  readonly problems: string[] = [];
  readonly statements = new Map<string, KeptStatement[]>();
  readonly #payouts = new Map<string, KeptPayout>();
  readonly #moved = new Map<string, Growing<Moved>>();
  readonly #counters = new Map<string, KeptCounter>();
  readonly #counted = new Map<string, Growing<Counts>>();
  /** Whose links the export has. */
  readonly #withLinks = new Set<string>();
  readonly #sellerOf = new Map<string, string>();
  #hasDays = false;

  /** @returns whether it is a line of these */
  keep(line: Line): boolean {
    if (line.type === "payout") {
      const payout = line as unknown as KeptPayout;
      if (this.#payouts.has(payout.id)) this.problems.push(`Payout ${payout.id} stands twice.`);
      this.#payouts.set(payout.id, payout);
    } else if (line.type === "statement") {
      const statement = line as unknown as KeptStatement;
      const known = this.statements.get(statement.ambassadorId);
      if (known) known.push(statement);
      else this.statements.set(statement.ambassadorId, [statement]);
    } else if (isCounter(line)) {
      const counter = line as unknown as KeptCounter;
      if (counter.code === undefined) this.#hasDays = true;
      else this.#withLinks.add(counter.ambassadorId ?? "");
      if (this.#counters.has(counterOf(counter))) this.problems.push(`The ${counterOf(counter)} is counted twice.`);
      this.#counters.set(counterOf(counter), counter);
    } else return false;
    return true;
  }

  book(entry: Entry, isLate: boolean): void {
    if (entry.payoutId !== undefined) this.#move(entry.payoutId, entry, isLate);
    const fold = foldOf(entry);
    if (counts.every((name) => fold[name] === 0)) return;
    this.#count(`day ${entry.bookedAt.slice(0, 10)}`, fold, isLate);
    if (entry.code === undefined) return;
    const { ambassadorId, isGiven, coupon } = entry;
    const won = coupon === undefined ? entry.code : `coupon:${coupon}`;
    const link = counterOf({ ...none, ambassadorId, code: isGiven ? "given" : won });
    this.#sellerOf.set(link, ambassadorId);
    this.#count(link, fold, isLate);
  }

  #move(payoutId: string, { kind, postings }: Entry, isLate: boolean): void {
    const moved = this.#moved.get(payoutId) ?? new Growing(nobody);
    this.#moved.set(payoutId, moved);
    const debit = postings.reduce((sum, { amountMinor }) => sum + Math.max(0, amountMinor), 0);
    const became = { payout: "made", payout_paid: "paid", payout_failed: "failed", payout_canceled: "canceled" }[kind];
    const name = (became ?? "returned") as keyof Moved;
    moved.grow({ ...moved.now, [name]: moved.now[name] + debit }, isLate);
  }

  #count(name: string, fold: Counts, isLate: boolean): void {
    const counted = this.#counted.get(name) ?? new Growing(none);
    this.#counted.set(name, counted);
    const sums = counts.map((it) => [it, counted.now[it] + fold[it]]);
    counted.grow(Object.fromEntries(sums) as unknown as Counts, isLate);
  }

  /** What of it the entries do not come to. */
  *differences(): Generator<string> {
    yield* this.problems;
    for (const [id, { was }] of this.#moved) {
      const payout = this.#payouts.get(id);
      if (!payout) yield `Payout ${id}: there are entries and no payout.`;
      else if (!was.some((moved) => agrees(payout, moved))) yield unlike(payout, was.at(-1) ?? nobody);
    }
    for (const { id } of this.#payouts.values()) {
      if (!this.#moved.has(id)) yield `Payout ${id}: there is no entry of it.`;
    }
    yield* this.#wrongCounters();
    yield* this.#wrongPlaces();
  }

  *#wrongCounters(): Generator<string> {
    for (const [name, counter] of this.#counters) {
      const was = this.#counted.get(name)?.was ?? [none];
      if (was.some((sums) => counts.every((it) => sums[it] === counter[it]))) continue;
      const now = was.at(-1) ?? none;
      for (const it of counts.filter((one) => now[one] !== counter[one])) {
        yield `The ${name} is kept with ${it} ${counter[it]}, and the entries come to ${now[it]}.`;
      }
    }
    for (const [name, { was }] of this.#counted) {
      const seller = this.#sellerOf.get(name);
      const isExpected = seller === undefined ? this.#hasDays : this.#withLinks.has(seller);
      const isNew = was[0] === none || counts.every((it) => was[0]?.[it] === 0);
      if (isExpected && !isNew && !this.#counters.has(name)) yield `The ${name} has entries and no counter.`;
    }
  }

  /** Each payout closed one statement, and each closed statement has its payout. */
  *#wrongPlaces(): Generator<string> {
    const closed = new Map([...this.statements.values()].flat().map((it) => [`${it.ambassadorId} ${it.number}`, it]));
    for (const { id, ambassadorId, statement } of this.#payouts.values()) {
      const place = closed.get(`${ambassadorId} ${statement}`);
      if (place?.payoutId !== id)
        yield `Payout ${id} closed statement ${statement}, which says ${place?.payoutId ?? "nothing"}.`;
    }
    for (const { ambassadorId, number, payoutId } of closed.values()) {
      if (!this.#payouts.has(payoutId))
        yield `${ambassadorId}: statement ${number} was closed by ${payoutId}, which is no payout.`;
    }
  }
}

function agrees({ amountMinor, returnedMinor, state }: KeptPayout, moved: Moved): boolean {
  const expected: Record<string, Partial<Moved>> = {
    INITIATED: {},
    SENDING: {},
    UNKNOWN: {},
    PAID: { paid: amountMinor },
    RETURNED: { paid: amountMinor, returned: returnedMinor },
    FAILED: { failed: amountMinor },
    CANCELED: { canceled: amountMinor },
  };
  const wanted = expected[state];
  if (!wanted || (state === "RETURNED") !== returnedMinor > 0) return false;
  const all: Moved = { ...nobody, made: amountMinor, ...wanted };
  return (Object.keys(all) as (keyof Moved)[]).every((name) => all[name] === moved[name]);
}

function unlike({ id, state, amountMinor, returnedMinor }: KeptPayout, moved: Moved): string {
  const returned = returnedMinor > 0 ? `, ${returnedMinor} returned` : "";
  const says = Object.entries(moved).flatMap(([name, minor]) => (minor === 0 ? [] : `${name} ${minor}`));
  return `Payout ${id} is kept as ${state} with ${amountMinor}${returned}, and its entries say ${says.join(", ") || "nothing"}.`;
}
