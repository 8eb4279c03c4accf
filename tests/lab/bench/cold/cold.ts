import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { basename, dirname, join } from "node:path";
import * as z from "zod/mini";
import { flatNameOf, functionNames, rowOf } from "../../../../infra/cloud/rows.ts";
import type { FunctionName } from "../../../../shared/topology.ts";
import { memoryMbOf } from "../../../../shared/topology-spec.ts";
import { everyBundle } from "../../../support/bundles.ts";
import { temporaryDirectory } from "../../../support/machine.ts";
import type { Lambda } from "../lambda.ts";
import { median } from "../loads.ts";
import { bundleReferences } from "../references.ts";
import { startRig } from "../rig.ts";
import { Sale } from "../use-cases.ts";
import { holdTo } from "./quota.ts";

/** What something takes: CPU of all threads, and time on the wall, in milliseconds. */
export interface Took {
  cpuMs: number;
  ms: number;
}

/** What it takes to load a bundle at full speed, and to run it for the first time with the CPU of its memory. */
export interface Cold {
  load: Took;
  /** Nothing of a function that the bench's sale does not run. */
  run?: Took;
  /** What loading DynamoDB's bare client took of the CPU meanwhile, milliseconds. */
  clientCpuMs: number;
}

export interface Colds {
  functions: ReadonlyMap<FunctionName, Cold>;
  /** By what processes were held to their part of a core. */
  how: string;
}

/** Lambda gives one vCPU to so much memory. https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html */
const memoryOfOneCoreMb = 1_769;
export const coreOf = (name: FunctionName): number => memoryMbOf(rowOf(name)) / memoryOfOneCoreMb;

const sales = 5;

/** After how many bundles the bare client is loaded again: a machine's pace changes, and a ratio is of one stretch. */
const clientEvery = 20;

const took = z.object({ cpuMs: z.number(), ms: z.number() });
const loaded = z.object({ load: took });
const ran = z.union([z.object({ failure: z.string() }), z.object({ answer: z.unknown(), run: took })]);

/** Makes some sales, each step in a process that ran nothing before. */
export async function measureColds(tell: (line: string) => void): Promise<Colds> {
  await using stack = new AsyncDisposableStack();
  const home = stack.use(temporaryDirectory());
  const folderOf = await everyBundle(join(home.path, "bundles"));
  const nameOf = new Map(functionNames.map((name) => [flatNameOf(name), name]));
  const seen = new Map(
    functionNames.map((name): [FunctionName, { loads: Took[]; runs: Took[] }] => [name, { loads: [], runs: [] }]),
  );
  let how = "";
  const startLambda = (env: Record<string, string>): Lambda => ({
    async run(file, event) {
      const name = nameOf.get(basename(dirname(file)));
      const one = name && seen.get(name);
      if (!one) throw new Error(`${file} is nobody's bundle.`);
      const cold = await runCold(file, event, coreOf(name), env);
      how = cold.how;
      one.loads.push(cold.load);
      one.runs.push(cold.run);
      return cold.answer;
    },
    stop: async () => {},
  });
  const { client } = await bundleReferences(home.path);
  const loadClient = () => loadCold(join(client, "index.mjs"), {});
  const beside: Took[] = [];
  const rig = await startRig(stack, folderOf, { holdMs: 0, startLambda });
  const sale = new Sale(rig);
  await sale.begin();
  for (let run = 1; run <= sales; run++) {
    await sale.run();
    for (let time = 0; time < 3; time++) beside.push(await loadClient());
    tell(`${run} of ${sales} sales made`);
  }
  const loadedOnly = [...seen].filter(([, { runs }]) => runs.length === 0);
  const besideLoads: Took[] = [];
  for (let round = 1; round <= sales; round++) {
    for (const [place, [name, { loads }]] of loadedOnly.entries()) {
      if (place % clientEvery === 0) besideLoads.push(await loadClient());
      loads.push(await loadCold(join(folderOf(name), "index.mjs"), rig.environment));
    }
    tell(`${round} of ${sales} times all others loaded`);
  }
  const functions = new Map(
    [...seen].map(([name, { loads, runs }]): [FunctionName, Cold] => {
      const ran = runs.length > 0;
      const { cpuMs: clientCpuMs } = medianOf(ran ? beside : besideLoads);
      return [name, { load: medianOf(loads), clientCpuMs, ...(ran && { run: medianOf(runs) }) }];
    }),
  );
  return { functions, how };
}

const medianOf = (all: readonly Took[]): Took => ({
  cpuMs: median(all.map(({ cpuMs }) => cpuMs)),
  ms: median(all.map(({ ms }) => ms)),
});

/** Loads a bundle in a process of its own. */
async function start(file: string, env: Record<string, string>) {
  const child = fork(join(import.meta.dirname, "run-once.ts"), [file], {
    env: { PATH: process.env.PATH, ...env },
    execArgv: ["--disable-warning=ExperimentalWarning"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  const died = ended.then(() => Promise.reject(new Error(`${file} ended before it answered.`)));
  died.catch(() => {});
  const hear = async (): Promise<unknown> => (await Promise.race([once(child, "message"), died]))[0];
  const { load } = loaded.parse(await hear());
  const stop = async () => {
    child.disconnect();
    await ended;
  };
  return { child, load, hear, stop };
}

async function loadCold(file: string, env: Record<string, string>): Promise<Took> {
  const { load, stop } = await start(file, env);
  await stop();
  return load;
}

async function runCold(file: string, event: unknown, core: number, env: Record<string, string>) {
  const { child, load, hear, stop } = await start(file, env);
  using quota = holdTo(core, child.pid ?? 0);
  child.send({ event, requestId: randomUUID() });
  const reply = ran.parse(await hear());
  await stop();
  if ("failure" in reply) throw new Error(reply.failure);
  return { answer: reply.answer, load, run: reply.run, how: quota.how };
}
