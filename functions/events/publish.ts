import type { DomainEvent } from "../../shared/contract/messages.ts";
import { eventOf } from "../../shared/edge/outbox.ts";
import type { DepsOf } from "../../shared/edge/parts.ts";
import { type Change, stream } from "../../shared/edge/stream.ts";
import { bus } from "../../shared/services/bus.ts";

/** Publishes what changed in the table as domain events. The stream is the outbox: no use case writes to the bus. */
export async function publishEvents(changes: readonly Change[], deps: DepsOf<"events/publish">): Promise<number[]> {
  const failed: number[] = [];
  const found: { position: number; event: DomainEvent }[] = [];
  for (const [position, change] of changes.entries()) {
    try {
      const event = eventOf(change);
      if (event) found.push({ position, event });
    } catch {
      failed.push(position);
    }
  }
  const refused = await deps.bus.publish(found.map(({ event }) => event));
  return [...failed, ...refused.flatMap((index) => found[index]?.position ?? [])].sort((a, b) => a - b);
}

export const handler = stream("events/publish", { bus }, publishEvents);
