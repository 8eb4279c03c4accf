import { Text } from "@mantine/core";
import { apart } from "../../../shared/domain/basket.ts";
import { sumMinor } from "../../../shared/domain/money.ts";
import { Amount } from "../../parts/amount.tsx";
import { Picture } from "../../parts/picture.tsx";
import { rateInPercent } from "../../parts/rate.ts";
import type { Order } from "../api.ts";
import { Figures } from "../figures.tsx";
import { Panel } from "../panel.tsx";
import "./order.css";
import { words } from "./words.ts";

/** What was bought, as it was when the order was placed, and what it came to. */
export function OrderLines({ order }: { order: Order }) {
  const { lines, taxes = [], currency, coupon, totalMinor, refundedMinor, disputes } = order;
  const { goods, delivery } = apart(lines);
  const disputedMinor = sumMinor(disputes.map(({ status, amountMinor }) => (status === "won" ? 0 : amountMinor)));
  const money = (minor: number) => <Amount minor={minor} currency={currency} />;
  return (
    <Panel title={words.whatWasBought()}>
      <ul className="order-lines">
        {goods.map((line) => (
          <li key={line.productId}>
            <Picture src={line.imageUrl} width={56} />
            <div>
              <Text fw={550}>{line.title}</Text>
              <Text size="sm" c="dimmed">
                {line.quantity} × {money(line.unitPriceMinor)}
              </Text>
            </div>
            {money(line.unitPriceMinor * line.quantity)}
          </li>
        ))}
      </ul>
      <Figures
        of={[
          ...(coupon ? [[words.coupon(coupon), money(0 - coupon.discountMinor)] as const] : []),
          ...(delivery ? [[delivery.title, money(delivery.amountMinor)] as const] : []),
          [words.total(), <strong key="total">{money(totalMinor)}</strong>],
          ...taxes.map(
            ({ taxBps, taxMinor }) => [words.taxIncluded({ rate: rateInPercent(taxBps) }), money(taxMinor)] as const,
          ),
          [words.refunded(), money(refundedMinor)],
          ...(disputes.length > 0 ? [[words.disputed(), money(disputedMinor)] as const] : []),
        ]}
      />
    </Panel>
  );
}
