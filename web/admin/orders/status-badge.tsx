import { Badge } from "@mantine/core";
import type { OrderStatus } from "../api.ts";

/** The statuses in the words that people read. */
export const statusWords: Record<OrderStatus, string> = {
  PENDING: "Pending",
  PAID: "Paid",
  PARTLY_REFUNDED: "Partly refunded",
  REFUNDED: "Refunded",
  DISPUTED: "Disputed",
  CHARGED_BACK: "Charged back",
  EXPIRED: "Expired",
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
