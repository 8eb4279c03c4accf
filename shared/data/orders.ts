import * as z from "zod/mini";
import { attributionReasons, channels } from "../domain/attribution.ts";
import { lineKinds } from "../domain/basket.ts";
import type { Fraction } from "../domain/fraction.ts";
import type { OrderEntry } from "../domain/ledger.ts";
import { firstHoldDays } from "../domain/opening.ts";
import {
  disputeStatuses,
  type Order,
  type OrderStatus,
  orderStatuses,
  type RefundRequest,
  refundStatuses,
  slowPaymentStates,
} from "../domain/order.ts";
import type { OrderNote } from "../domain/order-note.ts";
import { deciders } from "../domain/rates.ts";
import { lookReasons } from "../domain/self-referral.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { givenBackUse, reservedUse } from "./coupon-uses.ts";
import { entity } from "./entity.ts";
import { absent, equal, exists } from "./expressions.ts";
import { indexKeys, keys, partitions, shardsOf } from "./keys.ts";
import { orderEntryItem } from "./ledger.ts";
import { merged } from "./merged.ts";
import { orderNoteItem } from "./order-notes.ts";
import { createdBetween, list, type PageRequest } from "./page.ts";
import type { Table } from "./table.ts";
import type { Item, Write } from "./write.ts";

const refundItem = z.object({
  amountMinor: z.number(),
  status: z.enum(refundStatuses),
  lines: z.optional(z.array(z.object({ line: z.number(), amountMinor: z.number() }))),
});

const fractionItem = z.object({ numerator: z.number(), denominator: z.number() });
const termsItem = z.union([z.object({ earns: fractionItem }), z.object({ rateBps: z.number() })]);
/** What a line earns where it is its buyer's first order. */
export const firstTermsItem = z.union([
  z.object({ earns: fractionItem, before: z.optional(termsItem) }),
  z.object({ rateBps: z.number() }),
]);

/** An order as it lies in the table. One of an older Herald has its rate beside its lines, and no refunds by id. */
export const orderItem = z.object({
  id: z.string(),
  number: z.optional(z.number()),
  status: z.enum(orderStatuses),
  code: z.string(),
  ambassadorId: z.string(),
  soldBy: z.optional(z.string()),
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
      kind: z.optional(z.enum(lineKinds)),
      productId: z.optional(z.string()),
      title: z.string(),
      imageUrl: z.optional(z.string()),
      unitPriceMinor: z.number(),
      quantity: z.number(),
      amountMinor: z.number(),
      discountMinor: z.optional(z.number()),
      taxBps: z.optional(z.number()),
      base: z.optional(z.literal("net")),
      rateBps: z.optional(z.number()),
      earns: z.optional(fractionItem),
      before: z.optional(termsItem),
      first: z.optional(firstTermsItem),
      by: z.optional(z.enum(deciders)),
      ruleId: z.optional(z.string()),
    }),
  ),
  totalMinor: z.number(),
  currency: z.string(),
  coupon: z.optional(
    z.object({
      code: z.string(),
      discountMinor: z.number(),
      oncePerBuyer: z.optional(z.literal(true)),
      bearsBps: z.optional(z.number()),
    }),
  ),
  attribution: z.optional(
    z.object({
      won: z.enum(channels),
      because: z.enum(attributionReasons),
      linkAmbassadorId: z.string(),
      couponAmbassadorId: z.string(),
    }),
  ),
  rateBps: z._default(z.number(), 0),
  holdDays: z._default(z.number(), firstHoldDays),
  settingsVersion: z.optional(z.number()),
  ratesVersion: z.optional(z.number()),
  asksFirst: z.optional(z.literal(true)),
  isFirst: z.optional(z.boolean()),
  block: z.optional(
    z.object({
      reason: z.optional(z.string()),
      by: z.optional(z.string()),
      at: z.string(),
      look: z.optional(z.array(z.enum(lookReasons))),
    }),
  ),
  blocks: z._default(z.number(), 0),
  shipment: z.optional(
    z.object({
      at: z.string(),
      by: z.string(),
      carrier: z.optional(z.string()),
      trackingNumber: z.optional(z.string()),
      trackingUrl: z.optional(z.string()),
    }),
  ),
  shipments: z.optional(z.number()),
  shipmentTold: z.optional(z.number()),
  createdAt: z.string(),
  expiresAt: z.string(),
  requestHash: z.string(),
  checkoutSessionId: z.optional(z.string()),
  paymentIntentId: z.optional(z.string()),
  paidAt: z.optional(z.string()),
  refundedMinor: z.number(),
  refunds: z._default(z.record(z.string(), refundItem), {}),
  payment: z.optional(z.enum(slowPaymentStates)),
  disputes: z.record(
    z.string(),
    z.object({ amountMinor: z.number(), status: z.enum(disputeStatuses), dueBy: z.optional(z.string()) }),
  ),
  version: z.number(),
});

