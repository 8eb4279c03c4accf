import { execFile } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { functionNames } from "../../../infra/cloud/rows.ts";
import type { FunctionName } from "../../../shared/topology.ts";
import { bundleReferences } from "./references.ts";

/** The least that medians of so noisy a thing ask for. */
export const rounds = 11;

/** How long a fresh process takes to load a bundle: `ms` on this machine, and as ratios to what was loaded beside it. */
export interface Load {
  ms: number;
  /** To the bare DynamoDB client: the median over the rounds. */
  toClient: number;
  /** To all clients that it holds, bare, in one bundle; nothing where it holds none. */
  toOwn: number | undefined;
}

export interface Loads {
  functions: ReadonlyMap<FunctionName, Load>;
  empty: Load;
  /** The client against itself, some times over: how far from 1 a ratio is by chance. */
  controls: Load[];
  /** The bare client, over all rounds, milliseconds. */
  clientMs: number;
}

/** A bundle that is timed, and each time what it is compared with, milliseconds. */
interface Subject {
  folder: string;
  own: string | undefined;
  times: { ms: number; client: number; own: number | undefined }[];
}

const run = promisify(execFile);
const script = (file: string) => `const began = performance.now();
  await import(${JSON.stringify(pathToFileURL(file).href)});
  process.stdout.write(String(performance.now() - began));`;

async function loadMs(folder: string): Promise<number> {
  const source = script(join(folder, "index.mjs"));
  // Nothing of this process's environment may steer Node.
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", source], { env: {} });
  return Number(stdout);
}

/** The client is compared with itself so often: how far from 1 that comes out is chance. */
const controls = 3;

/**
 * Loads every bundle in fresh processes, each beside a bare bundled DynamoDB client, and beside its own clients. Each
 * round goes through all of them, so that what else the machine does for a while falls on none alone, and those that
 * are compared take turns in going first.
 */
export async function loadAll(
  folderOf: (name: FunctionName) => string,
  directory: string,
  progress: (done: number, all: number) => void,
): Promise<Loads> {
  const { empty, client, ownOf } = await bundleReferences(directory);
  const subject = (folder: string, own?: string): Subject => ({ folder, own, times: [] });
  const functions = new Map(functionNames.map((name) => [name, subject(folderOf(name), ownOf(name))]));
  const itself = Array.from({ length: controls }, () => subject(client));
  const nothing = subject(empty);
  const all = [nothing, ...itself, ...functions.values()];
  // Read from the disk once, before anything is timed.
  for (const { folder, own } of all) for (const one of [folder, own ?? folder]) await loadMs(one);
  for (let round = 0; round < rounds; round++) {
    for (const { folder, own, times } of all) {
      const [ms = 0, clientMs = 0, ownMs] = await inTurns(round, own ? [folder, client, own] : [folder, client]);
      times.push({ ms, client: clientMs, own: ownMs });
    }
    progress(round + 1, rounds);
  }
  return {
    functions: new Map([...functions].map(([name, it]) => [name, loadOf(it.times)])),
    empty: loadOf(nothing.times),
    controls: itself.map(({ times }) => loadOf(times)),
    clientMs: median(all.flatMap(({ times }) => times.map((one) => one.client))),
  };
}

/** Times each, another one first in each round. @returns their times, in the order of the folders */
async function inTurns(round: number, folders: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < folders.length; turn++) {
    const at = (round + turn) % folders.length;
    times[at] = await loadMs(folders[at] ?? "");
  }
  return times;
}

function loadOf(times: Subject["times"]): Load {
  const toOwn = times.flatMap(({ ms, own }) => (own === undefined ? [] : [ms / own]));
  return {
    ms: median(times.map(({ ms }) => ms)),
    toClient: median(times.map(({ ms, client }) => ms / client)),
    toOwn: toOwn.length > 0 ? median(toOwn) : undefined,
  };
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return (low + high) / 2;
}
