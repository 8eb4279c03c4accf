import { hitLabelOf } from "./director.ts";
import { basicKinds, type Call, canBefall, type Fault, type FaultKind, labelOf } from "./faults.ts";
import type { Flow, Result } from "./history.ts";
import type { Pool } from "./pool.ts";
import type { Tally } from "./tally.ts";

const kindOrder: readonly FaultKind[] = basicKinds;
const otherKinds = ["repeated", "throttled", "conflict", "partly"] as const satisfies readonly FaultKind[];

/** How far an enumeration goes. */
export interface Depth {
  /**
   * Which places fail in one of the ways only, in turns: those that an earlier flow came by already, or every one. Where a flow comes by
   * one again and again, the first time does, and the last where it writes. Of two places that fail in one history the second does so
   * likewise, and two that failed together in an earlier flow do not again.
   */
  inTurns: "known" | "every" | "none";
  /** Each place that writes fails once, in the first flow that comes by it; none that only a fault leads to. */
  writesOnce: boolean;
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
  /** Has one more call fail, after those that have failed before. @returns the calls of that history */
  const crash = async (before: Fault[], { at, kind }: Fault, call: Call): Promise<readonly Call[]> => {
    counts.found += 1;
    const { hits, calls } = await run([...before, { at, kind }]);
    const expected = hitLabelOf({ call, at, kind });
    const befell = hits.map(hitLabelOf)[before.length] ?? "nothing";
    if (befell === expected) counts.covered += 1;
    else tally.violations.push(`${flow.name}: expected ${expected}; it was ${befell}.`);
    return calls;
  };
  /** A call that no flow makes by itself, only after a fault, fails as well: once in each way. */
  const crashNew = (first: Fault, calls: readonly Call[]) =>
    each(calls, async (call, index) => {
      if (index < first.at || tally.enumerated.has(labelOf(call))) return;
      tally.enumerated.add(labelOf(call));
      await each(basicKinds, async (kind) => void (await crash([first], { at: index + 1, kind }, call)));
    });
  const crashPairs = (first: Fault, from: Call, calls: readonly Call[]) =>
    each(calls.slice(first.at), async (call, offset) => {
      const index = first.at + offset;
      const at = index + 1;
      if (isAmongAlike(calls, index)) return;
      const isInTurns = depth.inTurns !== "none";
      if (isInTurns && isBetween(calls.map(labelOf), index, onlyReads(call))) return;
      if (isInTurns && !tally.isFirstPair(flow.name, from, call)) return;
      await each(isInTurns ? inTurn(first.at + at) : basicKinds, async (kind) => {
        const pair = [first, { at, kind }];
        counts.pairsFound += 1;
        if (!isAmong(pair, depth.pairsPercent)) return;
        await run(pair);
        counts.pairs += 1;
      });
    });
  const { calls } = await run([]);
  counts.calls = calls.length;
  const labels = calls.map(labelOf);
  const isNew = labels.map((label, index) => labels.indexOf(label) === index && !tally.enumerated.has(label));
  for (const label of labels) tally.enumerated.add(label);
  await each(calls, async (call, index) => {
    const at = index + 1;
    if (depth.writesOnce && (onlyReads(call) || !isNew[index])) return;
    const isInTurns = depth.inTurns === "every" || (depth.inTurns === "known" && !isNew[index]);
    if (isInTurns && isBetween(labels, index, onlyReads(call))) return;
    const kinds = isInTurns ? inTurn(at) : basicKinds;
    await each(kinds, async (kind) => {
      const after = await crash([], { at, kind }, call);
      if (!depth.writesOnce) await crashNew({ at, kind }, after);
      const isPaired = depth.pairsPercent > 0 && flow.about === "money" && !isAmongAlike(calls, index);
      if (isPaired) await crashPairs({ at, kind }, call, after);
    });
    // What clients and use cases survive by themselves: retries, throttles, conflicts.
    if (isInTurns) return;
    for (const kind of otherKinds.filter((it) => canBefall(it, call))) {
      await run([{ at, kind }]);
      counts.others += 1;
    }
  });
}

/** One of the ways to fail: the next place's is the next. */
const inTurn = (at: number) => basicKinds.slice(at % basicKinds.length, (at % basicKinds.length) + 1);

/** Whether a place was come by before, and a later time, or the first, stands for this one. */
function isBetween(labels: readonly string[], index: number, isRead: boolean): boolean {
  const label = labels[index] ?? "";
  return labels.indexOf(label) !== index && (isRead || labels.lastIndexOf(label) !== index);
}

const onlyReads = ({ operation }: Call): boolean => /^(Query|GetItem|BatchGetItem)/.test(operation);

/** Of alike reads one after the other, as of a list's eight shards, the first and the last stand for all in pairs. */
function isAmongAlike(calls: readonly Call[], index: number): boolean {
  const [before, call, after] = [calls[index - 1], calls[index], calls[index + 1]];
  if (!before || !call || !after || !onlyReads(call)) return false;
  return labelOf(before) === labelOf(call) && labelOf(call) === labelOf(after);
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
