import { Group, Stack, Text } from "@mantine/core";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { Amount } from "../../parts/amount.tsx";
import type { Order } from "../api.ts";
import { Panel } from "../panel.tsx";
import { words } from "./words.ts";

type Status = Order["refunds"][number]["status"];

/** How a refund stands, in a word, and what that means. */
const meanings: Record<Status, readonly [word: string, meaning: string]> = {
  requires_action: [words.waitsForBuyer(), words.stripeAsksThem()],
  pending: [words.onItsWay(), words.notConfirmedYet()],
  succeeded: [words.givenBack(), words.takesDaysToShow()],
  failed: [words.failed(), words.giveBackOtherwise()],
  canceled: [words.canceled(), words.canceledAtStripe()],
};

/** Each refund that Stripe told of, and how it stands. */
export function OrderRefunds({ order: { refunds, lines, currency } }: { order: Order }) {
  if (refunds.length === 0) return null;
  return (
    <Panel title={words.refunds()}>
      <Stack component="ul" gap="md" className="order-refunds">
        {refunds.map(({ id, amountMinor, status, lines: parts = [] }) => {
          const [word, meaning] = meanings[status];
          return (
            <li key={id}>
              <Group justify="space-between" gap="xs" wrap="nowrap">
                <Text fw={550}>{word}</Text>
                <Amount minor={amountMinor} currency={currency} />
              </Group>
              <Text size="sm" c="dimmed">
                {meaning}
              </Text>
              {parts.map((part) => (
                <Text key={part.line} size="sm" c="dimmed">
                  {words.ofLine({
                    amount: formatMoney(part.amountMinor, currency),
                    title: lines[part.line]?.title ?? "",
                  })}
                </Text>
              ))}
            </li>
          );
        })}
      </Stack>
    </Panel>
  );
}
