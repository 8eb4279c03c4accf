import { type ErasureMessage, erasureMessage } from "../../shared/contract/messages.ts";
import { erasures } from "../../shared/data/erasures.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queue } from "../../shared/lambda/queue.ts";

/** How many items are written at once. */
const sideBySide = 10;

/**
 * Erases what somebody left behind who left: notices and tokens with their address, what they asked, their name on links and paid orders, what the audit log
 * keeps of what they did. Each step may be made again, and how far it came through the orders is noted: whatever ends it, the next try goes
 * on from there.
 */
export async function erase(
  { detail: { ambassadorId } }: ErasureMessage,
  { erasures }: DepsOf<"ambassadors/erase">,
): Promise<void> {
  const { hasLeft, isDone, through } = await erasures.progressOf(ambassadorId);
  if (!hasLeft || isDone) return;
  await each(erasures.traces(ambassadorId), erasures.deleteTrace);
  await each(erasures.questions(ambassadorId), erasures.deleteTrace);
  await each(erasures.links(ambassadorId), erasures.forgetOnLink);
  await each(erasures.records(ambassadorId), erasures.redact);
  let after: string | undefined = through;
  while (after !== undefined) {
    const { ids, last } = await erasures.orders(ambassadorId, after);
    await each(ids, (orderId) => erasures.forgetOnOrder(orderId, ambassadorId));
    after = last;
    await erasures.note(ambassadorId, after);
  }
}

/** Does something to each, some of them side by side. */
async function each<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < sideBySide) continue;
    await Promise.all(batch.map(act));
    batch = [];
  }
  await Promise.all(batch.map(act));
}

export const handler = queue("ambassadors/erase", erasureMessage, { erasures }, erase);
