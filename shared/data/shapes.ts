/** What items look like once read: everything that leaves the table goes through one of these. */
import * as z from "zod/mini";

export const counters = {
  orders: z.number(),
  grossMinor: z.number(),
  refundsMinor: z.number(),
  ambassadorMinor: z.number(),
  shopMinor: z.number(),
};

export const dayItem = z.object({ sk: z.string(), ...counters });

export const userItem = z.object({
  id: z.string(),
  scope: z.enum(["admin", "ambassador"]),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  createdAt: z.string(),
  /** Session id → epoch seconds at which it ends. */
  sessions: z.record(z.string(), z.number()),
  /** Counts the changes of the password, here and on the credential: a sign-in holds only if both agree. */
  passwordVersion: z.number(),
  ...counters,
});
export type User = z.output<typeof userItem>;

export const credentialItem = z.object({
  email: z.string(),
  userId: z.string(),
  scope: z.enum(["admin", "ambassador"]),
  passwordHash: z.string(),
  passwordVersion: z.number(),
});
export type Credential = z.output<typeof credentialItem>;

export const productItem = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  imageUrl: z.string(),
  priceMinor: z.number(),
  currency: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Product = z.output<typeof productItem>;

export const linkItem = z.object({
  code: z.string(),
  ambassadorId: z.string(),
  /** As strangers see it, when the link was made. */
  ambassadorName: z.string(),
  productIds: z.array(z.string()),
  createdAt: z.string(),
  ...counters,
});
export type Link = z.output<typeof linkItem>;

export const orderItem = z.object({
  id: z.string(),
  status: z.enum(["PENDING", "PAID", "PARTLY_REFUNDED", "REFUNDED", "DISPUTED", "CHARGED_BACK", "EXPIRED"]),
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
  disputes: z.record(z.string(), z.object({ amountMinor: z.number(), status: z.enum(["open", "won", "lost"]) })),
  version: z.number(),
});

export const entryItem = z.object({
  id: z.string(),
  kind: z.enum(["sale", "refund", "dispute", "reinstatement"]),
  orderId: z.string(),
  code: z.string(),
  ambassadorId: z.string(),
  currency: z.string(),
  rateBps: z.number(),
  postings: z.array(z.object({ account: z.enum(["payments", "commission", "sales"]), amountMinor: z.number() })),
  bookedAt: z.string(),
  /** What set the booking off; entries of an older Herald have none. */
  correlationId: z.optional(z.string()),
});

/** An owner's wish to refund, written before Stripe is asked; the money moves with the ledger entry. */
export const refundRequestItem = z.object({
  requestId: z.string(),
  /** Stripe's answer; absent until it is known. */
  refund: z.optional(z.object({ id: z.string(), amountMinor: z.number(), status: z.string() })),
  requestedAt: z.string(),
  requestedBy: z.string(),
  requestHash: z.string(),
});
export type RefundRequest = z.output<typeof refundRequestItem>;
