import { calm } from "./delivery-policy.ts";
import { flowOf, flows, stormFlows } from "./flows/all.ts";
import { runHistory } from "./history.ts";
import { comeToRest, newCourse } from "./rest.ts";
import { confirmAddress, openShop, type Shop } from "./shop.ts";
import { World } from "./world.ts";

/** Flows that run, between them, every function that a race may hold. */
const raced = ["refund a part", "open a dispute", "settle a payment whose webhook never came", "close a day"];

/** Starts a Herald with its shop open and everything at rest: the beginning of every history. */
export async function openProof(stack: AsyncDisposableStack): Promise<{ world: World; shop: Shop }> {
  const world = await World.start(stack);
  const shop = await openShop(world);
  await comeToRest(world, newCourse(calm()));
  await confirmAddress(world, shop.ambassador);
  await comeToRest(world, newCourse(calm()));
  await world.keepAsBeginning();
  return { world, shop };
}

/** Whether runs happen at the same time in a history: in storms, and where two do something at once. */
export const isRace = (name: string, storm: number | undefined): boolean =>
  storm !== undefined || stormFlows.includes(flowOf(name));

/**
 * Has whatever may be raced run before. Runs that happen at the same time share this process, and a secret that one of them reads for the
 * first time the others would wait for: instances of Lambda share nothing.
 */
export async function readyForRaces(world: World, shop: Shop): Promise<void> {
  for (const flow of flows.filter(({ name }) => raced.includes(name))) await runHistory(world, shop, flow);
}
