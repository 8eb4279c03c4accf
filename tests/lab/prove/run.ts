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
  const isWhole = await survey(options, began);
  const missed = options.parts.includes("mutants") ? await catchMutants(options, say) : 0;
  const took = elapsed(performance.now() - began);
  const isProven = isWhole && missed === 0;
  say(
    isProven
      ? paint("green", `\n✓ Nothing was lost, nothing came to be that should not. (${took})`)
      : paint("red", `\n✗ It does not hold. (${took})`),
  );
  return isProven;
}

/** Runs all histories but the mutants', and says what became of them. */
async function survey(options: Options, began: number): Promise<boolean> {
  if (options.parts.every((part) => part === "mutants")) return true;
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
  for (const violation of tally.violations.slice(0, maxViolations)) say(`\n${violation}`);
  // One flow leaves most of it out.
  const isAll = options.parts.includes("faults") && !options.short && options.flow === undefined;
  const gaps = isAll ? gapsOf(tally) : [];
  for (const gap of gaps) say(gap);
  const isCovered = [...tally.flows.values()].every(({ covered, found }) => covered === found);
  return isCovered && tally.violations.length === 0 && gaps.length === 0;
}
