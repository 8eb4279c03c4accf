import { functionNames, keysOf } from "../../../infra/cloud/rows.ts";
import { type BudgetName, budgets } from "./budgets.ts";
import { type Counts, nothing } from "./counts.ts";
import type { Measurement } from "./measure.ts";
import { sessionCheckOf } from "./session-check.ts";
import { mayNotHold, weightBudgets, weightStepKb } from "./weight-budgets.ts";

/** What was counted, by the names of the budgets. */
export function countedBy({ useCases }: Pick<Measurement, "useCases">): ReadonlyMap<BudgetName, Counts> {
  const all = new Map<BudgetName, Counts>([...useCases].map(([name, { counts }]) => [name, counts]));
  all.set("authenticated request that reads", sessionCheckOf(useCases.get("list products")?.calls ?? []));
  all.set("authenticated request that changes", sessionCheckOf(useCases.get("create product")?.calls ?? []));
  return all;
}

/** A sentence for each count that is not its budget: more is a loss, and less is won and to be kept. */
export function faultsOfCounts(counted: ReadonlyMap<BudgetName, Counts>): string[] {
  return keysOf(budgets).flatMap((name) => {
    const found = counted.get(name);
    if (!found) return [`${name} was not measured.`];
    const budget: Counts = { ...nothing, ...budgets[name].budget };
    return keysOf(budget).flatMap((measure) => sentence(`${name}: ${measure}`, found[measure], budget[measure]));
  });
}

/** The same of what bundles weigh and hold. */
export function faultsOfWeights({ weights }: Pick<Measurement, "weights">): string[] {
  return functionNames.flatMap((name) => {
    const [kb, clients] = weightBudgets[name];
    const found = weights[name];
    const held = found.clients.join(" ");
    return [
      ...sentence(`${name}: KB`, Math.ceil(found.kb / weightStepKb) * weightStepKb, kb),
      ...(held === clients ? [] : [`${name}: holds "${held}", and its budget is "${clients}".`]),
    ];
  });
}

/** Budgets above a limit without a reason, and reasons for what is not above. */
export function faultsOfReasons(): string[] {
  const ofCounts = keysOf(budgets).flatMap((name) => {
    const { limit, budget, above = {} } = budgets[name];
    return keysOf(nothing).flatMap((measure) => {
      const isAbove = (budget[measure] ?? 0) > (limit[measure] ?? Number.POSITIVE_INFINITY);
      if (isAbove === measure in above) return [];
      return [
        `${name}: ${measure} ${isAbove ? "is above its limit and gives no reason" : "gives a reason for nothing"}.`,
      ];
    });
  });
  const ofWeights = mayNotHold.flatMap(({ name, client, above }) => {
    const isHeld = weightBudgets[name][1].split(" ").includes(client);
    if (isHeld === (above !== undefined)) return [];
    return [`${name}: ${isHeld ? `holds ${client} and gives no reason` : "gives a reason for nothing"}.`];
  });
  return [...ofCounts, ...ofWeights];
}

function sentence(what: string, found: number, budget: number): string[] {
  if (found > budget) return [`${what} is ${found}, above its budget of ${budget}.`];
  if (found < budget) return [`${what} is ${found}: well done, now tighten its budget of ${budget}.`];
  return [];
}
