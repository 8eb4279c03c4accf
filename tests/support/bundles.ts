import { join } from "node:path";
import { bundle } from "../../infra/cloud/bundle.ts";
import { flatNameOf, functionNames, rowOf } from "../../infra/cloud/rows.ts";
import type { FunctionName } from "../../shared/topology.ts";
import { root } from "../house/sources.ts";

/** Where `npm test` has all bundles made, once for the stages that look at them. */
export const bundlesDir = join(root, "dist", "test", "bundles");

/** Bundles functions, all of them unless told which, as a deployment does. @returns the folder of each */
export const bundleAll = (out: string, names = functionNames): Promise<(name: FunctionName) => string> =>
  bundle(new Map(names.map((name) => [name, rowOf(name)])), { root, out });

/** All bundles: those that `HERALD_BUNDLES` names the folder of; without it, they are made in another. @returns the folder of each */
export async function everyBundle(otherwise: string): Promise<(name: FunctionName) => string> {
  const made = process.env.HERALD_BUNDLES;
  return made ? (name) => join(made, flatNameOf(name)) : bundleAll(otherwise);
}
