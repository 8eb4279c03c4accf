import { shards } from "../data/keys.ts";
import type { PayoutRun, RunPart } from "../domain/payout-run.ts";
import { payoutIdOf } from "./make-payouts.ts";

/** Those of one request to the table. */
const readAtOnce = 100;

/** Over how many shards a run decides: all of those who are owed anything, or the one of who asked for it. */
export const shardsIn = ({ askedBy }: Pick<PayoutRun, "askedBy">): number => (askedBy === undefined ? shards : 1);

/** The payouts of everybody whom a run decided to pay. */
export function payoutIdsOf(runId: string, parts: readonly RunPart[]): string[] {
  return parts.flatMap(({ ambassadorIds, result }) => {
    const skipped = new Set(result?.skipped.map(({ ambassadorId }) => ambassadorId));
    return ambassadorIds.filter((id) => !skipped.has(id)).map((id) => payoutIdOf(runId, id));
  });
}

export async function readAll<Found>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
): Promise<Found[]> {
  const found: Found[] = [];
  await inGroups(ids, readAtOnce, async (some) => void found.push(...(await read(some)).values()));
  return found;
}

/** Some at a time, one group after the other. */
export async function inGroups<Item>(items: readonly Item[], size: number, work: (some: Item[]) => Promise<unknown>) {
  for (let first = 0; first < items.length; first += size) await work(items.slice(first, first + size));
}
