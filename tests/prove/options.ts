import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { type Fault, readFaults } from "./faults.ts";
import { mutantOf } from "./mutants.ts";

export const help = `Proves that Herald loses nothing: the real functions on the laptop's services, with every call to the outside failing.

  npm run prove                      everything, in half an hour
  npm run prove -- --short           every call of every flow that moves money fails in one way, and a taste of the rest
  npm run prove -- --pairs 5         five of a hundred pairs, evenly spread, and all the rest
  npm run prove -- --only mutants    one part: faults, pairs, storms, lives or mutants (more by commas)
  npm run prove -- --flow NAME --faults lost@5,killed@9 [--storm SEED]
                                     one history again, with what its functions printed
  npm run prove -- --lives N [--seed N] [--path P]
                                     random lives, or the one that failed again
  npm run prove -- --mutant NAME     one mutant
  npm run prove -- --workers N       processes side by side; as many as there are processors`;

const parts = ["faults", "pairs", "storms", "lives", "mutants"] as const;
export type Part = (typeof parts)[number];

export interface Options {
  parts: readonly Part[];
  short: boolean;
  workers: number;
  /** Of a hundred pairs, so many. */
  pairsPercent: number;
  lives: number;
  seed: number;
  path?: string;
  /** The one mutant that is asked for. */
  mutant?: string;
  replay?: { flow: string; faults: Fault[]; storm?: number };
}

const seedOfTheDay = 20_261_123;

/** @throws Error with a sentence where an option is wrong */
export function readOptions(args: readonly string[]): Options | "help" {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{
        only: text,
        mutant: text,
        flow: text,
        faults: text,
        storm: text,
        pairs: text,
        lives: text,
        seed: text,
        path: text,
        workers: text,
      },
      ...{ short: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    },
  });
  if (values.help) return "help";
  const { short = false, only, mutant, flow, faults = "none", storm, path } = values;
  const implied = mutant !== undefined ? ["mutants"] : values.lives !== undefined ? ["lives"] : undefined;
  const asked = only?.split(",") ?? implied;
  const wrong = asked?.find((part) => !parts.some((known) => known === part));
  if (wrong !== undefined) throw new Error(`--only takes ${parts.join(", ")}; not ${wrong}.`);
  const wanted = asked ? parts.filter((part) => asked.includes(part)) : short ? parts.filter(isShort) : parts;
  return {
    ...{ parts: wanted, short },
    workers: number("workers", values.workers, Math.min(4, availableParallelism())),
    pairsPercent: number("pairs", values.pairs, 100),
    lives: number("lives", values.lives, short ? 10 : 400),
    seed: number("seed", values.seed, seedOfTheDay),
    ...(path !== undefined && { path }),
    ...(mutant !== undefined && { mutant: mutantOf(mutant).name }),
    ...(flow !== undefined && {
      replay: { flow, faults: readFaults(faults), ...(storm && { storm: number("storm", storm, 0) }) },
    }),
  };
}

const isShort = (part: Part): boolean => part !== "pairs" && part !== "mutants";

function number(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^-?\d+$/.test(text)) throw new Error(`--${name} takes a whole number, not ${text}.`);
  return Number(text);
}
