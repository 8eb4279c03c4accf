import { KeptBesides } from "./kept.ts";
import {
  addTo,
  emptyFold,
  type Fold,
  foldOf,
  halfOf,
  isEntry,
  isKept,
  type Kept,
  type Line,
  problemsOf,
} from "./lines.ts";

/** What was booked so shortly before an export may have been booked while it was made: clocks are minutes apart. */
const tailMs = 10 * 60_000;

/** What is known of one ambassador. */
interface Person {
  fold: Fold;
  /** What was booked lately, in order, not in the fold yet. */
  tail: { at: string; fold: Fold }[];
  kept?: Kept;
}

/** Folds an export, a line at a time; of entries it holds no more than their ids and the last minutes'. */
export class Journal {
  readonly people = new Map<string, Person>();
  readonly accounts = new Map<string, number>();
  readonly problems: string[] = [];
  readonly besides = new KeptBesides();
  readonly atMs: number | undefined;
  entries = 0;
  skipped = 0;
  exportedAt = "";
  /** Halves of sales' moves whose other half has not come. */
  readonly #halves = new Map<string, Parameters<typeof foldOf>[0]>();
  readonly #ids = new Set<string>();
  /** The day on which each order's commission matures, as its sale says. */
  readonly #matures = new Map<string, string>();

  constructor(atMs: number | undefined) {
    this.atMs = atMs;
  }

  read(text: string, number: number): void {
    let line: Line;
    try {
      line = JSON.parse(text) as Line;
    } catch {
      this.problems.push(`Line ${number} is no JSON: the file is damaged or cut off.`);
      return;
    }
    if (line.type === "export") this.exportedAt = String(line.at);
    else if (isKept(line)) this.#keep(line, number);
    else if (isEntry(line)) this.#book(line, number);
    else if (!this.besides.keep(line)) this.skipped += 1;
  }

  #isLate({ bookedAt }: Parameters<typeof foldOf>[0]): boolean {
    return this.atMs === undefined && Date.parse(bookedAt) > Date.parse(this.exportedAt) - tailMs;
  }

  #keep(kept: Kept, number: number): void {
    const person = this.#personOf(kept.ambassadorId);
    if (person.kept) this.problems.push(`Line ${number}: ${kept.ambassadorId} has two balances.`);
    person.kept = kept;
  }

  #book(entry: Parameters<typeof foldOf>[0], number: number): void {
    if (this.atMs !== undefined && Date.parse(entry.bookedAt) > this.atMs) return;
    const found = problemsOf(entry);
    if (this.#ids.has(entry.id)) found.push("stands twice");
    this.#ids.add(entry.id);
    found.push(...this.#wrongDays(entry), ...this.#wrongHalf(entry));
    for (const problem of found) this.problems.push(`Line ${number}: entry ${entry.id} ${problem}.`);
    this.entries += 1;
    for (const { account, amountMinor } of entry.postings) {
      const name = account.split(":")[0] ?? "";
      this.accounts.set(name, (this.accounts.get(name) ?? 0) + amountMinor);
    }
    const person = this.#personOf(entry.ambassadorId);
    const isLate = this.#isLate(entry);
    this.besides.book(entry, isLate);
    if (isLate) person.tail.push({ at: entry.bookedAt, fold: foldOf(entry) });
    else addTo(person.fold, foldOf(entry));
  }

  /** An order's commission lies under one day, or waits; its refunds meet it there. */
  #wrongDays({ orderId, kind, postings }: Parameters<typeof foldOf>[0]): string[] {
    if (!orderId) return [];
    const days = postings.map(({ account }) => account.split(":")[2] ?? "").filter((it) => /^\d{4}-/.test(it));
    const known = this.#matures.get(orderId);
    if (kind === "sale" && days[0]) this.#matures.set(orderId, days[0]);
    return known === undefined
      ? []
      : days.filter((day) => day !== known).map((day) => `is of ${day}, its sale of ${known}`);
  }

  /** What one ambassador loses by a sale's move, another gets. */
  #wrongHalf(entry: Parameters<typeof foldOf>[0]): string[] {
    const half = halfOf(entry);
    if (half === undefined) return [];
    const other = this.#halves.get(half);
    if (!other) this.#halves.set(half, entry);
    else this.#halves.delete(half);
    const isEven = (other ?? entry).postings.every(
      ({ amountMinor }, at) => !other || amountMinor + (entry.postings[at]?.amountMinor ?? 0) === 0,
    );
    const isOthers = !other || (other.ambassadorId !== entry.ambassadorId && other.kind !== entry.kind);
    return isEven && isOthers ? [] : ["is another move than its other half"];
  }

  /** Sales that were moved by halves: nothing more comes, but for what was booked while the export was made. */
  halves(): string[] {
    const missing = [...this.#halves.values()].filter((entry) => !this.#isLate(entry));
    return missing.map(({ id }) => `Entry ${id} moves a sale, and its other half is missing.`);
  }

  #personOf(id: string): Person {
    const known = this.people.get(id);
    if (known) return known;
    const person = { fold: emptyFold(), tail: [] };
    this.people.set(id, person);
    return person;
  }
}
