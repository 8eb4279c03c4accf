import * as z from "zod/mini";
import type { DomainEvent } from "../contract/messages.ts";
import type { Change } from "../data/change.ts";
import { entryItem, linkItem, productItem, userItem } from "../data/shapes.ts";
import { type EntryKind, postedTo } from "../domain/ledger.ts";

/**
 * The domain event that a change of an item means, if any. Only listed fields go out: no address, no name, no hash.
 * Every event says on whose behalf the change was made.
 * @throws ZodError where an item is not what it says it is
 */
export function eventOf({ before, after, ...origin }: Change): DomainEvent | undefined {
  switch ((after ?? before)?.type) {
    case "entry":
      return after && !before ? moneyMoved(after, origin) : undefined;
    case "product":
      return productChanged(before, after, origin);
    case "link":
      return after && !before ? linkCreated(after, origin) : undefined;
    case "user":
      return after ? userChanged(before, after, origin) : undefined;
    default:
      return undefined;
  }
}

const entryEvents: Record<EntryKind, "order.completed" | "order.refunded" | "order.disputed" | "order.reinstated"> = {
  sale: "order.completed",
  refund: "order.refunded",
  dispute: "order.disputed",
  reinstatement: "order.reinstated",
};

type Image = Record<string, unknown>;
type Origin = Pick<Change, "correlationId">;

function moneyMoved(image: Image, origin: Origin): DomainEvent {
  const entry = z.parse(entryItem, image);
  const { id: entryId, orderId, code, ambassadorId, currency, bookedAt } = entry;
  return {
    name: entryEvents[entry.kind],
    detail: {
      ...origin,
      ...{ entryId, orderId, code, ambassadorId, currency, bookedAt },
      amountMinor: postedTo(entry, "payments"),
      ambassadorMinor: 0 - postedTo(entry, "commission"),
      shopMinor: 0 - postedTo(entry, "sales"),
    },
  };
}

function productChanged(before: Image | undefined, after: Image | undefined, origin: Origin): DomainEvent {
  const { id: productId, title, priceMinor, currency } = z.parse(productItem, after ?? before);
  const name = !before ? "product.created" : !after ? "product.deleted" : "product.updated";
  return { name, detail: { ...origin, productId, title, priceMinor, currency } };
}

function linkCreated(image: Image, origin: Origin): DomainEvent {
  const { code, ambassadorId, productIds } = z.parse(linkItem, image);
  return { name: "link.created", detail: { ...origin, code, ambassadorId, productIds } };
}

function userChanged(before: Image | undefined, after: Image, origin: Origin): DomainEvent | undefined {
  const user = z.parse(userItem, after);
  if (user.scope !== "ambassador") return undefined;
  const detail = { ...origin, ambassadorId: user.id };
  if (!before) return { name: "ambassador.registered", detail };
  const old = z.parse(userItem, before);
  const isRenamed = old.firstName !== user.firstName || old.lastName !== user.lastName;
  return isRenamed ? { name: "ambassador.renamed", detail } : undefined;
}
