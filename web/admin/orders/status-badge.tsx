import { Badge } from "@mantine/core";
import type { OrderStatus } from "../api.ts";
import { words } from "./words.ts";

/** The statuses in the words that people read. */
export const statusWords: Record<OrderStatus, string> = {
  PENDING: words.pending(),
  PAID: words.paid(),
  PARTLY_REFUNDED: words.partlyRefunded(),
  REFUNDED: words.refunded(),
  DISPUTED: words.disputed(),
  CHARGED_BACK: words.chargedBack(),
  EXPIRED: words.expired(),
};

export const isStatus = (text: string): text is OrderStatus => Object.hasOwn(statusWords, text);

const colors: Record<OrderStatus, string> = {
  PENDING: "blue",
  PAID: "green",
  PARTLY_REFUNDED: "yellow",
  REFUNDED: "gray",
  DISPUTED: "red",
  CHARGED_BACK: "red",
  EXPIRED: "gray",
};

/** Where an order stands. */
export function StatusBadge({ status }: { status: OrderStatus }) {
  return (
    <Badge component="span" variant="light" color={colors[status]} tt="none" fw={550} miw="max-content">
      {statusWords[status]}
    </Badge>
  );
}
