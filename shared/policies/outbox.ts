import * as z from "zod/mini";
import type { DomainEvent, EventDetails, EventName } from "../contract/messages.ts";
import type { Change } from "../data/change.ts";
import { entryItem } from "../data/ledger.ts";
import { linkItem } from "../data/links.ts";
import { noticeItem } from "../data/notices.ts";
import { productItem } from "../data/product-items.ts";
import { questionItem } from "../data/questions.ts";
import { termsItem } from "../data/terms.ts";
import { userItem } from "../data/users.ts";
import { type AmbassadorEntry, type EntryKind, type OrderKind, type PayoutEntry, postedTo } from "../domain/ledger.ts";
import { type Dispute, disputeStatuses, slowPaymentStates } from "../domain/order.ts";
import type { Product } from "../domain/product.ts";

type Image = Record<string, unknown>;

/** How a change of one type of item is read, and which event it then is. */
interface Reading<Name extends EventName> {
  /** The `type` of the items that can mean this. */
  of: string;
  /** What the event tells, where the change means it. @throws ZodError where an item is not what it says it is */
  detail(change: Change): Omit<EventDetails[Name], "correlationId"> | undefined;
}

/** What each event comes from. Only listed fields go out: no address, no name, no hash. */
const outbox: { readonly [Name in EventName]: Reading<Name> } = {
  "order.completed": booked("sale"),
  "order.refunded": booked("refund"),
  "order.refund_failed": booked("refund_failed"),
  "order.refund_canceled": booked("refund_canceled"),
  "order.disputed": booked("dispute"),
  "order.reinstated": booked("reinstatement"),
  "order.given_away": booked("given_away"),
  "order.given": booked("given"),
  "order.shipped": {
    of: "order",
    detail({ before, after }) {
      if (!after || after.shipmentTold === before?.shipmentTold) return undefined;
      const { id: orderId, code, ambassadorId, shipmentTold: version } = z.parse(orderImage, after);
      return version === undefined ? undefined : { orderId, code, ambassadorId, version };
    },
  },
  "order.payment_processing": slowPayment("processing"),
  "order.payment_failed": slowPayment("failed"),
  "order.look_kept": {
    of: "order",
    detail({ before, after }) {
      if (!before || !after) return undefined;
      const [old, { id: orderId, code, ambassadorId, block }] = [
        z.parse(orderImage, before),
        z.parse(orderImage, after),
      ];
      const isKept = old.block?.look && old.block.reason === undefined && block?.reason !== undefined;
      return isKept ? { orderId, code, ambassadorId } : undefined;
    },
  },
  "order.dispute_opened": disputed((dispute, known) => !known && dispute.status === "open"),
  "order.dispute_closed": disputed(({ status }, known) => status !== "open" && known?.status !== status),
  "product.created": {
    of: "product",
    detail: ({ before, after }) => (after && !before ? productFacts(after) : undefined),
  },
  "product.updated": {
    of: "product",
    detail: ({ before, after }) => (before && after ? productFacts(after) : undefined),
  },
  "product.deleted": {
    of: "product",
    detail: ({ before, after }) => (before && !after ? productFacts(before) : undefined),
  },
  "link.created": {
    of: "link",
    detail({ before, after }) {
      if (!after || before) return undefined;
      const { code, ambassadorId, productIds } = z.parse(linkItem, after);
      return { code, ambassadorId, productIds };
    },
  },
  "ambassador.registered": {
    of: "user",
    detail({ before, after }) {
      const user = ambassadorIn(after);
      return user && !before ? { ambassadorId: user.id } : undefined;
    },
  },
  "ambassador.renamed": {
    of: "user",
    detail({ before, after }) {
      const [old, user] = [ambassadorIn(before), ambassadorIn(after)];
      if (old?.standing !== user?.standing) return undefined;
      // As others see them: by their name, and with or without their sum.
      const shown = ["firstName", "lastName", "hidesRevenue"] as const;
      const isRenamed = old && user && shown.some((name) => old[name] !== user[name]);
      return isRenamed ? { ambassadorId: user.id } : undefined;
    },
  },
  "settings.changed": {
    of: "settings",
    detail: ({ after }) => after && { version: z.parse(settingsVersion, after).version },
  },
  "ambassador.standing_changed": {
    of: "user",
    detail({ before, after }) {
      const [old, user] = [ambassadorIn(before), ambassadorIn(after)];
      const isNews = old && user && old.standing !== user.standing && user.standing !== "left";
      return isNews ? { ambassadorId: user.id } : undefined;
    },
  },
  "ambassador.left": {
    of: "user",
    detail({ before, after }) {
      const [old, user] = [ambassadorIn(before), ambassadorIn(after)];
      return old && user?.standing === "left" && old.standing !== "left" ? { ambassadorId: user.id } : undefined;
    },
  },
  "terms.published": {
    of: "terms",
    detail: ({ after }) => (after ? { version: z.parse(termsItem, after).version } : undefined),
  },
  "rates.announced": {
    of: "rates-version",
    detail({ before, after }) {
      if (!after || before) return undefined;
      const { version, firstDay, withdraws } = z.parse(announcedVersion, after);
      const told = withdraws ?? (firstDay ? version : undefined);
      return told === undefined ? undefined : { version: told };
    },
  },
  "payout_run.started": {
    of: "payout-run",
    // At once, or with the last word that it waited for.
    detail: ({ before, after }) => (hasBegun(after) && !hasBegun(before) ? { runId: String(after?.id) } : undefined),
  },
  "payout.paid": ofPayout("payout_paid"),
  "payout.failed": ofPayout("payout_failed"),
  "payout.returned": ofPayout("payout_returned"),
  "commission.blocked": ofCommission("block"),
  "commission.unblocked": ofCommission("unblock"),
  "balance.adjusted": ofBalance("adjustment"),
  "balance.opened": ofBalance("opening"),
  "balance.written_off": ofBalance("write_off"),
  "question.asked": {
    of: "question",
    detail: ({ before, after }) => (after && !before ? questionFacts(after) : undefined),
  },
  "question.answered": {
    of: "question",
    detail: ({ before, after }) => (before && after?.answer && !before.answer ? questionFacts(after) : undefined),
  },
  "notice.written": {
    of: "notice",
    detail: ({ before, after }) => (after && !before ? { noticeId: z.parse(noticeItem, after).id } : undefined),
  },
};

