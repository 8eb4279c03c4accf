import type { FunctionName } from "../../../shared/topology.ts";
import type { Load, Loads } from "./loads.ts";
import { type Reason, reasons } from "./reasons.ts";
import { weightBudgets } from "./weight-budgets.ts";

/**
 * What a function with DynamoDB's client may take to load, beside that client alone. The part that is Herald's own is another one on each
 * machine: the same bundles took 0.75 to 1.03 times the client on one, and up to 1.5 times on another that is faster.
 */
export const maxToClient = 1.5;
/**
 * What any other may take beyond an empty function: 55 ms on the machine where the client alone took 94, and the same
 * part of the client's time on any other.
 */
export const maxOverNothing = 55 / 94;

/** What a function that may take longer may take all the same, beside its own clients alone. */
export const maxToOwn = 1.5;

/** Why a function may take longer, and its ceiling beside DynamoDB's client, where it holds no clients of its own. */
interface Excuse extends Reason {
  ceiling?: number;
}

/** Who may be above, and why. Times are noisy, so a reason that is not needed at one run may be at the next. */
export const mayLoadLonger: Partial<Record<FunctionName, Excuse>> = {
  "checkout/create-session": reasons.stripeToo,
  "checkout/expire": reasons.stripeToo,
  "orders/refund": reasons.stripeToo,
  "orders/record-dispute": reasons.stripeToo,
  "payments/receive-stripe-event": reasons.oneAwsClient,
  "accounts/rotate-token-key": reasons.oneAwsClient,
  "events/publish": reasons.oneAwsClient,
  // It took 0.75 on one machine, 1.15 on another.
  "reference/show-portal": { ...reasons.express, ceiling: 1.25 },
};

/** How long a function takes to load, as a part of what it aims at: above 1 it takes longer. */
export function partOfAim(name: FunctionName, { ms, toClient }: Load, { empty, clientMs }: Loads): number {
  const holdsClient = weightBudgets[name][1].split(" ").includes("dynamodb");
  return holdsClient ? toClient / maxToClient : (ms - empty.ms) / clientMs / maxOverNothing;
}

/** A sentence for each that takes longer than it aims at without a reason, or with one than its ceiling. */
export function faultsOfLoads(loads: Loads): string[] {
  return [...loads.functions].flatMap(([name, load]) => {
    const excuse = mayLoadLonger[name];
    if (excuse) return aboveCeiling(name, load, excuse);
    const part = partOfAim(name, load, loads);
    if (part <= 1) return [];
    return [`${name}: takes ${part.toFixed(2)} of the time to load that it aims at, and gives no reason.`];
  });
}

/** A reason to take longer is none to take any time. */
function aboveCeiling(name: FunctionName, { toClient, toOwn }: Load, { ceiling }: Excuse): string[] {
  if (toOwn !== undefined) {
    if (toOwn <= maxToOwn) return [];
    return [`${name}: takes ${toOwn.toFixed(2)} times what its clients take to load, and may take ${maxToOwn}.`];
  }
  if (ceiling === undefined) return [`${name}: holds no clients to be held to, and gives no ceiling.`];
  if (toClient <= ceiling) return [];
  return [`${name}: takes ${toClient.toFixed(2)} times what DynamoDB's client takes to load, and may take ${ceiling}.`];
}
