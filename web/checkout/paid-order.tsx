import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { Link } from "wouter";
import { formatMoney } from "../../shared/domain/currency.ts";
import { orderName } from "../../shared/domain/order-number.ts";
import { Amount } from "../parts/amount.tsx";
import { Page } from "../parts/page.tsx";
import { Picture } from "../parts/picture.tsx";
import type { Order } from "./api.ts";
import { words } from "./paid-order-words.ts";

const titles: Record<Order["status"], () => string> = {
  PENDING: words.oneMoment,
  PAID: words.paid,
  PARTLY_REFUNDED: words.refundedInPart,
  REFUNDED: words.refunded,
  DISPUTED: words.disputed,
  CHARGED_BACK: words.chargedBack,
  EXPIRED: words.unpaid,
};

/** Of a payment that takes its time, such as a bank debit. */
const slow: Record<NonNullable<Order["payment"]>, { title: string; lead?: string }> = {
  processing: { title: words.paymentUnderWay(), lead: words.paymentTakesDays() },
  failed: { title: words.paymentFailed() },
};

/** What was bought, as the shop has it. */
export function PaidOrder({ order, code }: { order: Order; code: string }) {
  const { status, payment, lines, coupon, totalMinor, currency, orderId, number } = order;
  const { title = titles[status](), lead = status === "PAID" ? words.receiptComes() : undefined } = payment
    ? slow[payment]
    : {};
  return (
    <Page title={title} lead={lead}>
      <Stack className="panel" gap="md" maw={640}>
        {status === "EXPIRED" && (
          <Alert color="yellow" title={payment === "failed" ? words.bankDidNotPay() : words.timeRanOut()}>
            <Button component={Link} href={`/c/${code}`} size="sm" mt="xs">
              {words.orderAgain()}
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
                  {words.quantityTimes({ quantity: line.quantity, price: formatMoney(line.unitPriceMinor, currency) })}
                </Text>
              </div>
              <Amount minor={line.unitPriceMinor * line.quantity} currency={currency} />
            </li>
          ))}
        </ul>
        {coupon && (
          <Group justify="space-between">
            <Text>{words.coupon(coupon)}</Text>
            <Amount minor={0 - coupon.discountMinor} currency={currency} />
          </Group>
        )}
        <Group justify="space-between" className="order-total">
          <Text fw={600}>{words.total()}</Text>
          <Text fw={700} size="xl">
            <Amount minor={totalMinor} currency={currency} />
          </Text>
        </Group>
        <Text size="sm" c="dimmed" className="order-number">
          {words.orderNumber({ order: orderName({ id: orderId, number }) })}
        </Text>
      </Stack>
    </Page>
  );
}
