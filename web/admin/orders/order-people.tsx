import { Anchor, Text } from "@mantine/core";
import { Link } from "wouter";
import { isPaid } from "../../../shared/domain/order.ts";
import { rateInPercent } from "../../parts/rate.ts";
import type { Order } from "../api.ts";
import { Figures } from "../figures.tsx";
import { Panel } from "../panel.tsx";
import { countryName } from "./country-name.ts";
import { GiveOrder } from "./give-dialog.tsx";
import { ReceiptButton } from "./shipping/resend-button.tsx";
import { words } from "./words.ts";

/** Who bought, and where it goes. */
export function BuyerPanel({ order }: { order: Order }) {
  const { buyer } = order;
  const place = [buyer.zip, buyer.city].filter(Boolean).join(" ");
  return (
    <Panel title={words.buyer()}>
      <address className="order-address">
        <Text>
          {buyer.firstName} {buyer.lastName}
        </Text>
        {[buyer.address, place, countryName(buyer.country)].filter(Boolean).map((line) => (
          <Text key={line}>{line}</Text>
        ))}
        <Anchor href={`mailto:${buyer.email}`} mt="xs" display="inline-block">
          {buyer.email}
        </Anchor>
      </address>
      {isPaid(order) && <ReceiptButton order={order} />}
    </Panel>
  );
}

/** Through whose link it came. */
export function ThroughPanel({ order }: { order: Order }) {
  const { ambassador, code, id } = order;
  return (
    <Panel title={words.cameThrough()}>
      <Figures
        of={[
          [
            words.ambassador(),
            <Anchor key="ambassador" component={Link} href={`/ambassadors/${ambassador.id}`}>
              {ambassador.name}
            </Anchor>,
          ],
          [
            words.link(),
            <Anchor key="link" href={`/c/${code}`} target="_blank" rel="noreferrer" ff="monospace" size="sm">
              {code}
            </Anchor>,
          ],
          [
            words.order(),
            <Text key="id" component="span" ff="monospace" size="xs">
              {id}
            </Text>,
          ],
        ]}
      />
      <WhatWon order={order} />
      <GiveOrder order={order} />
    </Panel>
  );
}

/** Of an order with an ambassador's coupon, whether that or the link won it, and why. */
function WhatWon({ order: { attribution, coupon } }: { order: Order }) {
  if (!attribution || !coupon) return null;
  const { won, because, link, coupon: owner } = attribution;
  const facts = {
    code: coupon.code,
    owner: owner.name || words.somebodyGone(),
    link: link.name || words.somebodyGone(),
  };
  const said = [
    words.couponIs(facts),
    because === "closed" ? words.couponClosed() : words.wonBySetting({ won }),
    ...(coupon.bearsBps === undefined ? [] : [words.bearsPart({ part: rateInPercent(coupon.bearsBps) })]),
  ];
  return (
    <Text size="sm" mt="sm">
      {said.join(" ")}
    </Text>
  );
}
