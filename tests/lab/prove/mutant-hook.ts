/** Loaded before a worker (`--import`): builds the mutant that `HERALD_MUTANT` names into the file that it is of. */
import { registerHooks } from "node:module";
import { mutantOf } from "./mutants/all.ts";
import { mutate } from "./mutants/mutant.ts";

const mutant = mutantOf(process.env.HERALD_MUTANT ?? "");
const url = new URL(`../../../${mutant.file}`, import.meta.url).href;

registerHooks({
  load(address, context, next) {
    const loaded = next(address, context);
    if (address !== url) return loaded;
    return { ...loaded, source: mutate(mutant, String(loaded.source)) };
  },
});
