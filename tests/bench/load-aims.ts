import type { FunctionName } from "../../shared/topology.ts";
import type { Load, Loads } from "./loads.ts";
import { type Reason, reasons } from "./reasons.ts";
import { weightBudgets } from "./weight-budgets.ts";

/** What a function with DynamoDB's client may take to load, beside that client alone. */
export const mostToClient = 1.25;
/**
 * What any other may take beyond an empty function: 40 ms on the machine where the client alone took 94, and the same
 * part of the client's time on any other.
 */
export const mostOverNothing = 40 / 94;

/** Who may be above, and why. Times are noisy, so a reason that is not needed at one run may be at the next. */
export const mayLoadLonger: Partial<Record<FunctionName, Reason>> = {
  "checkout/create-session": reasons.stripeToo,
  "checkout/expire": reasons.stripeToo,
  "orders/refund": reasons.stripeToo,
  "orders/record-dispute": reasons.stripeToo,
  "payments/receive-stripe-event": reasons.oneAwsClient,
  "accounts/rotate-token-key": reasons.oneAwsClient,
  "events/publish": reasons.oneAwsClient,
  "reference/show-portal": reasons.express,
};

/** How long a function takes to load, as a part of what it aims at: above 1 it takes longer. */
export function partOfAim(name: FunctionName, { ms, toClient }: Load, { empty, clientMs }: Loads): number {
  const holdsClient = weightBudgets[name][1].split(" ").includes("dynamodb");
  return holdsClient ? toClient / mostToClient : (ms - empty.ms) / clientMs / mostOverNothing;
}

/** A sentence for each that takes longer than it aims at, and has no reason to. */
export function faultsOfLoads(loads: Loads): string[] {
  return [...loads.functions].flatMap(([name, load]) => {
    const part = partOfAim(name, load, loads);
    if (part <= 1 || mayLoadLonger[name]) return [];
    return [`${name}: takes ${part.toFixed(2)} of the time to load that it aims at, and gives no reason.`];
  });
}
