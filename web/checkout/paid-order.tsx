import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { Link } from "wouter";
import { apart } from "../../shared/domain/basket.ts";
import { formatMoney } from "../../shared/domain/currency.ts";
import { orderName } from "../../shared/domain/order-number.ts";
import { Amount } from "../parts/amount.tsx";
import { Page } from "../parts/page.tsx";
import { Picture } from "../parts/picture.tsx";
import { rateInPercent } from "../parts/rate.ts";
import { When } from "../parts/when.tsx";
import { shop } from "../shop/shop.ts";
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

type Shipment = NonNullable<Order["shipment"]>;

/** Of a payment that takes its time, such as a bank debit. */
const slow: Record<NonNullable<Order["payment"]>, { title: string; lead?: string }> = {
  processing: { title: words.paymentUnderWay(), lead: words.paymentTakesDays() },
  failed: { title: words.paymentFailed() },
};

/** A buyer who has just paid is told where the receipt is; who comes back has it. */
const leadOf = ({ status, shipment }: Order) => (status === "PAID" && !shipment ? words.receiptComes() : undefined);

/** What was bought, as the shop has it. */
export function PaidOrder({ order, code }: { order: Order; code: string }) {
  const {
    status,
    payment,
    lines,
    taxes = [],
    coupon,
    totalMinor,
    refundedMinor,
    currency,
    orderId,
    number,
    shipment,
  } = order;
  const { goods, delivery } = apart(lines);
  const isOnItsWay = shipment !== undefined && status === "PAID";
  const { title = isOnItsWay ? words.onItsWay() : titles[status](), lead = leadOf(order) } = payment
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
        {shipment && <OnItsWay shipment={shipment} />}
        <ul className="bought">
          {goods.map((line) => (
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
        {delivery && (
          <Group justify="space-between">
            <Text>{delivery.title}</Text>
            <Amount minor={delivery.amountMinor} currency={currency} />
          </Group>
        )}
        <Group justify="space-between" className="order-total">
          <Text fw={600}>{words.total()}</Text>
          <Text fw={700} size="xl">
            <Amount minor={totalMinor} currency={currency} />
          </Text>
        </Group>
        {taxes.map(({ taxBps, taxMinor }) => (
          <Group key={taxBps} justify="space-between" c="dimmed">
            <Text size="sm">{words.taxIncluded({ rate: rateInPercent(taxBps) })}</Text>
            <Text size="sm">
              <Amount minor={taxMinor} currency={currency} />
            </Text>
          </Group>
        ))}
        {refundedMinor > 0 && (
          <Group justify="space-between">
            <Text>{words.givenBack()}</Text>
            <Amount minor={refundedMinor} currency={currency} />
          </Group>
        )}
        <Text size="sm" c="dimmed" className="order-number">
          {words.orderNumber({ order: orderName({ id: orderId, number }) })}
        </Text>
      </Stack>
      {number !== undefined && <NextSteps code={code} />}
    </Page>
  );
}

/** That it is on its way, and how to follow it. */
function OnItsWay({ shipment: { at, carrier, trackingNumber, trackingUrl } }: { shipment: Shipment }) {
  return (
    <Alert color="green">
      <Text size="sm">
        {words.leftUs()} <When at={at} />
        {carrier && `, ${carrier}`}
        {trackingNumber && `, ${trackingNumber}`}
      </Text>
      {trackingUrl && (
        <Button component="a" href={trackingUrl} target="_blank" rel="noreferrer" size="sm" mt="xs">
          {words.follow()}
        </Button>
      )}
    </Alert>
  );
}

/** What a buyer may want next. */
function NextSteps({ code }: { code: string }) {
  return (
    <Stack gap="xs" mt="lg" maw={640} className="not-on-paper">
      <Text size="sm" c="dimmed">
        {words.pageStays()}
      </Text>
      <Group gap="sm">
        <Button component={Link} href={`/c/${code}`} variant="default">
          {words.seeMore()}
        </Button>
        <Button variant="subtle" onClick={() => window.print()}>
          {words.print()}
        </Button>
        {shop.contactEmail && (
          <Button component="a" href={`mailto:${shop.contactEmail}`} variant="subtle">
            {words.askShop()}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
