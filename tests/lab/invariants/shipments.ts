import { isDeepStrictEqual } from "node:util";
import * as z from "zod/mini";
import type { Change, Item } from "./facts.ts";

const shipped = z.object({
  id: z.string(),
  createdAt: z.optional(z.string()),
  buyer: z.object({ address: z.optional(z.string()) }),
  shipment: z.optional(z.unknown()),
});
const mark = z.object({ id: z.string(), gsi1pk: z.string(), gsi1sk: z.string() });

/**
 * Invariant 35: nobody waits for a parcel that nobody sees. Each order that this very Herald sold, to somewhere, and of which nobody said that it is
 * on its way, is listed among those to ship; no other is. What is said of a shipment is counted, each time by one: whoever saw less looked again.
 */
export function shipmentViolations(items: readonly Item[], changes: readonly Change[]): string[] {
  const orders = items.filter(({ type }) => type === "order").map((item) => z.parse(shipped, item));
  const marks = new Map(
    items.filter(({ type }) => type === "shipment-due").map((item) => [z.parse(mark, item).id, z.parse(mark, item)]),
  );
  const sold = new Set(
    changes.flatMap(({ before, after }) =>
      !before && after?.type === "entry" && after.kind === "sale" ? [after.orderId] : [],
    ),
  );
  const wrong = orders.flatMap(({ id, createdAt, buyer, shipment }) => {
    const found = marks.get(id);
    marks.delete(id);
    const isMeant = buyer.address !== undefined && shipment === undefined;
    if (!found) return isMeant && sold.has(id) ? [`order ${id}: waits to be shipped, and is not listed`] : [];
    if (!isMeant) return [`order ${id}: is listed among those to ship, and is none`];
    const isInPlace = /^DUE(#\d)?$/.test(found.gsi1pk) && found.gsi1sk === `${createdAt}#${id}`;
    return isInPlace ? [] : [`order ${id}: is listed under ${found.gsi1pk} ${found.gsi1sk}`];
  });
  for (const { before, after } of changes) {
    if (before?.type !== "order" || !after || isDeepStrictEqual(before.shipment, after.shipment)) continue;
    if (after.shipments !== Number(before.shipments ?? 0) + 1)
      wrong.push(`order ${after.id}: its shipment changed, and is counted ${after.shipments} times`);
  }
  return [...wrong, ...[...marks.keys()].map((id) => `order ${id}: is listed among those to ship, and is not there`)];
}
