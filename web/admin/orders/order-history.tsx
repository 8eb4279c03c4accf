import { Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { Amount } from "../../parts/amount.tsx";
import { When } from "../../parts/when.tsx";
import type { Order } from "../api.ts";
import { words } from "./words.ts";

type Entry = Order["history"][number];

const kinds: Record<Entry["kind"], string> = {
  placed: words.placed(),
  sale: words.paid(),
  shipped: words.shipped(),
  note: words.note(),
  refund_requested: words.refundRequested(),
  refund: words.refunded(),
  refund_failed: words.refundFailed(),
  refund_canceled: words.refundCanceled(),
  dispute: words.disputed(),
  reinstatement: words.reinstated(),
  given_away: words.givenAwayTitle(),
  given: words.givenTitle(),
  block: words.blocked(),
  unblock: words.unblocked(),
};

/** All that happened to an order, oldest first. */
export function OrderHistory({ order }: { order: Order }) {
  return (
    <ol className="order-history">
      {order.history.filter(isEvent).map((entry) => (
        <li key={`${entry.at} ${entry.kind} ${entry.reference}`}>
          <Group justify="space-between" gap="xs" wrap="nowrap">
            <Text fw={550}>{kinds[entry.kind]}</Text>
            {entry.amountMinor !== undefined && !isMove(entry) && (
              <Amount minor={entry.amountMinor} currency={order.currency} />
            )}
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

/** Notes stand in a panel of their own. */
const isEvent = ({ kind }: Entry): boolean => kind !== "note";

/** A sale's move takes no money from the shop, and gives it none. */
const isMove = ({ kind }: Entry): boolean => kind === "given" || kind === "given_away";

/** What an entry meant, in a sentence. */
function explain(entry: Entry, { buyer, currency, ...order }: Order): ReactNode {
  const { kind, ambassadorMinor = 0, shopMinor = 0, ambassador = order.ambassador, reason = "" } = entry;
  const money = (minor: number) => formatMoney(Math.abs(minor), currency);
  const [theirs, ours] = [money(ambassadorMinor), money(shopMinor)];
  const shared = { theirs, ours, ambassador: ambassador.name };
  switch (kind) {
    case "placed": {
      const { firstName, lastName } = buyer;
      const who = { firstName, lastName, ambassador: ambassador.name };
      const { code } = (order.attribution?.won === "coupon" && order.coupon) || {};
      return code === undefined ? words.placedBy(who) : words.placedWith({ ...who, code });
    }
    case "sale":
      return words.saleShared(shared);
    case "shipped":
      return entry.by && words.shippedBy({ name: entry.by });
    case "note":
      return reason;
    case "refund_requested":
      return entry.reference ? words.stripeTookIt() : words.stripeHasNotAnswered();
    case "refund":
      return words.takenBack(shared);
    case "refund_failed":
      return words.couldNotGiveBack(shared);
    case "refund_canceled":
      return words.wasCanceled(shared);
    case "dispute":
      return words.bankTook(shared);
    case "reinstatement":
      return words.bankGaveBack(shared);
    case "given_away":
      return words.givenAwayFrom({ ...shared, reason });
    case "given":
      return words.givenTo({ ...shared, reason });
    case "block":
      return words.waits(shared);
    case "unblock":
      return words.payableAfterHold(shared);
  }
}