const lookedItem = z.object({ lookedThrough: z.string() });

/** How long an unpaid order is kept after its session's end. Longer than any message about it is tried. */
const unpaidKeptSeconds = 7 * 86_400;
/** The longest that a bank takes to say whether a debit went through, seconds. */
const slowPaymentSeconds = 14 * 86_400;

const refundRequestItem = z.object({
  requestId: z.string(),
  refund: z.optional(z.object({ id: z.string(), amountMinor: z.number(), status: z.string() })),
  requestedAt: z.string(),
  requestedBy: z.string(),
  requestHash: z.string(),
});

export interface OrderSearch extends PageRequest {
  status?: OrderStatus | undefined;
  /** Whether checkouts that nobody paid are listed; of a status that is asked for, all are. */
  abandoned: "show" | "hide";
  /** UTC days, both included. */
  from?: string | undefined;
  to?: string | undefined;
  sort: "newest" | "oldest";
}

/** An order with all that was written about it. */
export interface OrderFile {
  order: Order;
  entries: OrderEntry[];
  refundRequests: RefundRequest[];
  notes: OrderNote[];
}

/** @throws ZodError where an item is no order */
export function parseOrder(item: Item): Order {
  const { rateBps, lines, ...order } = z.parse(orderItem, item);
  return { ...order, lines: ratedLines(lines, rateBps) };
}

/** Lines with what they earn. @param rateBps of the order, where an older Herald wrote it beside its lines */
export const ratedLines = <Line extends { rateBps?: number | undefined; earns?: Fraction | undefined }>(
  lines: readonly Line[],
  rateBps: number,
) =>
  lines.map(({ earns, ...line }) =>
    earns ? { ...line, rateBps: undefined, earns } : { ...line, rateBps: line.rateBps ?? rateBps },
  );

