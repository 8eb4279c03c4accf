/** How many sales a second one ambassador can have: each moves their balance, and DynamoDB lets one transaction at a time have it. */

import { seededRandom } from "../../../infra/local/demo/random.ts";
import { maxTries, waitMs } from "../../../shared/data/retry.ts";
import { queues } from "../../../shared/topology.ts";
import { pauseSecondsAfter } from "../../../shared/topology-spec.ts";

/** How long a transaction of six items holds them, milliseconds: an assumption, said so in docs/performance.md. */
export const transactionMs = 10;
/** How long sales come at that rate. */
const lastsMs = 60_000;
export const rates = [10, 25, 50, 75, 100];

/** What became of the sales of one rate. */
export interface Contention {
  perSecond: number;
  sales: number;
  /** Transactions that were begun, by sale. */
  triesEach: number;
  /** Sales that used up their tries and came again from the queue. */
  returned: number;
  dead: number;
  /** From the message's coming to the booking, milliseconds, of 95 in 100. */
  p95Ms: number;
}

interface Sale {
  cameAt: number;
  tries: number;
  receives: number;
}

/** What is to happen, the next last. */
class Agenda {
  readonly #due: { at: number; sale: Sale }[] = [];

  put(at: number, sale: Sale): void {
    let [low, high] = [0, this.#due.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#due[middle]?.at ?? 0) > at) low = middle + 1;
      else high = middle;
    }
    this.#due.splice(low, 0, { at, sale });
  }

  next = () => this.#due.pop();
}

/** Plays sales that come at random times, with the very waits and tries of the functions and their queue. */
export function contend(perSecond: number, seed = 1): Contention {
  const random = seededRandom(seed);
  const { maxReceives } = queues.payments;
  const agenda = new Agenda();
  let sales = 0;
  for (let at = 0; at < lastsMs; at += (0 - Math.log(1 - random.next()) / perSecond) * 1_000) {
    agenda.put(at, { cameAt: at, tries: 0, receives: 1 });
    sales++;
  }
  const tookMs: number[] = [];
  let [begun, returned, dead, freeAt] = [0, 0, 0, 0];
  for (let due = agenda.next(); due; due = agenda.next()) {
    const { at, sale } = due;
    begun++;
    if (at >= freeAt) {
      freeAt = at + transactionMs;
      tookMs.push(freeAt - sale.cameAt);
      continue;
    }
    const { tries } = sale;
    sale.tries++;
    if (sale.tries < maxTries) agenda.put(at + waitMs(tries, random.next()), sale);
    else if (sale.receives === maxReceives) dead++;
    else {
      returned++;
      agenda.put(at + pauseSecondsAfter(sale.receives) * 1_000, { ...sale, tries: 0, receives: sale.receives + 1 });
    }
  }
  tookMs.sort((a, b) => a - b);
  const p95Ms = tookMs[Math.floor(tookMs.length * 0.95)] ?? 0;
  return { perSecond, sales, triesEach: begun / sales, returned, dead, p95Ms };
}

/** A table of what becomes of a minute's sales. */
export function contentionTable(): string {
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  const rows = rates.map((rate) => {
    const { sales, triesEach, returned, dead, p95Ms } = contend(rate);
    return [rate, triesEach.toFixed(1), `${Math.round(p95Ms)} ms`, percent(returned, sales), dead].join(" | ");
  });
  return [
    "| Sales a second | Transactions a sale | Booked within, 95 of 100 | Came again from the queue | Dead letters |",
    "| ---: | ---: | ---: | ---: | ---: |",
    ...rows.map((row) => `| ${row} |`),
    "",
    `Computed, not timed: sales of one ambassador that come at random times for a minute, with the waits and tries of \`shared/data/retry.ts\` and of the queue. Assumed is that a transaction holds its items for ${transactionMs} ms, in which any other of that ambassador's is refused.`,
  ].join("\n");
}
