import { describe, expect, test } from "@jest/globals";
import type { FunctionName } from "../../../shared/topology.ts";
import { faultsOfLoads } from "./load-aims.ts";
import type { Load, Loads } from "./loads.ts";

function loads(functions: [FunctionName, Load][]): Loads {
  const load = (ms: number): Load => ({ ms, toClient: ms / 94, toOwn: undefined });
  return { functions: new Map(functions), empty: load(3), controls: [load(94)], clientMs: 94 };
}

const taking = (ms: number): Load => ({ ms, toClient: ms / 94, toOwn: 1 });

test("a function with DynamoDB's client is held to that client's load, any other to an empty function's", () => {
  expect(faultsOfLoads(loads([["products/list", taking(140)]]))).toEqual([]);
  expect(faultsOfLoads(loads([["products/list", taking(142)]]))).toHaveLength(1);
  expect(faultsOfLoads(loads([["reference/not-found", taking(57)]]))).toEqual([]);
  expect(faultsOfLoads(loads([["reference/not-found", taking(63)]]))).toEqual([
    "reference/not-found: takes 1.09 of the time to load that it aims at, and gives no reason.",
  ]);
});

describe("a function with a reason to take longer", () => {
  const faults = (name: FunctionName, load: Load) => faultsOfLoads(loads([[name, load]]));

  test("is held to its own clients", () => {
    expect(faults("checkout/expire", taking(200))).toEqual([]);
    expect(faults("checkout/expire", { ...taking(200), toOwn: 1.5 })).toEqual([]);
    expect(faults("events/publish", { ...taking(70), toOwn: 1.6 })).toEqual([
      "events/publish: takes 1.60 times what its clients take to load, and may take 1.5.",
    ]);
  });

  test("is held to a ceiling of its own where it holds no clients", () => {
    expect(faults("reference/show-portal", { ...taking(94), toOwn: undefined })).toEqual([]);
    expect(faults("reference/show-portal", { ...taking(122.2), toOwn: undefined })).toEqual([
      "reference/show-portal: takes 1.30 times what DynamoDB's client takes to load, and may take 1.25.",
    ]);
    expect(faults("events/publish", { ...taking(1), toOwn: undefined })).toHaveLength(1);
  });
});
