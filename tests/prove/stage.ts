import { calm } from "./manner.ts";
import { comeToRest, newCourse } from "./rest.ts";
import { openShop, type Shop } from "./shop.ts";
import { World } from "./world.ts";

/** Starts a Herald with its shop open and everything at rest: the beginning of every history. */
export async function openProof(stack: AsyncDisposableStack): Promise<{ world: World; shop: Shop }> {
  const world = await World.start(stack);
  const shop = await openShop(world);
  await comeToRest(world, newCourse(calm()));
  await world.keepAsBeginning();
  return { world, shop };
}
