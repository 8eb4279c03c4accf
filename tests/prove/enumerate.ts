import { hitLabelOf } from "./director.ts";
import { basicKinds, canBefall, type Fault, type FaultKind, labelOf } from "./faults.ts";
import type { Flow, Result } from "./history.ts";
import type { Pool } from "./pool.ts";
import type { Tally } from "./tally.ts";

const kindOrder: readonly FaultKind[] = basicKinds;
const otherKinds = ["repeated", "throttled", "conflict", "partly"] as const satisfies readonly FaultKind[];

/** How far an enumeration goes. */
export interface Depth {
  /** Each call fails in one of the ways only, in turns. */
  inTurns: boolean;
  /** Also what clients and use cases survive by themselves: retries, throttles, conflicts. */
  others: boolean;
  /** Of a hundred pairs, so many, spread evenly; 0 for none. */
  pairsPercent: number;
}

/** Has every call of a flow fail in every way, alone and (where money moves) in pairs. */
export async function enumerate(pool: Pool, flow: Flow, tally: Tally, depth: Depth): Promise<void> {
  const counts = tally.flow(flow.name);
  const run = async (faults: Fault[]): Promise<Result> => {
    const job = { flow: flow.name, faults };
    const report = await pool.history(job);
    const missed = faults.length - report.hits.length;
    if (missed > 0) report.violations.push(`${missed} of its faults never came to pass: two runs of it differ.`);
    tally.history(job, report);
    return report;
  };
  const { calls } = await run([]);
  counts.calls = calls.length;
  const kindsAt = (at: number): readonly FaultKind[] =>
    depth.inTurns ? basicKinds.filter((_kind, index) => index === at % basicKinds.length) : basicKinds;
  counts.found = calls.length * kindsAt(0).length;
  await each(calls, async (call, index) => {
    const at = index + 1;
    await each(kindsAt(at), async (kind) => {
      const single = { at, kind };
      const { hits, calls: after } = await run([single]);
      const expected = hitLabelOf({ call, at, kind });
      const befell = hits.map(hitLabelOf)[0] ?? "nothing";
      if (befell === expected) {
        counts.covered += 1;
        tally.enumerated.add(labelOf(call));
      } else {
        tally.violations.push(`${flow.name}: expected ${expected}; it was ${befell}.`);
      }
      if (depth.pairsPercent === 0 || flow.about !== "money") return;
      await each(after.slice(at), (_call, offset) =>
        each(basicKinds, async (second) => {
          const pair = [single, { at: at + 1 + offset, kind: second }];
          counts.pairsFound += 1;
          if (!isAmong(pair, depth.pairsPercent)) return;
          await run(pair);
          counts.pairs += 1;
        }),
      );
    });
    if (!depth.others) return;
    for (const kind of otherKinds.filter((it) => canBefall(it, call))) {
      await run([{ at, kind }]);
      counts.others += 1;
    }
  });
}

/** Whether faults are among so many of a hundred: the same ones at each run, spread over places and kinds. */
function isAmong(faults: readonly Fault[], percent: number): boolean {
  const number = faults.reduce((sum, { at, kind }) => sum * 97 + at * 3 + kindOrder.indexOf(kind), 0);
  return (number * 61) % 100 < percent;
}

/** All at the same time: the pool takes as many as it has processes for. */
async function each<Item>(items: readonly Item[], work: (item: Item, index: number) => Promise<void>): Promise<void> {
  await Promise.all(items.map(work));
}
