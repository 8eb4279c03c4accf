/** A process with a Herald of its own, which runs the histories that it is told to. */

import { calm, stormy } from "./delivery-policy.ts";
import { flowOf } from "./flows/all.ts";
import { type Result, runHistory } from "./history.ts";
import type { HistoryJob, Job, LivesReport } from "./jobs.ts";
import { exploreLives } from "./lives.ts";
import { isRace, openProof, readyForRaces } from "./stage.ts";

const stack = new AsyncDisposableStack();
const { world, shop } = await openProof(stack);
/** Functions that have been run here undisturbed, as far as a flow without faults leads to them. */
const warm = new Set<string>();
const noteWarm = ({ calls }: Result) => {
  for (const { functionName } of calls) warm.add(functionName);
};

let isReadyForRaces = false;

async function run(job: Job): Promise<Result | LivesReport> {
  if (!isReadyForRaces && ("lives" in job || isRace(job.flow, job.storm))) {
    isReadyForRaces = true;
    await readyForRaces(world, shop);
  }
  return "lives" in job ? exploreLives(world, shop, job) : report(job);
}

/**
 * A function's first run reads secrets besides; the calls of a history are those of warm functions. Else it is run again, but where something
 * is violated: then which calls there are is of no account.
 */
async function report({ flow: name, faults, storm }: HistoryJob): Promise<Result> {
  const flow = flowOf(name);
  const isCalm = faults.length === 0 && storm === undefined;
  for (;;) {
    const result = await runHistory(world, shop, flow, faults, storm === undefined ? calm() : stormy(storm));
    const isWarm = result.calls.every(({ functionName }) => warm.has(functionName));
    if (!isWarm && !isCalm) noteWarm(await runHistory(world, shop, flow));
    noteWarm(result);
    if (isWarm || result.violations.length > 0) return result;
  }
}

/** Whoever asked may be gone by now. */
const tell = (answer: object) => void (process.connected && process.send?.(answer));
const stopped = Promise.withResolvers<void>();
process.on("message", ({ id, job }: { id: number; job: Job }) => {
  run(job).then(
    (result) => tell({ id, result }),
    (error: unknown) => tell({ id, failure: error instanceof Error ? error.stack : String(error) }),
  );
});
process.on("disconnect", () => stopped.resolve());
tell({ ready: true });
// Whoever started this may have gone while it was starting.
if (!process.connected) stopped.resolve();
await stopped.promise;
await stack.disposeAsync();
// Runs that were ended in the middle hold on to what they waited for.
process.exit();