/** Orders and what hangs on them. Money moves through the ledger only: see ledger.ts. */
export const orders = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    async get(orderId: string): Promise<Order | undefined> {
      const item = await table.get(keys.order(orderId));
      return item && parseOrder(item);
    },
    /** Those that exist, strongly consistent; at most 100. */
    async getMany(orderIds: readonly string[]): Promise<Order[]> {
      const items = await table.getMany(orderIds.map(keys.order));
      return items.map(parseOrder);
    },
    /** The order with its refund requests and entries: two strongly consistent queries side by side. */
    async getFile(orderId: string): Promise<OrderFile | undefined> {
      const [own, apart] = await Promise.all(
        [keys.order(orderId).pk, partitions.entriesAbout(orderId)].map((partition) => {
          const where = { expression: "pk = :partition", values: { ":partition": partition } };
          return Array.fromAsync(table.queryAll({ where, consistent: true }));
        }),
      );
      const items = [...(own ?? []), ...(apart ?? [])];
      const order = items.find((item) => item.type === "order");
      return (
        order && {
          order: parseOrder(order),
          // Entries that an older Herald booked lie beside their order.
          entries: items.filter((item) => item.type === "entry").map((item) => z.parse(orderEntryItem, item)),
          refundRequests: items
            .filter((item) => item.type === "refundRequest")
            .map((item) => z.parse(refundRequestItem, item)),
          notes: items.filter((item) => item.type === "order-note").map((item) => z.parse(orderNoteItem, item)),
        }
      );
    },
    list: ({ status, abandoned, from, to, sort, ...page }: OrderSearch) =>
      list(table, {
        ...page,
        index: status ? "gsi2" : "gsi1",
        partitions: shardsOf(status ? partitions.ordersOf(status) : partitions.orders),
        between: createdBetween(from, to),
        descending: sort === "newest",
        parse: parseOrder,
        ...(abandoned === "hide" && !status && { keep: isOrdered }),
      }),
    /** When Stripe was last asked about all pending orders that were due. */
    async lookedThrough(): Promise<string | undefined> {
      const item = await table.get(keys.looked());
      return item && z.parse(lookedItem, item).lookedThrough;
    },
    /** Pending orders placed before an instant, newest first. */
    async *pendingBefore(instant: string): AsyncGenerator<Order> {
      const queries = shardsOf(partitions.ordersOf("PENDING")).map((partition) => ({
        index: "gsi2" as const,
        where: {
          expression: "gsi2pk = :partition AND gsi2sk < :instant",
          values: { ":partition": partition, ":instant": instant },
        },
        descending: true,
      }));
      const items = merged(table, queries, { sortKey: "gsi2sk", descending: true });
      for await (const item of items) yield parseOrder(item);
    },
  }),
  writes: (table: Table) => ({
    /**
     * With a coupon, the order and the use that it holds are one transaction: nobody is refused once they have paid.
     * @throws ConditionFailed where the order exists (`order`), or no use of its coupon is left, at all (`use`) or to this buyer (`buyer`)
     */
    async insert(order: Order): Promise<void> {
      if (!order.coupon) return void (await table.write(orderPut(order)));
      await table.transact({ order: orderPut(order), ...reservedUse(order, order.coupon) });
    },
    /** Notes the Checkout session of a pending order; one that was paid meanwhile has its session noted already. */
    async noteSession(orderId: string, sessionId: string): Promise<void> {
      await table.write({
        update: keys.order(orderId),
        change: { setOnce: { checkoutSessionId: sessionId } },
        condition: exists,
      });
    },
    async noteLooked(lookedThrough: string): Promise<void> {
      await table.write({ put: { ...keys.looked(), type: "looked", lookedThrough } });
    },
    /** Notes that a pending order is paid by a method that takes its time. @returns false where it was not pending any more */
    async noteProcessing(orderId: string): Promise<boolean> {
      return ConditionFailed.held(() =>
        table.write({
          update: keys.order(orderId),
          change: { set: { payment: "processing" } },
          condition: equal({ status: "PENDING" }),
        }),
      );
    },
    /**
     * Ends a pending order unpaid; name and address of somebody who bought nothing are kept a week longer, for questions, and
     * then go with it. The use of a coupon that it held is given back with that, once. A debit may fail two weeks after the session's end, so such an order stays that much longer.
     * @param payment `failed` where a method that takes its time came to nothing
     * @returns false where it was not pending any more
     */
    async expire(order: Order, payment?: "failed"): Promise<boolean> {
      const { gsi2pk } = indexKeys.ordersOf("EXPIRED", order.createdAt, order.id);
      const end: Write = {
        update: keys.order(order.id),
        change: {
          set: {
            status: "EXPIRED",
            gsi2pk,
            payment,
            ttl:
              Math.floor(Date.parse(order.expiresAt) / 1_000) + unpaidKeptSeconds + (payment ? slowPaymentSeconds : 0),
          },
        },
        condition: equal({ status: "PENDING" }),
      };
      const { coupon } = order;
      return ConditionFailed.held(() =>
        coupon ? table.transact({ end, ...givenBackUse(order, coupon) }) : table.write(end),
      );
    },
    /** Writes down of which refunds a sum was. @returns false where the order changed meanwhile */
    async nameRefunds({ id, version, refundedMinor }: Order, refunds: Order["refunds"]): Promise<boolean> {
      return ConditionFailed.held(() =>
        table.write({
          update: keys.order(id),
          change: { set: { refunds, version: version + 1 } },
          condition: equal({ version, refundedMinor }),
        }),
      );
    },
    /** Keeps an owner's request to refund. A twin of the same request may have done so already. */
    async insertRefundRequest(orderId: string, request: RefundRequest): Promise<void> {
      const put = { ...keys.refundRequest(orderId, request.requestId), type: "refundRequest", ...request };
      await ConditionFailed.held(() => table.write({ put, condition: absent }));
    },
    /** Notes what Stripe answered. */
    async noteRefund(orderId: string, requestId: string, refund: RefundRequest["refund"]): Promise<void> {
      await table.write({ update: keys.refundRequest(orderId, requestId), change: { set: { refund } } });
    },
    /** Forgets a request that Stripe refused. */
    async deleteRefundRequest(orderId: string, requestId: string): Promise<void> {
      await table.write({ delete: keys.refundRequest(orderId, requestId) });
    },
  }),
});

/** Whether an item is an order of somebody who paid, or whose payment is on its way: any other is an abandoned checkout. */
const isOrdered = ({ status, payment }: Item): boolean =>
  (status !== "PENDING" && status !== "EXPIRED") || (status === "PENDING" && payment === "processing");

/** Puts a new order. */
export function orderPut(order: Order): Write {
  const { id, status, createdAt } = order;
  const index = { ...indexKeys.orders(createdAt, id), ...indexKeys.ordersOf(status, createdAt, id) };
  return { put: { ...keys.order(id), type: "order", ...order, ...index }, condition: absent };
}
