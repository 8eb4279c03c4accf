/** `npm run prove`: see options.ts for what it takes, docs/proof.md for what it means. */
import { startProgress } from "../../../infra/terminal/progress.ts";
import { runCommand } from "../../../infra/terminal/run.ts";
import { elapsed, paint, say, sayAside } from "../../../infra/terminal/screen.ts";
import { writeFaults } from "./faults.ts";
import { gapsOf } from "./gaps.ts";
import { catchMutants } from "./mutation.ts";
import { type Options, optionsOf, spec } from "./options.ts";
import { Pool } from "./pool.ts";
import { replay } from "./replay.ts";
import { reportOf } from "./report.ts";
import { runHistories } from "./survey.ts";
import { Tally } from "./tally.ts";

/** One broken thing can be told in thousands of ways. */
const maxViolations = 20;

await runCommand(spec, async (given) => {
  const options = optionsOf(given);
  if (!options.replay) return (await prove(options)) ? 0 : 1;
  say(`${options.replay.flow}, ${writeFaults(options.replay.faults)}\n`);
  return (await replay(options.replay, say)) ? 0 : 1;
});
// In a replay, runs that were ended in the middle hold on to what they waited for.
process.exit();

/** @returns whether nothing was violated, left out or missed */
async function prove(options: Options): Promise<boolean> {
  const began = performance.now();
  const wrong = await survey(options, began);
  const missed = options.parts.includes("mutants") ? await catchMutants(options, say) : 0;
  const took = elapsed(performance.now() - began);
  const isProven = wrong.length === 0 && missed === 0;
  say(
    isProven
      ? paint("green", `\n✓ Nothing was lost, nothing came to be that should not. (${took})`)
      : paint("red", `\n✗ It does not hold. (${took})`),
  );
  // Last of all, as the end of a log is what is read first.
  for (const it of wrong) say(`\n${it}`);
  return isProven;
}

/** Runs all histories but the mutants', says what became of them, and returns what is wrong with them. */
async function survey(options: Options, began: number): Promise<string[]> {
  if (options.parts.every((part) => part === "mutants")) return [];
  const tally = new Tally();
  const pool = new Pool(options.workers);
  const progress = startProgress();
  const tell = (what: string) => {
    const line = `${elapsed(performance.now() - began).padStart(12)}  ${what}, ${tally.histories} histories so far`;
    // In a log, where progress is told now and then, every step is worth its line.
    if (process.stderr.isTTY) progress.show(line);
    else sayAside(line);
  };
  try {
    await runHistories(pool, tally, options, tell);
  } finally {
    await pool.stop();
    progress.end();
  }
  say(`\n${reportOf(tally)}`);
  // One flow leaves most of it out.
  const isAll = options.parts.includes("faults") && !options.short && options.flow === undefined;
  const uncovered = [...tally.flows].filter(([, { covered, found }]) => covered !== found);
  return [
    ...tally.violations.slice(0, maxViolations),
    ...(isAll ? gapsOf(tally) : []),
    ...uncovered.map(([name, { covered, found }]) => `${name}: ${covered} of ${found} crash points were covered.`),
  ];
}
