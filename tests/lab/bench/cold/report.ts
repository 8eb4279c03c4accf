import { rowOf } from "../../../../infra/cloud/rows.ts";
import type { FunctionName } from "../../../../shared/topology.ts";
import { memoryMbOf } from "../../../../shared/topology-spec.ts";
import { table } from "../../cost/bill/table.ts";
import { cpuBudgetOf, runBudgets, wallBudgets } from "./budgets.ts";
import type { Cold, Colds } from "./cold.ts";

/** What loading and the first run take of the CPU together, beside what loading DynamoDB's bare client takes. */
export function toClientOf({ load, run, clientCpuMs }: Cold): number {
  return (load.cpuMs + (run?.cpuMs ?? 0)) / clientCpuMs;
}

/** Each bundle, loaded and run for the first time, beside its budget. */
export function coldsTable(colds: Colds): string {
  const rows = [...colds.functions].map(([name, cold]) => [
    name,
    memoryMbOf(rowOf(name)).toLocaleString("en"),
    cold.load.cpuMs.toFixed(0),
    cold.run?.cpuMs.toFixed(0) ?? "",
    toClientOf(cold).toFixed(2),
    cpuBudgetOf(name).toFixed(2),
    cold.run?.ms.toFixed(0) ?? "",
    wallBudgets[name]?.toLocaleString("en") ?? "",
  ]);
  const head = [
    "Function",
    "MB",
    "load, CPU ms",
    "first run, CPU ms",
    "both : bare client",
    "budget",
    "first run, ms",
    "at most",
  ];
  return [
    table(head, rows, 1),
    `Medians. A bundle is loaded with a whole CPU, as Lambda does, and run with its memory's part of one (1,769 MB is one), to which ` +
      `the process was held by ${colds.how}. Loading DynamoDB's bare client took ${clientsOf(colds)} ms of CPU meanwhile. ` +
      `The laptop's services answer without TLS and at once; those of a function that no sale runs are loaded only.`,
  ].join("\n\n");
}

/** In whole milliseconds: beside the sales, and beside the functions that are loaded only. */
function clientsOf({ functions }: Colds): string {
  const all = [...functions.values()].map(({ clientCpuMs }) => clientCpuMs.toFixed(0));
  return [...new Set(all)].join(" and ");
}

/** A sentence for each that takes more of the CPU than its budget, and for each whose first run keeps a person waiting. */
export function faultsOfColds(colds: Colds): string[] {
  return [...colds.functions].flatMap(([name, cold]) => [
    ...ofCpu(name, cold),
    ...ofRun(name, cold),
    ...ofWall(name, cold),
  ]);
}

function ofCpu(name: FunctionName, cold: Cold): string[] {
  const [is, most] = [toClientOf(cold), cpuBudgetOf(name)];
  if (is <= most) return [];
  return [
    `${name}: loading and first run take ${is.toFixed(2)} times the CPU of the bare client, and may take ${most}.`,
  ];
}

function ofRun(name: FunctionName, { run, clientCpuMs }: Cold): string[] {
  const most = runBudgets[name];
  const is = (run?.cpuMs ?? 0) / clientCpuMs;
  if (most === undefined || is <= most) return [];
  return [
    `${name}: the first run alone takes ${is.toFixed(2)} times the CPU of the bare client, and may take ${most}.`,
  ];
}

function ofWall(name: FunctionName, { run }: Cold): string[] {
  const most = wallBudgets[name];
  if (most === undefined || run === undefined || run.ms <= most) return [];
  return [`${name}: the first run took ${run.ms.toFixed(0)} ms, and may take ${most}.`];
}
