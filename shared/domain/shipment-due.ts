import { isPaid, type Order } from "./order.ts";

/** An order, as the table or a page has it. */
type Asked = Pick<Order, "status"> & { buyer: Pick<Order["buyer"], "address">; shipment?: unknown };

/** Whether an order may come to wait to be shipped: it was paid, has somewhere to go, and nobody said that it is on its way. */
export const mayBeDue = (order: Asked): boolean =>
  isPaid(order) && order.buyer.address !== undefined && order.shipment === undefined;

/** Whether an order waits to be shipped: it has somewhere to go, its buyer paid and did not get all of it back, and no bank asks for the money. */
export const isShipmentDue = ({ status, buyer, shipment }: Asked): boolean =>
  (status === "PAID" || status === "PARTLY_REFUNDED") && mayBeDue({ status, buyer, shipment });
