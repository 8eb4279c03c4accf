import { keysOf } from "../../../infra/cloud/rows.ts";
import { type LocalRun, startLocalRun } from "../../contract/support/local-run.ts";
import { temporaryDirectory } from "../../support/machine.ts";
import { table } from "../cost/bill/table.ts";

/** What a person waits for, and the longest that it may be on an idle machine of two processors, milliseconds. */
export const startAims = {
  "the first word": 1_000,
  "ready, with a new demo shop": 9_000,
  "ready, with data that is there": 1_500,
  "stopped after Ctrl-C": 2_000,
} as const;
export type Starts = Readonly<Record<keyof typeof startAims, number>>;

const laterRuns = 3;

/** Starts and stops Herald as `npm start` does, once on new data and then on what that left; the best of the later ones. */
export async function timeStarts(): Promise<Starts> {
  using home = temporaryDirectory();
  const first = await runOnce(home.path);
  const later: Run[] = [];
  for (let run = 0; run < laterRuns; run++) later.push(await runOnce(home.path));
  const best = (of: (run: Run) => number) => Math.min(...later.map(of));
  return {
    "the first word": Math.max(
      first.spokeMs,
      best((run) => run.spokeMs),
    ),
    "ready, with a new demo shop": first.readyMs,
    "ready, with data that is there": best((run) => run.readyMs),
    "stopped after Ctrl-C": best((run) => run.stoppedMs),
  };
}

interface Run {
  spokeMs: number;
  readyMs: number;
  stoppedMs: number;
}

async function runOnce(dataDir: string): Promise<Run> {
  const herald = await startLocalRun(dataDir);
  const asked = performance.now();
  await herald.stop();
  return { spokeMs: herald.spokeMs, readyMs: readyMsOf(herald), stoppedMs: performance.now() - asked };
}

/** Herald's own word, from the beginning of its process. */
function readyMsOf({ said }: LocalRun): number {
  const found = /Herald is ready in (\d+) ms/.exec(said)?.[1];
  if (!found) throw new Error(`Herald did not say when it was ready:\n${said}`);
  return Number(found);
}

/** What was measured, beside what it may be. */
export function startsTable(starts: Starts): string {
  const rows = keysOf(startAims).map((name) => [name, starts[name].toFixed(0), startAims[name].toLocaleString("en")]);
  return [
    table(["`npm start`", "ms", "At most"], rows),
    `On an idle machine; of the later starts the best of ${laterRuns}. Pages are built by then.`,
  ].join("\n\n");
}

/** A sentence for each wait that is too long. */
export function faultsOfStarts(starts: Starts): string[] {
  const late = keysOf(startAims).filter((name) => starts[name] > startAims[name]);
  return late.map((name) => `npm start: ${name} took ${starts[name].toFixed(0)} ms, and may take ${startAims[name]}.`);
}
