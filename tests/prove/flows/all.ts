import type { Flow } from "../history.ts";
import { accountFlows } from "./accounts.ts";
import { catalogueFlows } from "./catalogue.ts";
import { moneyFlows } from "./money.ts";
import { raceFlows } from "./races.ts";

/** Every flow; together they run every function of the topology that calls anything outside. */
export const flows: readonly Flow[] = [...moneyFlows, ...accountFlows, ...catalogueFlows];

/** @throws Error where there is none of that name */
export function flowOf(name: string): Flow {
  const flow = [...flows, ...raceFlows].find((it) => it.name === name);
  if (!flow)
    throw new Error(
      `There is no flow "${name}". There are: ${[...flows, ...raceFlows].map((it) => it.name).join("; ")}.`,
    );
  return flow;
}
