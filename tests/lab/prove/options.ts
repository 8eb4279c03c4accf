import { availableParallelism } from "node:os";
import type { Given } from "../../../infra/terminal/flags.ts";
import { WrongUse } from "../../../infra/terminal/refusal.ts";
import { wholeNumber } from "../../../infra/terminal/whole-number.ts";
import { readFaults } from "./faults.ts";
import { flowOf, flows } from "./flows/all.ts";
import type { HistoryJob } from "./jobs.ts";
import { mutantOf } from "./mutants/all.ts";

const parts = ["faults", "pairs", "storms", "lives", "mutants"] as const;
export type Part = (typeof parts)[number];

/** What is run where nothing is said, and by `--short`. */
const usual = { storms: 30, lives: 400 };
const short = { lives: 5, parts: ["faults", "lives"] as const };

export const spec = {
  script: "prove",
  summary:
    "Proves that Herald loses nothing: the real functions on the laptop's services, with every call to the outside failing.",
  flags: {
    short: {
      says: "where money moves, each place that writes fails once; five lives; a minute or two",
    },
    turns: {
      says: "a place known from an earlier flow, and any where no money moves, fails in one of the ways, a flow's first time and last; each two places together once; storms of races alone",
    },
    only: { takes: "PARTS", says: `some of ${parts.join(", ")}; with commas between` },
    pairs: { takes: "PERCENT", says: "of a hundred pairs of faults so many, evenly spread (100)" },
    storms: { takes: "N", says: `storms for each flow (${usual.storms})` },
    lives: { takes: "N", says: `random lives of a shop (${usual.lives}); alone, nothing else is run` },
    seed: { takes: "N", says: "what random lives begin with" },
    path: { takes: "PATH", says: "the one life that failed, as fast-check names it" },
    mutant: { takes: "NAME", says: "one mutant" },
    flow: {
      takes: "NAME",
      says: "one history again, with what its functions printed; with --only, its faults, pairs, storms",
    },
    faults: { takes: "LIST", says: "its faults, as in lost@5,killed@9" },
    storm: { takes: "SEED", says: "the storm that it was in" },
    workers: {
      takes: "N",
      says: "processes side by side; one more than there are processors, as many with --short; up to five",
    },
  },
  notes: ["Everything takes some hours on two processors, most of them for pairs. What it means: docs/proof.md."],
} as const;

export interface Options {
  parts: readonly Part[];
  short: boolean;
  turns: boolean;
  workers: number;
  /** Of a hundred pairs, so many. */
  pairsPercent: number;
  /** For each flow. */
  storms: number;
  lives: number;
  seed: number;
  path?: string;
  /** The one mutant that is asked for. */
  mutant?: string;
  /** The one flow whose histories are asked for. */
  flow?: string;
  /** The one history that is asked for. */
  replay?: HistoryJob;
}

const seedOfTheDay = 20_261_123;
const maxSeed = 2 ** 31 - 1;

/** @throws WrongUse, or an Error with a sentence, where something given is wrong */
export function optionsOf(given: Given<typeof spec.flags>): Options {
  const number = (name: "workers" | "pairs" | "storms" | "lives" | "seed", otherwise: number, least = 1, most = 1e6) =>
    wholeNumber(name, given[name], { least, most, otherwise });
  const { path, mutant } = given;
  const parts = partsOf(given);
  const [flow, replay] = given.only === undefined ? [undefined, replayOf(given)] : [flowAlone(given, parts)];
  return {
    parts,
    short: given.short,
    turns: given.turns,
    // Each process runs functions once before its histories count: where those are few, fewer processes take less.
    workers: number("workers", Math.min(5, availableParallelism() + (given.short ? 0 : 1)), 1, 64),
    pairsPercent: number("pairs", 100, 1, 100),
    storms: number("storms", usual.storms),
    lives: number("lives", given.short ? short.lives : usual.lives),
    seed: number("seed", seedOfTheDay, 0, maxSeed),
    ...(path !== undefined && { path }),
    ...(mutant !== undefined && { mutant: mutantOf(mutant).name }),
    ...(flow !== undefined && { flow }),
    ...(replay && { replay }),
  };
}

function partsOf({ only, mutant, lives, short: isShort, storms, pairs }: Given<typeof spec.flags>): readonly Part[] {
  if (only !== undefined) {
    const asked = only.split(",");
    const wrong = asked.find((part) => !parts.some((known) => known === part));
    if (wrong !== undefined) throw new WrongUse(`--only takes ${parts.join(", ")}; not "${wrong}".`);
    return parts.filter((part) => asked.includes(part));
  }
  if (mutant !== undefined) return ["mutants"];
  if (isShort) return short.parts;
  return lives !== undefined && storms === undefined && pairs === undefined ? ["lives"] : parts;
}

/** Of which flow alone some parts are run. @throws WrongUse where it has no such part */
function flowAlone({ flow, faults, storm }: Given<typeof spec.flags>, parts: readonly Part[]): string | undefined {
  const stray = faults !== undefined ? "faults" : storm !== undefined ? "storm" : undefined;
  if (stray) throw new WrongUse(`--${stray} is of one history: leave out --only.`);
  if (flow === undefined) return undefined;
  const { name, about } = flowOf(flow);
  const has: Record<Part, boolean> = {
    faults: flows.some((it) => it.name === name),
    pairs: about === "money" && flows.some((it) => it.name === name),
    storms: true,
    lives: false,
    mutants: false,
  };
  const missing = parts.find((part) => !has[part]);
  if (missing) throw new WrongUse(`The flow "${name}" has no ${missing}.`);
  return name;
}

function replayOf({ flow, faults, storm }: Given<typeof spec.flags>): HistoryJob | undefined {
  if (flow === undefined) {
    const stray = faults !== undefined ? "faults" : storm !== undefined ? "storm" : undefined;
    if (stray) throw new WrongUse(`--${stray} is of one history: name its flow with --flow.`);
    return undefined;
  }
  const seed = { least: 1, most: maxSeed, otherwise: 0 };
  return {
    flow: flowOf(flow).name,
    faults: readFaults(faults ?? "none"),
    ...(storm !== undefined && { storm: wholeNumber("storm", storm, seed) }),
  };
}
