/** Which stages take part, and when each begins. */
import { keysOf } from "../../infra/cloud/rows.ts";
import type { Stage } from "./stages.ts";

type Stages<Name extends string> = Readonly<Record<Name, Stage<Name>>>;

/** What is asked of a run; nothing means all but the long ones. */
interface Asked<Name> {
  only?: readonly Name[] | undefined;
  withLong?: boolean;
  /** Those that are run elsewhere: what looks back at them looks at the others. */
  without?: readonly Name[];
}

/**
 * The stages that were asked for with all that they need, less what others among them do as well, and what looks back at
 * stages that are all among them, in order.
 */
export function chosenOf<Name extends string>(stages: Stages<Name>, asked: Asked<Name> = {}): Name[] {
  const { only, withLong = false, without = [] } = asked;
  const names = keysOf(stages).filter((name) => !without.includes(name));
  const isMeant = (name: Name) => withLong || !stages[name].isLong;
  const isAsked = (name: Name) => only?.includes(name) ?? (isMeant(name) && !stages[name].wholes?.every(isMeant));
  const chosen = new Set(names.filter((name) => isAsked(name) && !stages[name].after));
  // A set is gone through with what is added to it on the way.
  for (const name of chosen) for (const needed of stages[name].needs ?? []) chosen.add(needed);
  const looksBack = (name: Name) => stages[name].after?.every((it) => chosen.has(it) || without.includes(it)) ?? false;
  return keysOf(stages).filter((name) => chosen.has(name) || (names.includes(name) && looksBack(name)));
}

/**
 * Runs stages in order, so many side by side, each once what it needs has been run: whether that went well is told by its own line.
 * While what it needs is under way, a slot is kept for it: what comes later in order is not to have it begin last.
 * @returns those that were not run, as they were interrupted before
 */
export async function runInOrder<Name extends string>(
  stages: Stages<Name>,
  chosen: readonly Name[],
  { slots, signal, run }: { slots: number; signal: AbortSignal; run(name: Name): Promise<void> },
): Promise<Name[]> {
  const waiting = [...chosen];
  const done = new Set<Name>();
  const running = new Map<Name, Promise<void>>();
  const isReady = ({ needs = [], after = [] }: Stage<Name>) =>
    [...needs, ...after].every((it) => done.has(it) || !chosen.includes(it));
  const isNext = (name: Name) =>
    !stages[name].after && (stages[name].needs ?? []).every((it) => done.has(it) || running.has(it));
  for (;;) {
    const at = signal.aborted ? -1 : waiting.findIndex((name) => isReady(stages[name]));
    const kept = waiting.slice(0, Math.max(at, 0)).filter(isNext).length;
    const next = running.size + kept < slots ? waiting[at] : undefined;
    if (next !== undefined) {
      waiting.splice(at, 1);
      const ended = run(next).finally(() => {
        done.add(next);
        running.delete(next);
      });
      running.set(next, ended);
    } else if (running.size > 0) await Promise.race(running.values());
    else return waiting;
  }
}
