import { join } from "node:path";
import { functionNames } from "../../../infra/cloud/rows.ts";
import type { FunctionName } from "../../../shared/topology.ts";
import { everyBundle } from "../../support/bundles.ts";
import { temporaryDirectory } from "../../support/machine.ts";
import { type Weights, weightOf, weightsOf } from "./bundles.ts";
import { bundleReferences } from "./references.ts";
import { startRig } from "./rig.ts";
import { type Measured, Sale, type UseCase } from "./use-cases.ts";

export interface Measurement {
  useCases: ReadonlyMap<UseCase, Measured>;
  weights: Weights;
  /** What the clients that a function holds weigh without it, as they come, in whole KB; of those that hold any. */
  clientsKb: ReadonlyMap<FunctionName, number>;
}

/** The first sale finds cold instances; two warm ones, as a machine that is busy may hold one of them up. */
const sales = 3;

/** Bundles every function, and counts what a whole sale takes. */
export async function measure(): Promise<Measurement> {
  await using stack = new AsyncDisposableStack();
  const home = stack.use(temporaryDirectory());
  const folderOf = await everyBundle(join(home.path, "bundles"));
  const sale = new Sale(await startRig(stack, folderOf));
  await sale.begin();
  for (let run = 0; run < sales; run++) await sale.run();
  return { useCases: sale.measured, weights: weightsOf(folderOf), clientsKb: await weighClients(home.path) };
}

async function weighClients(directory: string): Promise<Measurement["clientsKb"]> {
  const { ownOf } = await bundleReferences(directory);
  return new Map(
    functionNames.flatMap((name): [FunctionName, number][] => {
      const folder = ownOf(name);
      return folder === undefined ? [] : [[name, Math.round(weightOf(folder).kb)]];
    }),
  );
}
