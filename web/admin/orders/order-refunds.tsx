import { Group, Stack, Text } from "@mantine/core";
import { Amount } from "../../parts/amount.tsx";
import type { Order } from "../api.ts";
import { Panel } from "../panel.tsx";

type Status = Order["refunds"][number]["status"];

/** How a refund stands, in a word, and what that means. */
const words: Record<Status, readonly [word: string, meaning: string]> = {
  requires_action: ["Waits for the buyer", "Stripe asks them by e-mail where the money is to go."],
  pending: ["On its way", "Stripe took it; the buyer’s bank has not confirmed it yet."],
  succeeded: ["Given back", "Banks take a few days to show it."],
  failed: ["Failed", "The buyer’s bank did not take it, and the money is yours again. Give it back in another way."],
  canceled: ["Canceled", "It was canceled at Stripe, and the money is yours again."],
};

/** Each refund that Stripe told of, and how it stands. */
export function OrderRefunds({ order: { refunds, currency } }: { order: Order }) {
  if (refunds.length === 0) return null;
  return (
    <Panel title="Refunds">
      <Stack component="ul" gap="md" className="order-refunds">
        {refunds.map(({ id, amountMinor, status }) => {
          const [word, meaning] = words[status];
          return (
            <li key={id}>
              <Group justify="space-between" gap="xs" wrap="nowrap">
                <Text fw={550}>{word}</Text>
                <Amount minor={amountMinor} currency={currency} />
              </Group>
              <Text size="sm" c="dimmed">
                {meaning}
              </Text>
            </li>
          );
        })}
      </Stack>
    </Panel>
  );
}
