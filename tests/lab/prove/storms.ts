import { seededRandom } from "../../../infra/local/demo/random.ts";
import { basicKinds, type Fault } from "./faults.ts";
import type { Flow } from "./history.ts";
import type { Pool } from "./pool.ts";
import type { Tally } from "./tally.ts";

/** A fault comes at one of the first so many calls of a stormy history, or not at all. */
const reach = 60;

/** Runs a flow in storms: what may come twice does, in any order, at the same time, with clocks apart, and faults. */
export async function weather(pool: Pool, flow: Flow, tally: Tally, seeds: readonly number[]): Promise<void> {
  const counts = tally.flow(flow.name);
  await Promise.all(
    seeds.map(async (storm) => {
      const job = { flow: flow.name, storm, faults: faultsOf(storm) };
      tally.history(job, await pool.history(job));
      counts.storms += 1;
    }),
  );
}

/** The faults of a storm: none in every third, else one or two. */
export function faultsOf(storm: number): Fault[] {
  const random = seededRandom(storm);
  return Array.from({ length: storm % 3 }, () => ({ at: random.between(1, reach), kind: random.pick(basicKinds) }));
}
