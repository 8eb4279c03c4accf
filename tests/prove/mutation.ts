import { callOf } from "./enumerate.ts";
import { basicKinds, canBefall, type FaultKind } from "./faults.ts";
import { flows } from "./flows/all.ts";
import { raceFlows } from "./flows/races.ts";
import type { HistoryJob } from "./jobs.ts";
import { type Mutant, mutants } from "./mutants.ts";
import type { Options } from "./options.ts";
import { Pool } from "./pool.ts";
import { faultsOf } from "./storms.ts";

/** How a mutant was found out; nothing where it was not. */
interface Catch {
  histories: number;
  by?: string;
}

const stormsEach = 12;
const kinds: readonly FaultKind[] = [...basicKinds, "throttled", "repeated"];

/** Breaks the code in each of the ways, and has the same histories look for it. @returns how many they missed */
export async function catchMutants({ workers }: Options, say: (line: string) => void): Promise<number> {
  say(`\n${"Mutant".padEnd(60)}  ${"Kind".padEnd(24)}  Histories  Caught by`);
  const waiting = [...mutants];
  let missed = 0;
  const lookAtNext = async (): Promise<void> => {
    const mutant = waiting.shift();
    if (!mutant) return;
    const { histories, by } = await hunt(mutant);
    if (by === undefined) missed += 1;
    say(`${mutant.name.padEnd(60)}  ${mutant.kind.padEnd(24)}  ${String(histories).padStart(9)}  ${by ?? "NOBODY"}`);
    return lookAtNext();
  };
  await Promise.all(Array.from({ length: workers }, lookAtNext));
  say(`\n${mutants.length - missed} of ${mutants.length} mutants caught`);
  return missed;
}

/** Runs histories until one of them breaks an invariant: without faults, in storms, then with every single fault. */
async function hunt(mutant: Mutant): Promise<Catch> {
  const pool = new Pool(1, { mutant: mutant.name });
  let histories = 0;
  try {
    const found = async (job: HistoryJob): Promise<{ calls: string[]; violation: string | undefined }> => {
      const { calls, violations } = await pool.history(job);
      histories += 1;
      return { calls, violation: violations[0] };
    };
    const places: { flow: string; calls: string[] }[] = [];
    for (const { name: flow } of [...flows, ...raceFlows]) {
      const { calls, violation } = await found({ flow, faults: [] });
      if (violation) return { histories, by: `${flow}: ${brief(violation)}` };
      places.push({ flow, calls });
    }
    for (let storm = 1; storm <= stormsEach; storm++) {
      for (const { name: flow } of raceFlows) {
        const { violation } = await found({ flow, faults: faultsOf(storm), storm });
        if (violation) return { histories, by: `${flow}, storm ${storm}: ${brief(violation)}` };
      }
    }
    for (const { flow, calls } of places) {
      for (const [index, label] of calls.entries()) {
        for (const kind of kinds.filter((it) => canBefall(it, callOf(label)))) {
          const { violation } = await found({ flow, faults: [{ at: index + 1, kind }] });
          if (violation) return { histories, by: `${flow}, ${kind} at ${label}: ${brief(violation)}` };
        }
      }
    }
    return { histories };
  } finally {
    await pool.stop();
  }
}

/** Without the ids, which differ from run to run. */
const brief = (violation: string): string =>
  violation
    .split("\n")[0]
    ?.replace(/\b(ord|usr|cs_test|evt|dp|pi|ch)_\w+/g, "$1_…")
    .slice(0, 110) ?? "";
