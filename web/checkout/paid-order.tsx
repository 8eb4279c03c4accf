import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { Link } from "wouter";
import { Amount } from "../parts/amount.tsx";
import { Page } from "../parts/page.tsx";
import { Picture } from "../parts/picture.tsx";
import type { Order } from "./api.ts";

const titles: Record<Order["status"], string> = {
  PENDING: "One moment",
  PAID: "Thank you, your order is paid",
  PARTLY_REFUNDED: "Your order was refunded in part",
  REFUNDED: "Your order was refunded",
  DISPUTED: "Your order is disputed",
  CHARGED_BACK: "Your order was charged back",
  EXPIRED: "Your order was not paid",
};

/** Of a payment that takes its time, such as a bank debit. */
const slow: Record<NonNullable<Order["payment"]>, { title: string; lead?: string }> = {
  processing: {
    title: "Thank you, your payment is on its way",
    lead: "Your bank has been asked to pay, which can take some days. You can close this page: we e-mail you as soon as the money has arrived, and if it does not.",
  },
  failed: { title: "Your payment failed" },
};

/** What was bought, as the shop has it. */
export function PaidOrder({ order, code }: { order: Order; code: string }) {
  const { status, payment, lines, totalMinor, currency, orderId } = order;
  const { title = titles[status], lead = status === "PAID" ? "A receipt is on its way to your e-mail." : undefined } =
    payment ? slow[payment] : {};
  return (
    <Page title={title} lead={lead}>
      <Stack className="panel" gap="md" maw={640}>
        {status === "EXPIRED" && (
          <Alert
            color="yellow"
            title={
              payment === "failed"
                ? "Your bank did not pay, and nothing was charged."
                : "The time to pay ran out, and nothing was charged."
            }
          >
            <Button component={Link} href={`/c/${code}`} size="sm" mt="xs">
              Order again
            </Button>
          </Alert>
        )}
        <ul className="bought">
          {lines.map((line) => (
            <li key={line.productId}>
              <Picture src={line.imageUrl} width={56} />
              <div className="line-text">
                <Text fw={600}>{line.title}</Text>
                <Text size="sm" c="dimmed">
                  {line.quantity} × <Amount minor={line.unitPriceMinor} currency={currency} />
                </Text>
              </div>
              <Amount minor={line.amountMinor} currency={currency} />
            </li>
          ))}
        </ul>
        <Group justify="space-between" className="order-total">
          <Text fw={600}>Total</Text>
          <Text fw={700} size="xl">
            <Amount minor={totalMinor} currency={currency} />
          </Text>
        </Group>
        <Text size="sm" c="dimmed" className="order-number">
          Order number {orderId}
        </Text>
      </Stack>
    </Page>
  );
}
