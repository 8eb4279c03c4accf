import { basicKinds, type Call, canBefall, type FaultKind, writeFaults } from "./faults.ts";
import { flows, stormFlows } from "./flows/all.ts";
import type { HistoryJob } from "./jobs.ts";
import { mutants } from "./mutants/all.ts";
import type { Mutant } from "./mutants/mutant.ts";
import type { Options } from "./options.ts";
import { Pool } from "./pool.ts";
import { isRace } from "./stage.ts";
import { faultsOf } from "./storms.ts";

/** How a mutant was found out; nothing where it was not. */
interface Catch {
  histories: number;
  by?: string;
}

const stormsNear = 60;
const stormsElsewhere = 6;
const kinds: readonly FaultKind[] = [...basicKinds, "throttled", "repeated", "partly"];

/** Breaks the code in each of the ways, and has the same histories look for it. @returns how many they missed */
export async function catchMutants({ workers, mutant: only }: Options, say: (line: string) => void): Promise<number> {
  say(`\n${"Mutant".padEnd(56)}  ${"Kind".padEnd(24)}  Histories  Caught by`);
  const wanted = mutants.filter(({ name }) => only === undefined || name === only);
  const waiting = [...wanted];
  let missed = 0;
  const lookAtNext = async (): Promise<void> => {
    const mutant = waiting.shift();
    if (!mutant) return;
    const { histories, by } = await hunt(mutant);
    if (by === undefined) missed += 1;
    say(`${mutant.name.padEnd(56)}  ${mutant.kind.padEnd(24)}  ${String(histories).padStart(9)}  ${by ?? "NOBODY"}`);
    return lookAtNext();
  };
  await Promise.all(Array.from({ length: workers }, lookAtNext));
  say(`\n${wanted.length - missed} of ${wanted.length} mutants caught`);
  return missed;
}

/** Runs histories until one of them breaks an invariant: those near the mutant first, then all the others. */
async function hunt(mutant: Mutant): Promise<Catch> {
  const pool = new Pool(1, { mutant: mutant.name });
  let histories = 0;
  /** @throws Found */
  const run = async (job: HistoryJob): Promise<Call[]> => {
    const { calls, violations } = await pool.history(job);
    histories += 1;
    const [violation] = violations;
    if (violation !== undefined) throw new Found(`${wordsOf(job)}: ${brief(violation)}`);
    return calls;
  };
  try {
    await search(mutant.near, stormsNear, run);
    for (const { name } of [...stormFlows, ...flows]) await search(name, stormsElsewhere, run);
    return { histories };
  } catch (error) {
    if (error instanceof Found) return { histories, by: error.message };
    throw error;
  } finally {
    await pool.stop();
  }
}

/** A history that the mutant does not survive. */
class Found extends Error {}

/** A flow without faults, with each single one, and in storms. */
async function search(flow: string, storms: number, run: (job: HistoryJob) => Promise<Call[]>): Promise<void> {
  const calls = await run({ flow, faults: [] });
  for (const [index, call] of isRace(flow, undefined) ? [] : calls.entries()) {
    for (const kind of kinds.filter((it) => canBefall(it, call))) {
      await run({ flow, faults: [{ at: index + 1, kind }] });
    }
  }
  for (let storm = 1; storm <= storms; storm++) await run({ flow, faults: faultsOf(storm), storm });
}

const wordsOf = ({ flow, faults, storm }: HistoryJob): string =>
  [flow, ...(storm === undefined ? [] : [`storm ${storm}`]), ...(faults.length > 0 ? [writeFaults(faults)] : [])].join(
    ", ",
  );

/** Without the ids, which say nothing. */
const brief = (violation: string): string =>
  violation
    .split("\n")[0]
    ?.replace(/\b(ord|usr|cs_test|evt|dp|pi|ch)_\w+/g, "$1_…")
    .slice(0, 100) ?? "";
