import * as words from "../words/en/emails-order.ts";
import { paragraphs } from "./blocks.ts";
import { mailOf } from "./layout.ts";
import { fullName, type Mails, money, openOrder, orderFacts, seeStatistics } from "./order-parts.ts";

/** How a refund ended that gave nothing back, in the words of each reader. */
const endings = {
  failed: {
    owner: { subject: words.refundFailedOwnerSubject, heading: words.refundFailedOwnerHeading },
    ownerText: words.refundFailedOwner,
    ambassador: { subject: words.refundFailedAmbassadorSubject, text: words.refundFailedAmbassador },
    buyer: { subject: words.refundFailedBuyerSubject, text: words.refundFailedBuyer },
  },
  canceled: {
    owner: { subject: words.refundCanceledOwnerSubject, heading: words.refundCanceledOwnerHeading },
    ownerText: words.refundCanceledOwner,
    ambassador: { subject: words.refundCanceledAmbassadorSubject, text: words.refundCanceledAmbassador },
    buyer: { subject: words.refundCanceledBuyerSubject, text: words.refundCanceledBuyer },
  },
} as const;

/** Everybody is told of a refund that failed or was canceled after they counted on it. */
export const refundEndedMails = {
  "order.refund_failed": mailsOf("failed"),
  "order.refund_canceled": mailsOf("canceled"),
};

function mailsOf(ending: keyof typeof endings): Mails {
  const says = endings[ending];
  return {
    owner: ({ order, event, shop }) => {
      const amount = money(event.amountMinor, order.currency);
      return mailOf(
        {
          to: shop.ownerEmail,
          subject: says.owner.subject({ amount }),
          preview: says.ownerText(),
          heading: says.owner.heading({ buyer: fullName(order) }),
          blocks: [
            ...paragraphs(says.ownerText(), words.sharesAsBefore()),
            {
              kind: "table",
              rows: [
                [words.notRefunded(), amount],
                [words.ambassadorsShareOfIt(), money(event.ambassadorMinor, order.currency)],
                [words.yourShareOfIt(), money(event.shopMinor, order.currency)],
              ],
            },
            { kind: "facts", facts: orderFacts(order, shop) },
            openOrder(order, shop),
          ],
        },
        shop,
      );
    },
    ambassador: ({ order, event, ambassador, shop }) => {
      const share = money(event.ambassadorMinor, order.currency);
      return mailOf(
        {
          to: ambassador.email,
          subject: says.ambassador.subject({ share }),
          preview: says.ambassador.text(),
          heading: words.hello({ name: ambassador.firstName }),
          blocks: [
            ...paragraphs(says.ambassador.text()),
            {
              kind: "table",
              rows: [[words.notRefunded(), money(event.amountMinor, order.currency)]],
              total: [words.yourShareOfIt(), share],
            },
            { kind: "facts", facts: orderFacts(order, shop) },
            seeStatistics(shop),
          ],
          stoppable: { topic: "refunds", reader: ambassador },
        },
        shop,
      );
    },
    buyer: ({ order, event, shop }) =>
      mailOf(
        {
          to: order.buyer.email,
          subject: says.buyer.subject({ shop: shop.name }),
          preview: says.buyer.text(),
          heading: words.hello({ name: order.buyer.firstName }),
          blocks: [
            ...paragraphs(says.buyer.text()),
            { kind: "amount", label: words.notRefunded(), value: money(event.amountMinor, order.currency) },
            { kind: "facts", facts: orderFacts(order, shop) },
          ],
        },
        shop,
      ),
  };
}
