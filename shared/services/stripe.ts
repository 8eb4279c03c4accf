import Stripe from "stripe";
import type { UsedCoupon } from "../domain/coupon.ts";
import { isOneOf } from "../domain/one-of.ts";
import { type LinePart, type Order, type RefundStatus, refundStatuses } from "../domain/order.ts";
import { writeParts } from "../domain/refund-lines.ts";
import { clientOf, secret } from "./secrets.ts";
import { service } from "./service.ts";
import { stripeSecret } from "./stripe-key.ts";
import { picturesOf } from "./stripe-pictures.ts";

/** What Herald wants to know of a Checkout session. Amounts in minor units. */
export interface CheckoutSession {
  id: string;
  url: string | null;
  status: "open" | "complete" | "expired";
  isPaid: boolean;
  paymentIntentId: string | null;
  amountMinor: number;
  currency: string;
  /** Whose card or account paid, where Stripe knows. */
  payerName?: string | undefined;
}

export interface Refund {
  id: string;
  amountMinor: number;
  status: RefundStatus;
}

/** What a refund is asked for; all that is left where no amount is given. */
export interface NewRefund {
  paymentIntentId: string;
  amountMinor?: number | undefined;
  /** What of it is for which line. */
  lines?: readonly LinePart[] | undefined;
  /** Of the request that it follows. */
  requestId: string;
}

export interface RefundOfPayment extends Refund {
  paymentIntentId: string;
}

/** Whose a payment is. */
export interface OrderOfPayment {
  orderId: string;
  /** Payments from before they named it have none. */
  ambassadorId: string | undefined;
}

/** Stripe's refusal of a refund because nothing, or less than asked for, is left. */
export class NothingLeftToRefund extends Error {}
/** Stripe's refusal of a refund for another reason. */
export class RefundRefused extends Error {}
/** Stripe's refusal of a session: its message says what was wrong with it. */
export class SessionRefused extends Error {}

/** Stripe; a host of one's own (`STRIPE_API_URL`) where there is one. */
export const stripe = service((settings) => {
  const { shop } = settings;
  const ask = clientOf(
    secret(settings.secretId("stripe"), stripeSecret),
    ({ secretKey }) => new Stripe(secretKey, hostOf(settings.optionalVariable("STRIPE_API_URL"))),
    (error) => error instanceof Stripe.errors.StripeAuthenticationError,
  );

  return {
    /** Makes an order's Checkout session, or finds the one that was made: the order's id is the idempotency key. */
    async createSession(order: Order): Promise<CheckoutSession> {
      const page = `${shop.appUrl}/c/${order.code}`;
      const metadata = { orderId: order.id, ambassadorId: order.ambassadorId };
      try {
        const { coupon } = order;
        if (coupon) await ask((client) => makeDiscount(client, order, coupon));
        const wanted: Stripe.Checkout.SessionCreateParams = {
          mode: "payment",
          line_items: order.lines.map((line) => ({
            quantity: line.quantity,
            price_data: {
              currency: order.currency,
              unit_amount: line.unitPriceMinor,
              product_data: {
                name: line.title,
                images: line.imageUrl === undefined ? [] : picturesOf(line.imageUrl, shop.appUrl),
              },
            },
          })),
          ...(coupon && { discounts: [{ coupon: order.id }] }),
          customer_email: order.buyer.email,
          metadata,
          payment_intent_data: { metadata },
          // The buyer pays in the shop's currency, whatever the account's own setting: prices, shares and refunds are in it.
          adaptive_pricing: { enabled: false },
          expires_at: Math.floor(Date.parse(order.expiresAt) / 1000),
          success_url: `${page}/success?order=${order.id}&session={CHECKOUT_SESSION_ID}`,
          cancel_url: `${page}/cancelled?order=${order.id}`,
        };
        const session = await ask((client) => client.checkout.sessions.create(wanted, { idempotencyKey: order.id }));
        return asSession(session);
      } catch (error) {
        // A key that may not make what a session takes won't make it at the next try: the order is to end, and give back what it holds.
        if (isInvalidRequest(error) || error instanceof Stripe.errors.StripePermissionError)
          throw new SessionRefused(error.message, { cause: error });
        throw error;
      }
    },

    async readSession(sessionId: string): Promise<CheckoutSession> {
      return asSession(await ask((client) => client.checkout.sessions.retrieve(sessionId)));
    },

    /** Ends an open session, so that it can't be paid any more; one that is not open is read instead. */
    async expireSession(sessionId: string): Promise<CheckoutSession> {
      try {
        return asSession(await ask((client) => client.checkout.sessions.expire(sessionId)));
      } catch (error) {
        if (!isInvalidRequest(error)) throw error;
        return asSession(await ask((client) => client.checkout.sessions.retrieve(sessionId)));
      }
    },

    /** Whose order a payment is; undefined for one that is not Herald's. */
    async orderOfPayment(paymentIntentId: string): Promise<OrderOfPayment | undefined> {
      const { metadata } = await ask((client) => client.paymentIntents.retrieve(paymentIntentId));
      const { orderId, ambassadorId } = metadata;
      return orderId === undefined ? undefined : { orderId, ambassadorId };
    },

    /**
     * Gives money back: all that is left where no amount is given. Whose it is and which request it follows is written on
     * the refund.
     * @throws NothingLeftToRefund where Stripe says that less is left
     * @throws RefundRefused where Stripe won't for another reason, such as a dispute
     */
    async refund(
      { id: orderId, ambassadorId }: Pick<Order, "id" | "ambassadorId">,
      { paymentIntentId, amountMinor, lines, requestId }: NewRefund,
    ): Promise<Refund> {
      const amount = amountMinor === undefined ? {} : { amount: amountMinor };
      const metadata = { requestId, orderId, ambassadorId, ...(lines && { lines: writeParts(lines) }) };
      try {
        return asRefund(
          await ask((client) =>
            client.refunds.create(
              { payment_intent: paymentIntentId, ...amount, metadata },
              { idempotencyKey: `refund_${paymentIntentId}_${requestId}` },
            ),
          ),
        );
      } catch (error) {
        if (!isInvalidRequest(error)) throw error;
        const isTooMuch = error.code === "charge_already_refunded" || error.param === "amount";
        const Refusal = isTooMuch ? NothingLeftToRefund : RefundRefused;
        throw new Refusal(error.message, { cause: error });
      }
    },

    /** Every refund of the account, newest first. Those that name no payment are none of Herald's. */
    async *refunds(): AsyncGenerator<RefundOfPayment> {
      // The first page is asked for here, where a refused key leads to another; the list is no promise to be awaited twice.
      const { list } = await ask(async (client) => {
        const list = client.refunds.list({ limit: 100 });
        await list;
        return { list };
      });
      for await (const refund of list) {
        const { payment_intent } = refund;
        const paymentIntentId = typeof payment_intent === "string" ? payment_intent : payment_intent?.id;
        if (paymentIntentId) yield { ...asRefund(refund), paymentIntentId };
      }
    },

    /** The refund that a request led to, however long ago. */
    async findRefund(paymentIntentId: string, requestId: string): Promise<Refund | undefined> {
      return await ask(async (client) => {
        for await (const refund of client.refunds.list({ payment_intent: paymentIntentId, limit: 100 })) {
          if (refund.metadata?.requestId === requestId) return asRefund(refund);
        }
        return undefined;
      });
    },
  };
});

