import { stream } from "../../shared/lambda/stream.ts";
import { eventOf } from "../../shared/policies/outbox.ts";
import { bus } from "../../shared/services/bus.ts";

/** Publishes what changed in the table as domain events. The stream is the outbox: no use case writes to the bus. */
export const handler = stream("events/publish", { bus }, eventOf, (events, deps) => deps.bus.publish(events));
