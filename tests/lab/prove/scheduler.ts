import type { Random } from "../../../infra/local/demo/random.ts";
import type { Invocation } from "./invocation.ts";

interface Waiting {
  invocation: Invocation;
  /** Its place among the runs of the race, and what it says: the same at each run of a history. */
  place: number;
  words: string;
  go(): void;
}

/** For so many turns of the event loop nothing must happen. */
const quietTurns = 6;
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Lets the calls of functions through one at a time, in an order that does not depend on who was quicker, so that what
 * overlaps does so in the same way at each run.
 */
export class Scheduler {
  #waiting: Waiting[] = [];
  #inside = 0;
  /** Counts who came, left or ended. */
  #changes = 0;
  #change = Promise.withResolvers<void>();
  #racing: Invocation[] = [];

  /** @returns what to call when the call is answered */
  async enter(invocation: Invocation, words: string): Promise<() => void> {
    const place = this.#racing.indexOf(invocation);
    if (place < 0) return () => {};
    await new Promise<void>((go) => {
      this.#waiting.push({ invocation, place, words, go });
      this.#note();
    });
    this.#inside += 1;
    return () => {
      this.#inside -= 1;
      this.#note();
    };
  }

  /** Runs invocations at the same time, one call of theirs after another: which, `random` says, or else their words. */
  async race<Result>(runs: readonly [Invocation, () => Promise<Result>][], random?: Random): Promise<Result[]> {
    const alive = new Set(runs.map(([invocation]) => invocation));
    this.#racing = [...alive];
    const results = Promise.all(
      runs.map(async ([invocation, run]) => {
        try {
          return await run();
        } finally {
          alive.delete(invocation);
          this.#note();
        }
      }),
    );
    try {
      while (alive.size > 0) {
        await this.#everyoneWaits(alive);
        // In an order that does not depend on who was quicker to come here.
        const candidates = this.#waiting
          .filter(({ invocation }) => !invocation.isDead)
          .toSorted((a, b) => a.place - b.place || (a.words < b.words ? -1 : 1));
        const [first] = candidates;
        if (!first) continue;
        const next = random?.pick(candidates) ?? first;
        this.#waiting.splice(this.#waiting.indexOf(next), 1);
        next.go();
      }
      return await results;
    } finally {
      this.#racing = [];
      this.#waiting = [];
    }
  }

  /** Until each has come to its next call, or to its end; siblings of a call come within a turn or two. */
  async #everyoneWaits(alive: ReadonlySet<Invocation>): Promise<void> {
    const isWaiting = (invocation: Invocation) => this.#waiting.some((it) => it.invocation === invocation);
    for (let quiet = 0; quiet < quietTurns && alive.size > 0; ) {
      const before = this.#changes;
      if (this.#inside > 0 || ![...alive].every(isWaiting)) {
        await this.#change.promise;
        quiet = 0;
      } else {
        await turn();
        quiet = before === this.#changes ? quiet + 1 : 0;
      }
    }
  }

  #note(): void {
    this.#changes += 1;
    this.#change.resolve();
    this.#change = Promise.withResolvers<void>();
  }
}