/** Of a version of the rates, what says whether somebody is told. */
const announcedVersion = z.object({
  version: z.int(),
  firstDay: z.optional(z.string()),
  withdraws: z.optional(z.int()),
});

/** Runs of an older Herald began as they were written, and say nothing of it. */
const hasBegun = (run: Image | undefined): boolean => run !== undefined && (run.state ?? "begun") === "begun";

/**
 * The domain event that a change of an item means, if any. Every event says on whose behalf the change was made.
 * @throws ZodError where an item is not what it says it is
 */
export function eventOf(change: Change): DomainEvent | undefined {
  const type = (change.after ?? change.before)?.type;
  for (const [name, reading] of Object.entries(outbox)) {
    if (reading.of !== type) continue;
    const detail = reading.detail(change);
    // Each reading's detail is that of its own name; a list of pairs no longer shows it.
    if (detail) return { name, detail: { correlationId: change.correlationId, ...detail } } as DomainEvent;
  }
  return undefined;
}

/** A new entry, where it is of that kind. */
function newEntry({ before, after }: Change, kind: EntryKind) {
  const entry = after && !before ? z.parse(entryItem, after) : undefined;
  return entry?.kind === kind ? entry : undefined;
}

function ofPayout(kind: PayoutEntry["kind"]): Reading<"payout.paid"> {
  return {
    of: "entry",
    detail(change) {
      const entry = newEntry(change, kind);
      if (!entry || !("payoutId" in entry)) return undefined;
      const { id: entryId, ambassadorId, payoutId } = entry;
      return { entryId, ambassadorId, payoutId };
    },
  };
}

