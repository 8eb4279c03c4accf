import { Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { Amount } from "../../parts/amount.tsx";
import { When } from "../../parts/when.tsx";
import type { Order } from "../api.ts";

type Entry = Order["history"][number];

const words: Record<Entry["kind"], string> = {
  placed: "Placed",
  sale: "Paid",
  refund_requested: "Refund requested",
  refund: "Refunded",
  refund_failed: "Refund failed",
  refund_canceled: "Refund canceled",
  dispute: "Disputed",
  reinstatement: "Dispute won",
  block: "Commission held back",
  unblock: "Commission released",
};

/** All that happened to an order, oldest first. */
export function OrderHistory({ order }: { order: Order }) {
  return (
    <ol className="order-history">
      {order.history.map((entry) => (
        <li key={`${entry.at} ${entry.kind} ${entry.reference}`}>
          <Group justify="space-between" gap="xs" wrap="nowrap">
            <Text fw={550}>{words[entry.kind]}</Text>
            {entry.amountMinor !== undefined && <Amount minor={entry.amountMinor} currency={order.currency} />}
          </Group>
          <Text size="sm" c="dimmed">
            <When at={entry.at} withTime />
          </Text>
          <Text size="sm">{explain(entry, order)}</Text>
        </li>
      ))}
    </ol>
  );
}

/** What an entry meant, in a sentence. */
function explain(entry: Entry, { buyer, ambassador, currency }: Order): ReactNode {
  const { kind, ambassadorMinor = 0, shopMinor = 0 } = entry;
  const money = (minor: number) => formatMoney(Math.abs(minor), currency);
  const [theirs, ours] = [money(ambassadorMinor), money(shopMinor)];
  switch (kind) {
    case "placed":
      return `By ${buyer.firstName} ${buyer.lastName}, through ${ambassador.name}’s link.`;
    case "sale":
      return `${theirs} for ${ambassador.name}, ${ours} for the shop.`;
    case "refund_requested":
      return entry.reference ? "Stripe took it." : "Stripe has not answered. The same refund can be sent again.";
    case "refund":
      return `${theirs} taken back from ${ambassador.name}, ${ours} from the shop.`;
    case "refund_failed":
      return `Stripe could not give the money back: ${theirs} for ${ambassador.name}, ${ours} for the shop.`;
    case "refund_canceled":
      return `It was canceled at Stripe: ${theirs} for ${ambassador.name}, ${ours} for the shop.`;
    case "dispute":
      return `The buyer’s bank took the money back: ${theirs} from ${ambassador.name}, ${ours} from the shop.`;
    case "reinstatement":
      return `The bank gave the money back: ${theirs} for ${ambassador.name}, ${ours} for the shop.`;
    case "block":
      return `${ambassador.name}’s commission waits until it is released.`;
    case "unblock":
      return `${ambassador.name}’s commission is payable once its hold is over.`;
  }
}
