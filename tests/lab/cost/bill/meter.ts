import { readFileSync } from "node:fs";
import { TABLE } from "../../../../infra/local/environment.ts";
import type { LocalCloud } from "../../../../infra/local/lambda/local-cloud.ts";
import { scheduledEvent } from "../../../../infra/local/lambda/schedules.ts";
import type { FunctionName } from "../../../../shared/topology.ts";
import { countCapacity } from "../count-capacity.ts";
import { add, beyond, type Counts, toHundreds } from "./counts.ts";
import { countsOfLog } from "./log-counts.ts";
import { storedBytes } from "./stored.ts";
import type { Taps } from "./taps.ts";

/**
 * Counts what a local cloud does: each call that a function makes of a service, each record and message that is brought
 * to one, each line that it logs.
 */
export class Meter {
  readonly #cloud: LocalCloud;
  readonly #taps: Taps;

  /** @param taps those under which the cloud was started */
  constructor(cloud: LocalCloud, taps: Taps) {
    this.#cloud = cloud;
    this.#taps = taps;
  }

  /** What an act sets off, to the last e-mail and the last place on the leaderboard. */
  async count(act: () => Promise<unknown>): Promise<Counts> {
    await this.#cloud.settled();
    const [before, stored, told] = [this.#taps.seen, await storedBytes(TABLE), this.#log().length];
    const { reads, writes } = await countCapacity(async () => {
      await act();
      await this.#cloud.settled();
    });
    // Secrets are read once a cold start, which depends on what ran before: see `quantities.ts`.
    const { secretCalls: _, ...seen } = beyond(this.#taps.seen, before);
    return {
      ...seen,
      reads,
      writes,
      // Batches of more than one record make it fewer runs; this is the most that it can be.
      "runs of events/publish": seen.records ?? 0,
      ...countsOfLog(this.#log().subarray(told).toString()),
      storedBytes: toHundreds((await storedBytes(TABLE)) - stored),
    };
  }

  /** What a scheduled run sets off, and the secrets that the function itself asks for each time. */
  async countRun(name: FunctionName): Promise<Counts> {
    let secretCalls = 0;
    const counts = await this.count(async () => {
      const before = this.#taps.seen.secretCalls ?? 0;
      await this.#cloud.invoke(name, scheduledEvent(name));
      secretCalls = (this.#taps.seen.secretCalls ?? 0) - before;
    });
    return add(counts, { [`runs of ${name}`]: 1, secretCalls });
  }

  #log(): Buffer {
    return readFileSync(this.#cloud.data.file("herald.log"));
  }
}