/** What an order's coupon takes off, as a coupon of Stripe's: of exactly that amount, for this order alone, whose id it bears. */
async function makeDiscount(
  client: Stripe,
  { id, currency }: Order,
  { code, discountMinor }: UsedCoupon,
): Promise<void> {
  const wanted: Stripe.CouponCreateParams = {
    id,
    name: code,
    amount_off: discountMinor,
    currency,
    duration: "once",
    max_redemptions: 1,
    metadata: { orderId: id },
  };
  try {
    await client.coupons.create(wanted, { idempotencyKey: `coupon_${id}` });
  } catch (error) {
    // Made by an earlier try, of which Stripe has forgotten the key.
    if (!isInvalidRequest(error) || error.code !== "resource_already_exists") throw error;
  }
}

function asSession(session: Stripe.Checkout.Session): CheckoutSession {
  const { id, url, status, payment_status, payment_intent, amount_total, currency, customer_details } = session;
  return {
    id,
    url,
    status: status === "complete" ? "complete" : status === "expired" ? "expired" : "open",
    isPaid: payment_status === "paid",
    paymentIntentId: typeof payment_intent === "string" ? payment_intent : (payment_intent?.id ?? null),
    amountMinor: amount_total ?? 0,
    currency: currency ?? "",
    payerName: customer_details?.name ?? undefined,
  };
}

const asRefund = ({ id, amount, status }: Stripe.Refund): Refund => ({
  id,
  amountMinor: amount,
  status: status !== null && isOneOf(refundStatuses, status) ? status : "pending",
});

const isInvalidRequest = (error: unknown): error is Stripe.errors.StripeInvalidRequestError =>
  error instanceof Stripe.errors.StripeInvalidRequestError;

function hostOf(address: string | undefined): Stripe.StripeConfig {
  // Two tries and the wait between them fit into the shortest timeout of a function that comes here, 20 s.
  const shared = { maxNetworkRetries: 1, timeout: 7_000, telemetry: false };
  if (!address) return shared;
  const { hostname, port, protocol } = new URL(address);
  return { ...shared, host: hostname, port, protocol: protocol === "https:" ? "https" : "http" };
}
