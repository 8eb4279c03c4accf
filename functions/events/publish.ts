import type { DomainEvent } from "../../shared/contract/messages.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Change, type StreamResult, stream } from "../../shared/lambda/stream.ts";
import { eventOf } from "../../shared/policies/outbox.ts";
import { bus } from "../../shared/services/bus.ts";

/** Publishes what changed in the table as domain events. The stream is the outbox: no use case writes to the bus. */
export async function publishEvents(changes: readonly Change[], deps: DepsOf<"events/publish">): Promise<StreamResult> {
  const unreadable: { position: number; error: unknown }[] = [];
  const found: { position: number; event: DomainEvent }[] = [];
  for (const [position, change] of changes.entries()) {
    try {
      const event = eventOf(change);
      if (event) found.push({ position, event });
    } catch (error) {
      unreadable.push({ position, error });
    }
  }
  const refused = await deps.bus.publish(found.map(({ event }) => event));
  const failed = refused.map(({ position, reason }) => ({ position: found[position]?.position ?? 0, reason }));
  const published = found
    .filter(({ position }) => !failed.some((it) => it.position === position))
    .map(({ position, event }) => ({ position, event: event.name }));
  return { published, failed, unreadable };
}

export const handler = stream("events/publish", { bus }, publishEvents);
