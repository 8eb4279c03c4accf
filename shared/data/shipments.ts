import type { Order } from "../domain/order.ts";
import { orderName } from "../domain/order-number.ts";
import type { Shipment } from "../domain/shipment.ts";
import { mayBeDue } from "../domain/shipment-due.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { equal } from "./expressions.ts";
import { indexKeys, keys } from "./keys.ts";
import type { Table } from "./table.ts";
import type { Write } from "./write.ts";

/**
 * What is on its way to buyers, on the order itself; and an item beside each order that waits to be shipped, by which those are listed
 * however many were ever sold.
 */
export const shipments = /* @__PURE__ */ entity({
  reads: () => ({}),
  writes: (table: Table) => ({
    /**
     * Says that an order is on its way, or what else is known of it.
     * @param tellsBuyer whether the buyer gets an e-mail of it, however often they had one
     * @returns false where the order changed since it was read: read it and decide again
     */
    ship: (order: Order, shipment: Shipment, tellsBuyer: boolean) => {
      const shipments = timesOf(order) + 1;
      const set = { shipment, shipments, ...(tellsBuyer && { shipmentTold: shipments }) };
      return change(table, order, { set }, { delete: keys.shipmentDue(order.id), isTechnical: true });
    },
    /** Takes that back. @returns false likewise */
    unship: (order: Order) => {
      const set = { shipments: timesOf(order) + 1 };
      const { shipment: _, ...unshipped } = order;
      return change(table, order, { set, remove: ["shipment"] }, mayBeDue(unshipped) ? duePut(order) : undefined);
    },
    /** Has an order listed among those to ship, as long as it may be one; again, it writes the same. What was given back is left out as it is read. */
    async list(order: Order): Promise<void> {
      if (mayBeDue(order)) await table.write(duePut(order));
      // One that is sent nowhere was never listed.
      else if (order.shipment) await table.write({ delete: keys.shipmentDue(order.id) });
    },
  }),
});

const timesOf = ({ shipments = 0 }: Order): number => shipments;

async function change(
  table: Table,
  { id, number, status, shipment, shipments }: Order,
  what: Extract<Write, { update: unknown }>["change"],
  due: Write | undefined,
): Promise<boolean> {
  const order: Write = {
    update: keys.order(id),
    change: what,
    condition: equal({ status, shipments }),
    was: { shipment },
    title: orderName({ id, number }),
  };
  return ConditionFailed.held(() => table.transact({ order, ...(due && { due }) }));
}

const duePut = ({ id, createdAt }: Order): Write => ({
  put: { ...keys.shipmentDue(id), type: "shipment-due", id, ...indexKeys.shipmentsDue(createdAt, id) },
  isTechnical: true,
});
