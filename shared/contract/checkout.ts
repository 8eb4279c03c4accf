import * as z from "zod/mini";
import { lineKinds } from "../domain/basket.ts";
import { deliveries } from "../domain/delivery.ts";
import { orderStatuses, slowPaymentStates } from "../domain/order.ts";
import * as words from "../words/en/fields.ts";
import {
  amountMinor,
  count,
  country,
  couponCode,
  currency,
  id,
  instant,
  linkAddress,
  linkCode,
  maxProductsInLink,
  productId,
  quantity,
} from "./fields.ts";
import { pageUrl } from "./image-url.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";
import { asTyped, email, text } from "./texts.ts";

export const orderId = id("ord");

/** What is known of an order that is on its way: how it is followed. */
export const shipmentFacts = {
  /** The carrier's name, as in `DHL`. */
  carrier: z.optional(text(60)),
  trackingNumber: z.optional(text(80)),
  /** Where it is followed. */
  trackingUrl: z.optional(pageUrl),
};

/** Set once an order is on its way to its buyer. */
export const shipment = z.optional(z.object({ at: instant, ...shipmentFacts }));

export const orderStatus = z.enum(orderStatuses);

export const orderLine = z.object({
  /** What is paid for delivery; a product, where it is not said. */
  kind: z.optional(z.enum(lineKinds)),
  /** Of a product, as is the picture. */
  productId: z.optional(z.string()),
  title: z.string(),
  imageUrl: z.optional(z.string()),
  unitPriceMinor: amountMinor,
  quantity: z.int(),
  /** What is paid for it: what a coupon took off is taken off. */
  amountMinor,
  /** What a coupon took off it, where one did. */
  discountMinor: z.optional(amountMinor),
  /** The tax in that, basis points of the price without it. */
  taxBps: z.optional(z.int()),
});

/** What taxes of an order's lines come to, each rate by itself, as its receipt says; none where there is none in its prices. */
export const taxesIncluded = z.optional(z.array(z.object({ taxBps: z.int(), taxMinor: amountMinor })));

/** The coupon that an order was placed with, and what it took off in all. */
export const usedCoupon = z.optional(z.object({ code: z.string(), discountMinor: amountMinor }));

export const openLink = route({
  name: "checkout/open-link",
  summary: "Open a share link",
  params: z.strictObject({ code: linkAddress }),
  answer: {
    status: 200,
    body: z.object({
      code: linkCode,
      ambassador: z.object({ name: z.string() }),
      /** Whether an order needs a postal address (`physical`), or none. */
      delivery: z.enum(deliveries),
      /** Where to, and what it costs beside the goods; of a shop that delivers alone. Everywhere, where no countries are said. */
      deliveryTerms: z.optional(
        z.object({
          countries: z.optional(z.array(country)),
          feeMinor: amountMinor,
          freeFromMinor: z.optional(amountMinor),
        }),
      ),
      /** The tax in the prices, where their product says no other; basis points of the price without it. */
      taxBps: z.optional(z.int()),
      /** How many of the link's products the shop has taken off sale. */
      gone: count,
      products: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          description: z.string(),
          imageUrl: z.string(),
          /** Its further pictures, where it has any. */
          moreImageUrls: z.optional(z.array(z.string())),
          priceMinor: amountMinor,
          currency,
          taxBps: z.optional(z.int()),
        }),
      ),
    }),
    description: "Who recommends, and the products that are still on offer.",
  },
  errors: ["not_found", "link_archived", "link_closed"],
});

const buyer = z.strictObject({
  firstName: text(80),
  lastName: text(80),
  email,
  address: z.optional(text(200)),
  city: z.optional(text(100)),
  zip: z.optional(text(20)),
  country: z.optional(country),
});

const lines = z
  .array(z.strictObject({ productId, quantity }))
  .check(
    z.minLength(1, said(words.no_lines)),
    z.maxLength(maxProductsInLink, said(words.too_many_lines, { max: maxProductsInLink })),
    z.refine((lines) => new Set(lines.map((line) => line.productId)).size === lines.length, said(words.line_repeated)),
  )
  .register(z.globalRegistry, { uniqueItems: true, description: "Each product stands on one line only." });

export const createSession = route({
  name: "checkout/create-session",
  summary: "Place an order and get the page to pay it on",
  description:
    "Prices come from the shop, never from the request, and what delivery costs is a line of its own. The same Idempotency-Key makes one " +
    "order, once. A shop that delivers needs a whole postal address in a country that it delivers to: `address`, `zip`, `city` and `country`.",
  idempotent: true,
  body: z.strictObject({
    code: linkCode,
    buyer,
    lines,
    coupon: z.optional(couponCode),
  }),
  answer: {
    status: 201,
    body: z.object({ orderId: z.string(), checkoutUrl: z.string(), totalMinor: amountMinor, currency }),
    description: "The order, unpaid yet, and Stripe's page for it.",
  },
  errors: [
    "not_found",
    "link_archived",
    "link_closed",
    "idempotency_key_reused",
    "order_state",
    "order_expired",
    "conflict",
    "too_many_attempts",
    "payment_provider",
  ],
});

export const priceCoupon = route({
  name: "checkout/price-coupon",
  summary: "Ask what a coupon takes off an order",
  description:
    "What is wrong with a coupon is told at `coupon`, here as where an order is placed with it, which then holds a use until it expires. Nothing is " +
    "held by asking: the last use may be somebody else's by then. Whether it is a buyer's first use is looked at with the order.",
  body: z.strictObject({ code: linkCode, lines, coupon: couponCode }),
  answer: {
    status: 200,
    body: z.object({ coupon: z.string(), discountMinor: amountMinor, totalMinor: amountMinor, currency }),
    description: "What it takes off, and what is left to pay.",
  },
  errors: ["not_found", "link_archived", "conflict", "too_many_attempts"],
});

export const readCheckoutOrder = route({
  name: "checkout/read-order",
  summary: "Read an order as its buyer",
  params: z.strictObject({ orderId }),
  query: z.strictObject({
    session: asTyped(1, 200, said(words.not_session)),
  }),
  answer: {
    status: 200,
    body: z.object({
      orderId: z.string(),
      /** What people call it by, from its payment on. */
      number: z.optional(z.int()),
      status: orderStatus,
      /** Of an unpaid order that is paid by a method which takes its time, such as a bank debit. */
      payment: z.optional(z.enum(slowPaymentStates)),
      totalMinor: amountMinor,
      refundedMinor: amountMinor,
      currency,
      lines: z.array(orderLine),
      taxes: taxesIncluded,
      coupon: usedCoupon,
      shipment,
    }),
    description: "The order.",
  },
  errors: ["not_found"],
});

export const receiveStripeEvent = route({
  name: "payments/receive-stripe-event",
  summary: "Take an event from Stripe",
  description: "The raw body must carry Stripe's signature, not older than 300 seconds.",
  raw: true,
  answer: { status: 200, body: z.object({ received: z.literal(true) }), description: "The event is safe in a queue." },
  errors: ["invalid_signature"],
});
