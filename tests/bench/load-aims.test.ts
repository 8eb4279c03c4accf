import { expect, test } from "@jest/globals";
import type { FunctionName } from "../../shared/topology.ts";
import { faultsOfLoads } from "./load-aims.ts";
import type { Load, Loads } from "./loads.ts";

function loads(functions: [FunctionName, Load][]): Loads {
  const load = (ms: number): Load => ({ ms, toClient: ms / 94, toOwn: undefined });
  return { functions: new Map(functions), empty: load(3), controls: [load(94)], clientMs: 94 };
}

const taking = (ms: number): Load => ({ ms, toClient: ms / 94, toOwn: 1 });

test("a function with DynamoDB's client is held to that client's load, any other to an empty function's", () => {
  expect(faultsOfLoads(loads([["products/list", taking(117)]]))).toEqual([]);
  expect(faultsOfLoads(loads([["products/list", taking(119)]]))).toHaveLength(1);
  expect(faultsOfLoads(loads([["reference/not-found", taking(42)]]))).toEqual([]);
  expect(faultsOfLoads(loads([["reference/not-found", taking(47)]]))).toEqual([
    "reference/not-found: takes 1.10 of the time to load that it aims at, and gives no reason.",
  ]);
});

test("a function with a reason may take longer", () => {
  expect(faultsOfLoads(loads([["checkout/expire", taking(200)]]))).toEqual([]);
});
