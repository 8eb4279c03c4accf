import { execFile } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { bundle } from "../../infra/cloud/bundle.ts";
import { functionNames } from "../../infra/cloud/rows.ts";
import { projectDir } from "../../infra/local/settings.ts";
import type { FunctionName } from "../../shared/topology.ts";

/** The least that medians of so noisy a thing ask for. */
export const rounds = 11;

/** How long a fresh process takes to load a bundle: `ms` on this machine, and as a ratio to the bare client's. */
export interface Load {
  ms: number;
  /** The median over the rounds, each with the client's own load beside it. */
  ratio: number;
}

export interface Loads {
  functions: ReadonlyMap<FunctionName, Load>;
  empty: Load;
  /** The client against itself, some times over: how far from 1 a ratio is by chance. */
  controls: Load[];
  /** The bare client, over all rounds, milliseconds. */
  clientMs: number;
}

/** What is timed, and each time with the client's load beside it, milliseconds. */
interface Subject {
  folder: string;
  pairs: { ms: number; client: number }[];
}

const references = {
  empty: "export const handler = () => {};",
  client:
    'import { DynamoDBClient } from "@aws-sdk/client-dynamodb"; export const handler = () => new DynamoDBClient({});',
};
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
 * Loads every bundle in fresh processes, each beside a bare bundled DynamoDB client. Each round goes through all of
 * them, so that what else the machine does for a while falls on none alone, and the two of a pair take turns in going
 * first: A, B, B, A.
 */
export async function loadAll(
  folderOf: (name: FunctionName) => string,
  directory: string,
  progress: (done: number, all: number) => void,
): Promise<Loads> {
  const { empty, client } = await bundleReferences(directory);
  const subject = (folder: string): Subject => ({ folder, pairs: [] });
  const functions = new Map(functionNames.map((name) => [name, subject(folderOf(name))]));
  const itself = Array.from({ length: controls }, () => subject(client));
  const nothing = subject(empty);
  const all = [nothing, ...itself, ...functions.values()];
  // Read from the disk once, before anything is timed.
  for (const { folder } of all) await loadMs(folder);
  for (let round = 0; round < rounds; round++) {
    for (const { folder, pairs } of all) {
      const isFirst = round % 2 === 0;
      const first = await loadMs(isFirst ? folder : client);
      const second = await loadMs(isFirst ? client : folder);
      pairs.push(isFirst ? { ms: first, client: second } : { ms: second, client: first });
    }
    progress(round + 1, rounds);
  }
  return {
    functions: new Map([...functions].map(([name, it]) => [name, loadOf(it.pairs)])),
    empty: loadOf(nothing.pairs),
    controls: itself.map(({ pairs }) => loadOf(pairs)),
    clientMs: median(all.flatMap(({ pairs }) => pairs.map((pair) => pair.client))),
  };
}

const loadOf = (pairs: Subject["pairs"]): Load => ({
  ms: median(pairs.map(({ ms }) => ms)),
  ratio: median(pairs.map(({ ms, client }) => ms / client)),
});

async function bundleReferences(directory: string) {
  const root = join(directory, "references");
  mkdirSync(join(root, "functions"), { recursive: true });
  symlinkSync(join(projectDir, "node_modules"), join(root, "node_modules"));
  for (const [name, text] of Object.entries(references)) writeFileSync(join(root, "functions", `${name}.ts`), text);
  const rows = new Map([["empty", {}] as const, ["client", {}] as const]);
  // As it comes, with nothing left out.
  const folderOf = await bundle(rows, { root, out: join(directory, "reference-bundles"), alias: {} });
  return { empty: folderOf("empty"), client: folderOf("client") };
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return (low + high) / 2;
}
