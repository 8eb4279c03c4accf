import type { Order } from "./order.ts";

/** An order, as the table or a page has it. */
type Asked = Pick<Order, "status"> & { buyer: Pick<Order["buyer"], "address">; shipment?: unknown };

/** Whether an order waits to be shipped: it has somewhere to go, its buyer paid and did not get all of it back, and no bank asks for the money. */
export const isShipmentDue = ({ status, buyer, shipment }: Asked): boolean =>
  (status === "PAID" || status === "PARTLY_REFUNDED") && buyer.address !== undefined && shipment === undefined;