function ofCommission(kind: "block" | "unblock"): Reading<"commission.blocked"> {
  return {
    of: "entry",
    detail(change) {
      const entry = newEntry(change, kind);
      if (!entry || !("orderId" in entry)) return undefined;
      const { id: entryId, ambassadorId, orderId } = entry;
      return { entryId, ambassadorId, orderId };
    },
  };
}

function ofBalance(kind: AmbassadorEntry["kind"]): Reading<"balance.adjusted"> {
  return {
    of: "entry",
    detail(change) {
      const entry = newEntry(change, kind);
      // What an upgrade opens was owed all along, and is news to nobody; a person gives a reason.
      if (!entry || !("reason" in entry) || entry.reason === undefined) return undefined;
      return { entryId: entry.id, ambassadorId: entry.ambassadorId };
    },
  };
}

function booked(kind: OrderKind): Reading<"order.given"> {
  return {
    of: "entry",
    detail(change) {
      const entry = newEntry(change, kind);
      if (!entry || !("orderId" in entry)) return undefined;
      const { id: entryId, orderId, code, ambassadorId, currency, bookedAt } = entry;
      return {
        entryId,
        orderId,
        code,
        ambassadorId,
        currency,
        bookedAt,
        amountMinor: postedTo(entry, "payments"),
        ambassadorMinor: 0 - postedTo(entry, "commission"),
        shopMinor: 0 - postedTo(entry, "sales"),
        ...(entry.reason !== undefined && { reason: entry.reason }),
      };
    },
  };
}

const settingsVersion = z.object({ version: z.int() });

/** What of an order its own news is made of. */
const orderImage = z.object({
  id: z.string(),
  code: z.string(),
  ambassadorId: z.string(),
  currency: z.string(),
  payment: z.optional(z.enum(slowPaymentStates)),
  shipmentTold: z.optional(z.int()),
  block: z.optional(z.object({ look: z.optional(z.unknown()), reason: z.optional(z.string()) })),
  disputes: z._default(
    z.record(
      z.string(),
      z.object({ amountMinor: z.number(), status: z.enum(disputeStatuses), dueBy: z.optional(z.string()) }),
    ),
    {},
  ),
});

function slowPayment(state: (typeof slowPaymentStates)[number]): Reading<"order.payment_failed"> {
  return {
    of: "order",
    detail({ before, after }) {
      if (after?.payment !== state || before?.payment === state) return undefined;
      const { id: orderId, code, ambassadorId } = z.parse(orderImage, after);
      return { orderId, code, ambassadorId };
    },
  };
}

/** A booking changes one dispute at a time. @param isNews whether a dispute is news, given what was known of it before */
function disputed(isNews: (dispute: Dispute, known: Dispute | undefined) => boolean): Reading<"order.dispute_opened"> {
  return {
    of: "order",
    detail({ before, after }) {
      if (!before || !after) return undefined;
      const [old, order] = [z.parse(orderImage, before), z.parse(orderImage, after)];
      const { id: orderId, code, ambassadorId, currency } = order;
      const found = Object.entries(order.disputes).find(([id, dispute]) => isNews(dispute, old.disputes[id]));
      if (!found) return undefined;
      const [disputeId, dispute] = found;
      return { orderId, code, ambassadorId, currency, disputeId, ...dispute };
    },
  };
}

function questionFacts(image: Image) {
  const { id: questionId, ambassadorId } = z.parse(questionItem, image);
  return { questionId, ambassadorId };
}

function productFacts(image: Image) {
  const { id: productId, title, priceMinor, currency }: Product = z.parse(productItem, image);
  return { productId, title, priceMinor, currency };
}

function ambassadorIn(image: Image | undefined) {
  const user = image && z.parse(userItem, image);
  return user?.scope === "ambassador" ? user : undefined;
}
