import * as z from "zod/mini";
import type { JournalEntry } from "../domain/ledger.ts";
import { disputeStatuses, type Order, type OrderStatus, orderStatuses, type RefundRequest } from "../domain/order.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { indexKeys, keys } from "./keys.ts";
import { entryItem } from "./ledger.ts";
import { list, type PageRequest } from "./page.ts";
import type { Table } from "./table.ts";
import type { Item, Write } from "./write.ts";

/** An order as it lies in the table. */
export const orderItem = z.object({
  id: z.string(),
  status: z.enum(orderStatuses),
  code: z.string(),
  ambassadorId: z.string(),
  ambassadorName: z.string(),
  buyer: z.object({
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    address: z.optional(z.string()),
    city: z.optional(z.string()),
    zip: z.optional(z.string()),
    country: z.optional(z.string()),
  }),
  lines: z.array(
    z.object({
      productId: z.string(),
      title: z.string(),
      imageUrl: z.string(),
      unitPriceMinor: z.number(),
      quantity: z.number(),
      amountMinor: z.number(),
    }),
  ),
  totalMinor: z.number(),
  currency: z.string(),
  rateBps: z.number(),
  createdAt: z.string(),
  expiresAt: z.string(),
  requestHash: z.string(),
  checkoutSessionId: z.optional(z.string()),
  paymentIntentId: z.optional(z.string()),
  paidAt: z.optional(z.string()),
  refundedMinor: z.number(),
  disputes: z.record(z.string(), z.object({ amountMinor: z.number(), status: z.enum(disputeStatuses) })),
  version: z.number(),
});

const refundRequestItem = z.object({
  requestId: z.string(),
  refund: z.optional(z.object({ id: z.string(), amountMinor: z.number(), status: z.string() })),
  requestedAt: z.string(),
  requestedBy: z.string(),
  requestHash: z.string(),
});

export interface OrderSearch extends PageRequest {
  status?: OrderStatus | undefined;
  /** UTC days, both included. */
  from?: string | undefined;
  to?: string | undefined;
}

/** An order with all that was written about it: its partition. */
export interface OrderFile {
  order: Order;
  entries: JournalEntry[];
  refundRequests: RefundRequest[];
}

const parseOrder = (item: Item): Order => z.parse(orderItem, item);

/** Orders and what hangs on them. Money moves through the ledger only: see ledger.ts. */
export const orders = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    async get(orderId: string): Promise<Order | undefined> {
      const item = await table.get(keys.order(orderId));
      return item && parseOrder(item);
    },
    /** The order with its entries and refund requests: one strongly consistent query. */
    async getFile(orderId: string): Promise<OrderFile | undefined> {
      const where = { expression: "pk = :partition", values: { ":partition": keys.order(orderId).pk } };
      const items = await Array.fromAsync(table.queryAll({ where, consistent: true }));
      const order = items.find((item) => item.type === "order");
      return (
        order && {
          order: parseOrder(order),
          entries: items.filter((item) => item.type === "entry").map((item) => z.parse(entryItem, item)),
          refundRequests: items
            .filter((item) => item.type === "refundRequest")
            .map((item) => z.parse(refundRequestItem, item)),
        }
      );
    },
    list: ({ status, from, to, ...page }: OrderSearch) =>
      list(table, {
        ...page,
        index: status ? "gsi2" : "gsi1",
        partition: status ? `ORDERS#${status}` : "ORDERS",
        between: [from ?? "0", `${to ?? "9"}~`],
        descending: true,
        parse: parseOrder,
      }),
    /** Pending orders placed before an instant, oldest first. */
    async *pendingBefore(instant: string): AsyncGenerator<Order> {
      const where = {
        expression: "gsi2pk = :partition AND gsi2sk < :instant",
        values: { ":partition": "ORDERS#PENDING", ":instant": instant },
      };
      for await (const item of table.queryAll({ index: "gsi2", where })) yield parseOrder(item);
    },
  }),
  writes: (table: Table) => ({
    /** @throws ConditionFailed where the order exists */
    async insert(order: Order): Promise<void> {
      await table.write(orderPut(order));
    },
    /** Notes the Checkout session of a pending order; one that was paid meanwhile has its session noted already. */
    async noteSession(orderId: string, sessionId: string): Promise<void> {
      const change = {
        expression: "SET checkoutSessionId = if_not_exists(checkoutSessionId, :id)",
        values: { ":id": sessionId },
      };
      await table.write({ update: keys.order(orderId), change, condition: { expression: "attribute_exists(pk)" } });
    },
    /** Ends a pending order unpaid. @returns false where it was not pending any more */
    async expire(order: Order): Promise<boolean> {
      const index = indexKeys.ordersByStatus("EXPIRED", order.createdAt, order.id);
      return ConditionFailed.held(() =>
        table.write({
          update: keys.order(order.id),
          change: {
            expression: "SET #status = :expired, gsi2pk = :partition",
            names: { "#status": "status" },
            values: { ":expired": "EXPIRED", ":partition": index.gsi2pk },
          },
          condition: {
            expression: "#status = :pending",
            names: { "#status": "status" },
            values: { ":pending": "PENDING" },
          },
        }),
      );
    },
    /** Keeps an owner's wish to refund. A twin of the same request may have done so already. */
    async insertRefundRequest(orderId: string, request: RefundRequest): Promise<void> {
      const put = { ...keys.refundRequest(orderId, request.requestId), type: "refundRequest", ...request };
      await ConditionFailed.held(() => table.write({ put, condition: { expression: "attribute_not_exists(pk)" } }));
    },
    /** Notes what Stripe answered. */
    async noteRefund(orderId: string, requestId: string, refund: RefundRequest["refund"]): Promise<void> {
      const change = { expression: "SET refund = :refund", values: { ":refund": refund } };
      await table.write({ update: keys.refundRequest(orderId, requestId), change });
    },
    /** Forgets a wish that Stripe refused. */
    async deleteRefundRequest(orderId: string, requestId: string): Promise<void> {
      await table.write({ delete: keys.refundRequest(orderId, requestId) });
    },
  }),
});

/** Puts a new order. */
export function orderPut(order: Order): Write {
  const { id, status, createdAt } = order;
  const index = { ...indexKeys.orders(createdAt, id), ...indexKeys.ordersByStatus(status, createdAt, id) };
  return {
    put: { ...keys.order(id), type: "order", ...order, ...index },
    condition: { expression: "attribute_not_exists(pk)" },
  };
}
