import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { type DomainEvent, eventSource } from "../contract/messages.ts";
import { clientSettings } from "../runtime/clients.ts";
import { service } from "./service.ts";

const maxInOneCall = 10;

/** The bus of domain events. */
export const bus = service((settings) => {
  const client = new EventBridgeClient(clientSettings);
  return {
    /**
     * Publishes events, ten a call.
     * @returns those that the bus did not take, by position, and why; the caller must try them again
     */
    async publish(events: readonly DomainEvent[]): Promise<{ position: number; reason: string }[]> {
      const refused: { position: number; reason: string }[] = [];
      for (let at = 0; at < events.length; at += maxInOneCall) {
        const Entries = events.slice(at, at + maxInOneCall).map(({ name, detail }) => ({
          EventBusName: settings.variable("HERALD_BUS"),
          Source: eventSource,
          DetailType: name,
          Detail: JSON.stringify(detail),
        }));
        const answer = await client.send(new PutEventsCommand({ Entries }));
        for (const [index, { ErrorCode, ErrorMessage }] of (answer.Entries ?? []).entries()) {
          if (ErrorCode) refused.push({ position: at + index, reason: `${ErrorCode}: ${ErrorMessage}` });
        }
      }
      return refused;
    },
  };
});
