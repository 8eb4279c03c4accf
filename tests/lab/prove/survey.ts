import { enumerate } from "./enumerate.ts";
import { flows, stormFlows } from "./flows/all.ts";
import type { Flow } from "./history.ts";
import type { Options, Part } from "./options.ts";
import type { Pool } from "./pool.ts";
import { weather } from "./storms.ts";
import type { Tally } from "./tally.ts";

/** Runs every history that is asked for. @param tell hears what is done */
export async function runHistories(
  pool: Pool,
  tally: Tally,
  options: Options,
  tell: (what: string) => void,
): Promise<void> {
  const has = (part: Part) => options.parts.includes(part);
  if (has("faults") || has("pairs")) await enumerateAll(pool, tally, options, tell);
  if (has("storms")) {
    const seeds = Array.from({ length: options.storms }, (_, index) => index + 1);
    const weathered = stormy(options).filter(isNamed(options));
    const over = weathered.map((flow) => weather(pool, flow, tally, seeds).then(() => tell(`${flow.name}, in storms`)));
    await Promise.all(over);
  }
  if (has("lives")) {
    await liveAll(pool, tally, options);
    tell("random lives");
  }
}

/** Which flows are run in storms: those that a storm alone gives a meaning, and where there is time for it all. */
const stormy = ({ turns }: Options): readonly Flow[] => (turns ? stormFlows : [...stormFlows, ...flows]);

/** All flows, or the one that is asked for. */
const isNamed =
  ({ flow }: Options) =>
  ({ name }: Flow): boolean =>
    flow === undefined || name === flow;

/**
 * Each call of each flow fails: of the flows that move money alone where pairs alone are asked for. In the short run each of their
 * places that writes fails once, and the other flows are left out.
 */
async function enumerateAll(pool: Pool, tally: Tally, options: Options, tell: (what: string) => void): Promise<void> {
  const { parts, short, turns, pairsPercent } = options;
  for (const flow of flows.filter(isNamed(options))) {
    const isMoney = flow.about === "money";
    const inTurns = short || (turns && !isMoney) ? "every" : turns ? "known" : "none";
    if (!isMoney && (short || !parts.includes("faults"))) continue;
    const percent = parts.includes("pairs") ? pairsPercent : 0;
    await enumerate(pool, flow, tally, { inTurns, writesOnce: short, pairsPercent: percent });
    tell(flow.name);
  }
}

/** From one seed so many lives, however many processes there are: the same ones on every machine. */
const livesOfSeed = 25;

/** A path leads to one life only. */
async function liveAll(pool: Pool, tally: Tally, { lives, seed, path }: Options): Promise<void> {
  const seeds = path ? [seed] : Array.from({ length: Math.ceil(lives / livesOfSeed) }, (_, index) => seed + index);
  const jobs = seeds.map((start, index) => ({
    lives: Math.min(livesOfSeed, lives - index * livesOfSeed),
    seed: start,
    ...(path && { path }),
  }));
  const reports = await Promise.all(jobs.map((job) => pool.lives(job)));
  for (const report of reports) tally.livesOf(report);
}
