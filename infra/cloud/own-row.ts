import type { FunctionName } from "../../shared/topology.ts";
import type { Row } from "../../shared/topology-row.ts";

let own: { name: FunctionName; row: Row } | undefined;

/** Called by the first line of each bundle, which `bundle.ts` writes. */
export function keepRow(name: FunctionName, row: Row): void {
  own = { name, row };
}

/** What bundles hold in place of shared/topology-row.ts, and with it of all the topology: the row of their own function. */
export function rowOf(name: FunctionName): Row {
  if (own?.name !== name) throw new Error(`This is the bundle of ${own?.name}, which has no row of ${name}.`);
  return own.row;
}
