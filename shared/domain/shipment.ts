import { carriers } from "./carriers.ts";

/** What somebody of the team says of a shipment. */
export interface ShipmentFacts {
  /** As in `DHL`; by one that Herald knows, the number leads to its page. */
  carrier?: string | undefined;
  trackingNumber?: string | undefined;
  /** Where it is followed, in place of what follows from carrier and number; `https` alone. */
  trackingUrl?: string | undefined;
}

/** That what was ordered is on its way. */
export interface Shipment extends ShipmentFacts {
  /** When it was said first, ISO-8601, and who said it. */
  at: string;
  by: string;
}

const names = ["carrier", "trackingNumber", "trackingUrl"] as const;

/** Whether that very thing is said of a shipment already. */
export const isSaid = (shipment: Shipment | undefined, facts: ShipmentFacts): boolean =>
  shipment !== undefined && names.every((name) => shipment[name] === facts[name]);

/** Where a shipment is followed; undefined where nobody knows. */
export function trackingUrlOf({ carrier, trackingNumber, trackingUrl }: ShipmentFacts): string | undefined {
  if (trackingUrl !== undefined) return trackingUrl;
  if (carrier === undefined || trackingNumber === undefined) return undefined;
  return carriers.find(({ name }) => name.toLowerCase() === carrier.toLowerCase())?.follow(trackingNumber);
}
