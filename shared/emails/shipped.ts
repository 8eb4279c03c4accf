import type { ShippedEvent } from "../contract/messages.ts";
import { orderName } from "../domain/order-number.ts";
import { type ShipmentFacts, trackingUrlOf } from "../domain/shipment.ts";
import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails-order.ts";
import { type Block, type Pair, paragraphs } from "./blocks.ts";
import { mailOf } from "./layout.ts";
import { deliveryFacts, lineTable, type Mails, type OrderNews, orderFacts, seeOrder } from "./order-parts.ts";

/** That it is on its way, and how to follow it. */
export function shippedMail({ order, shop }: Pick<OrderNews, "order" | "shop">): Mail {
  const { shipment = {} }: { shipment?: ShipmentFacts | undefined } = order;
  const [url, { carrier, trackingNumber }] = [trackingUrlOf(shipment), shipment];
  const follow: Block[] = url === undefined ? [] : [{ kind: "button", label: words.followParcel(), url }];
  const facts: Pair[] = [
    ...(carrier === undefined ? [] : [[words.carrier(), carrier] as const]),
    ...(trackingNumber === undefined ? [] : [[words.trackingNumber(), trackingNumber] as const]),
  ];
  return mailOf(
    {
      to: order.buyer.email,
      subject: words.shippedSubject({ order: orderName(order), shop: shop.name }),
      preview: carrier === undefined ? words.shippedPreview() : words.shippedPreviewBy({ carrier }),
      heading: words.onItsWay(),
      blocks: [
        ...paragraphs(words.shipped({ name: order.buyer.firstName })),
        ...follow,
        { kind: "facts", facts: [...facts, ...deliveryFacts(order), ...orderFacts(order, shop)] },
        lineTable(order),
        ...seeOrder(order, shop),
      ],
    },
    shop,
  );
}

/** Its buyer is told that an order is on its way. */
export const shippedMails: Mails<ShippedEvent, "buyer"> = { buyer: shippedMail };
