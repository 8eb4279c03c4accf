import { type Shipment, trackingUrlOf } from "../domain/shipment.ts";

/** A shipment as team and buyer see it, with where it is followed. */
export function shipmentAnswer({ by: _, ...shipment }: Shipment) {
  const trackingUrl = trackingUrlOf(shipment);
  return { ...shipment, ...(trackingUrl !== undefined && { trackingUrl }) };
}
