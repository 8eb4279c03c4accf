import { Alert, Button, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useParams, useSearch } from "wouter";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { orderName } from "../../../shared/domain/order-number.ts";
import { followMs } from "../../parts/follow.ts";
import { Page } from "../../parts/page.tsx";
import { When } from "../../parts/when.tsx";
import { type Order, readOrder } from "../api.ts";
import { BackLink } from "../back-link.tsx";
import { NotYours, useMay } from "../may.tsx";
import { Missing } from "../missing.tsx";
import { Panel } from "../panel.tsx";
import { QuestionsPanel } from "../questions/questions-panel.tsx";
import { Disputes } from "./disputes.tsx";
import { OrderNotes } from "./notes/order-notes.tsx";
import { OrderBlock } from "./order-block.tsx";
import { OrderHistory } from "./order-history.tsx";
import { OrderLines } from "./order-lines.tsx";
import { OrderLoading } from "./order-loading.tsx";
import { BuyerPanel, ThroughPanel } from "./order-people.tsx";
import { OrderRefunds } from "./order-refunds.tsx";
import { OrderSplit } from "./order-split.tsx";
import { RefundDialog } from "./refund-dialog.tsx";
import { leftToRefundMinor, readAgainMs, underWayMinor } from "./refundable.ts";
import { ShippingPanel } from "./shipping/shipping-panel.tsx";
import { SlowPayment } from "./slow-payment.tsx";
import { StatusBadge } from "./status-badge.tsx";
import { words } from "./words.ts";

/** One order with all that happened to it. It follows what happens to it while it is open, and sooner while a refund is under way. */
export function OrderPage() {
  const { orderId = "" } = useParams();
  const search = useSearch();
  const list = `/orders${search && `?${search}`}`;
  const order = useQuery({
    queryKey: ["order", orderId],
    queryFn: ({ signal }) => readOrder({ orderId }, signal),
    refetchInterval: ({ state }) => (state.data && readAgainMs(state.data, Date.now())) || followMs,
  });
  useListsFollow(order.data);
  if (order.data) return <OrderView order={order.data} list={list} />;
  if (order.isPending) return <OrderLoading list={list} />;
  return (
    <Missing
      error={order.error}
      retry={() => void order.refetch()}
      title={words.noSuchOrder()}
      back={{ href: list, label: words.allOrders() }}
    />
  );
}

/** Lists and statistics that were read before a refund was booked are stale after it. */
function useListsFollow(order: Order | undefined): void {
  const client = useQueryClient();
  const refundedMinor = order?.refundedMinor;
  useEffect(() => {
    if (refundedMinor === undefined) return;
    for (const key of ["orders", "stats", "ambassadors", "ambassador"])
      void client.invalidateQueries({ queryKey: [key] });
  }, [client, refundedMinor]);
}

function OrderView({ order, list }: { order: Order; list: string }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const mayRefund = useMay("refund");
  const leftMinor = leftToRefundMinor(order);
  const { buyer, currency } = order;
  const from = { firstName: buyer.firstName, lastName: buyer.lastName };
  return (
    <>
      <BackLink href={list}>{words.allOrders()}</BackLink>
      <Page
        title={order.number === undefined ? words.orderFrom(from) : words.orderNumbered({ order: orderName(order) })}
        lead={
          <Group component="span" gap="xs">
            <StatusBadge status={order.status} />
            {order.number !== undefined && <span>{words.fromBuyer(from)}</span>}
            <span>
              {words.placed()} <When at={order.createdAt} withTime />
            </span>
          </Group>
        }
        actions={
          leftMinor > 0 &&
          (mayRefund ? (
            <Button variant="default" onClick={open}>
              {words.refund()}
            </Button>
          ) : (
            <NotYours deed="refund" />
          ))
        }
      >
        <Disputes order={order} />
        <SlowPayment order={order} />
        <UnderWay minor={underWayMinor(order)} currency={currency} />
        <SimpleGrid cols={{ base: 1, md: 2 }} className="order-columns">
          <Stack gap="md">
            <OrderLines order={order} />
            <Panel title={words.howShared()}>
              <OrderSplit order={order} />
              <OrderBlock order={order} />
            </Panel>
            <QuestionsPanel about={order.id} />
            <Panel title={words.history()}>
              <OrderHistory order={order} />
            </Panel>
          </Stack>
          <Stack gap="md">
            <BuyerPanel order={order} />
            <ShippingPanel order={order} />
            <ThroughPanel order={order} />
            <OrderRefunds order={order} />
            <OrderNotes order={order} />
          </Stack>
        </SimpleGrid>
      </Page>
      <RefundDialog order={order} leftMinor={leftMinor} opened={isOpen} onClose={close} />
    </>
  );
}

function UnderWay({ minor, currency }: { minor: number; currency: string }) {
  return (
    <div role="status">
      {minor > 0 && (
        <Alert color="blue" mb="md" title={words.refundUnderWay()}>
          <Text size="sm">{words.stripeTookRefund({ amount: formatMoney(minor, currency) })}</Text>
        </Alert>
      )}
    </div>
  );
}
