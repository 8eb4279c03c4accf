import { join } from "node:path";
import { UpdateTableCommand } from "@aws-sdk/client-dynamodb";
import { keysOf } from "../../../../infra/cloud/rows.ts";
import type { Table } from "../../../../shared/data/table.ts";
import { bundleAll } from "../../../support/bundles.ts";
import { temporaryDirectory } from "../../../support/machine.ts";
import type { Counts } from "../counts.ts";
import { startRig } from "../rig.ts";
import { type Act, acts, countsOfAct } from "./acts.ts";
import { tripsAtMost } from "./at-most.ts";
import { type Dimension, type DimensionName, dimensions, sizesAbove, smallest } from "./dimensions.ts";
import { findBoard } from "./redis.ts";
import { functionsOfShop, openShop, type Shop } from "./shop.ts";

/** What each act costs at each size. */
export type Grown = ReadonlyMap<number, Looked>;

export interface Growth {
  /** What the leaderboard was in. */
  board: string;
  grown: ReadonlyMap<DimensionName, Grown>;
}

/** Shorter than where counts are budgets: what a busy machine pulls apart is looked at again here. */
const holdMs = 25;

/**
 * Lets a shop grow, from a hundred of everything, one dimension after the other, and counts what every act takes.
 * @param most how far at most, of anything
 * @param tell is told what was looked at
 */
export async function measureGrowth(most: number, tell: (line: string) => void = () => {}): Promise<Growth> {
  await using stack = new AsyncDisposableStack();
  const home = stack.use(temporaryDirectory());
  const board = await findBoard(stack);
  const folderOf = await bundleAll(join(home.path, "bundles"), functionsOfShop);
  const shop = await openShop(await startRig(stack, folderOf, { holdMs, ...(board.url && { redisUrl: board.url }) }));
  await stopStream(shop.rig.table);
  // The first run of a function waits for secrets as well. Before the seeds, as its orders would fill the first page.
  await lookAt(shop);
  for (const { seed } of Object.values(dimensions)) await seed(shop, 0, smallest);
  const base = await lookAt(shop);
  const grow = async (name: DimensionName): Promise<Grown> => {
    const { of, seed, largest }: Dimension = dimensions[name];
    const costs = new Map([[smallest, base]]);
    let present = smallest;
    for (const size of sizesAbove(Math.min(largest, most, name === "ambassadors" ? board.most : most))) {
      await seed(shop, present, size);
      present = size;
      costs.set(size, await lookAt(shop, base));
      tell(`${size.toLocaleString("en-US")} ${of}`);
    }
    return costs;
  };
  const grown = new Map<DimensionName, Grown>();
  for (const name of keysOf(dimensions)) grown.set(name, await grow(name));
  return { board: board.what, grown };
}

/** Nobody reads it here, and the stand-in takes the longer for a write the more records its stream has. */
async function stopStream({ client, name }: Table): Promise<void> {
  await client.send(new UpdateTableCommand({ TableName: name, StreamSpecification: { StreamEnabled: false } }));
}

type Looked = ReadonlyMap<Act, Counts>;

/** What each act takes now, one after the other. */
async function lookAt(shop: Shop, before?: Looked): Promise<Looked> {
  const seen = new Map<Act, Counts>();
  for (const act of keysOf(acts))
    seen.set(act, await countsOfAct(act, shop, before?.get(act)?.roundTrips ?? tripsAtMost(act)));
  return seen;
}
