import { join } from "node:path";
import { temporaryDirectory } from "../../infra/local/testing.ts";
import { bundleAll, type Weights, weightsOf } from "./bundles.ts";
import { startRig } from "./rig.ts";
import { type Measured, Sale, type UseCase } from "./use-cases.ts";

export interface Measurement {
  useCases: ReadonlyMap<UseCase, Measured>;
  weights: Weights;
}

/** The first sale finds cold instances; two warm ones, as a machine that is busy may hold one of them up. */
const sales = 3;

/** Bundles every function, and counts what a whole sale takes. */
export async function measure(): Promise<Measurement> {
  await using stack = new AsyncDisposableStack();
  const home = stack.use(temporaryDirectory());
  const folderOf = await bundleAll(join(home.path, "bundles"));
  const sale = new Sale(await startRig(stack, folderOf));
  await sale.begin();
  for (let run = 0; run < sales; run++) await sale.run();
  return { useCases: sale.measured, weights: weightsOf(folderOf) };
}
