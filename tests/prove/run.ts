/** `npm run prove`: see options.ts for what it takes, docs/proof.md for what it means. */
import { enumerate } from "./enumerate.ts";
import { writeFaults } from "./faults.ts";
import { flows, stormFlows } from "./flows/all.ts";
import { catchMutants } from "./mutation.ts";
import { help, type Options, readOptions } from "./options.ts";
import { Pool } from "./pool.ts";
import { replay } from "./replay.ts";
import { gapsOf, reportOf } from "./report.ts";
import { weather } from "./storms.ts";
import { Tally } from "./tally.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);

async function prove(options: Options): Promise<boolean> {
  const tally = new Tally();
  const has = (part: Options["parts"][number]) => options.parts.includes(part);
  const pool = new Pool(options.parts.some((part) => part !== "mutants") ? options.workers : 0);
  const began = performance.now();
  const told = (what: string) => say(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${what}`);
  try {
    if (has("faults") || has("pairs")) {
      for (const flow of flows) {
        if ((options.short && flow.about === "the rest") || (!has("faults") && flow.about !== "money")) continue;
        await enumerate(pool, flow, tally, {
          inTurns: options.short,
          others: !options.short,
          pairsPercent: has("pairs") ? options.pairsPercent : 0,
        });
        told(flow.name);
      }
    }
    if (has("storms")) {
      const seeds = Array.from({ length: options.short ? 1 : 30 }, (_, index) => index + 1);
      for (const flow of [...stormFlows, ...flows]) await weather(pool, flow, tally, seeds);
      told("storms");
    }
    if (has("lives")) {
      const each = Math.ceil(options.lives / options.workers);
      const starts = options.path ? [0] : Array.from({ length: options.workers }, (_, index) => index);
      const jobs = starts.map((index) => ({
        lives: each,
        seed: options.seed + index,
        ...(options.path && { path: options.path }),
      }));
      for (const report of await Promise.all(jobs.map((job) => pool.lives(job)))) tally.livesOf(report);
      told("random lives");
    }
  } finally {
    await pool.stop();
  }
  if (tally.histories > 0) say(`\n${reportOf(tally)}`);
  for (const violation of tally.violations.slice(0, 20)) say(`\n${violation}`);
  const gaps = has("faults") && !options.short ? gapsOf(tally) : [];
  for (const gap of gaps) say(gap);
  const missed = has("mutants") ? await catchMutants(options, say) : 0;
  const isWhole = [...tally.flows.values()].every(({ covered, found }) => covered === found);
  const isProven = tally.violations.length === 0 && gaps.length === 0 && missed === 0 && isWhole;
  const took = `${((performance.now() - began) / 1000).toFixed(0)} s`;
  say(
    isProven
      ? `\n✓ Nothing was lost, nothing came to be that should not. (${took})`
      : `\n✗ It does not hold. (${took})`,
  );
  return isProven;
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === "help") {
    say(help);
  } else if (options.replay) {
    say(`${options.replay.flow}, ${writeFaults(options.replay.faults)}\n`);
    process.exitCode = (await replay(options.replay, say)) ? 0 : 1;
  } else {
    process.exitCode = (await prove(options)) ? 0 : 1;
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
