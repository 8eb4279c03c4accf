import { Anchor, Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "wouter";
import { isPaid } from "../../../../shared/domain/order.ts";
import { isShipmentDue } from "../../../../shared/domain/shipment-due.ts";
import { problemOf } from "../../../client/problem.ts";
import { FormProblem } from "../../../parts/notices.tsx";
import { When } from "../../../parts/when.tsx";
import { type Order, unshipOrder } from "../../api.ts";
import { Figures } from "../../figures.tsx";
import { NotYours, useMay } from "../../may.tsx";
import { Panel } from "../../panel.tsx";
import { ResendButton } from "./resend-button.tsx";
import { ShipDialog } from "./ship-dialog.tsx";
import { words } from "./words.ts";

/** Whether an order is on its way, and what is to be done for that; nothing where nobody paid for it. */
export function ShippingPanel({ order }: { order: Order }) {
  const { shipment, buyer } = order;
  if (!isPaid(order)) return null;
  const isDue = isShipmentDue(order);
  return (
    <Panel title={words.shipping()}>
      {shipment ? (
        <Shipped shipment={shipment} />
      ) : (
        <Text size="sm" mb="md">
          {isDue && words.waits()}
          {!buyer.address && words.noAddress()}
        </Text>
      )}
      <Deeds order={order} isDue={isDue} />
    </Panel>
  );
}

function Shipped({ shipment }: { shipment: NonNullable<Order["shipment"]> }) {
  const { at, carrier, trackingNumber, trackingUrl } = shipment;
  return (
    <>
      <Figures
        of={[
          [words.onItsWay(), <When key="since" at={at} withTime />],
          ...(carrier ? [[words.carrier(), carrier] as const] : []),
          ...(trackingNumber ? [[words.trackingNumber(), trackingNumber] as const] : []),
        ]}
      />
      {trackingUrl && (
        <Anchor href={trackingUrl} target="_blank" rel="noreferrer" size="sm" display="inline-block" mb="md">
          {words.follow()}
        </Anchor>
      )}
    </>
  );
}

function Deeds({ order, isDue }: { order: Order; isDue: boolean }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const mayShip = useMay("ship");
  const slip = (
    <Button component={Link} href={`/packing-slips?order=${order.id}`} variant="subtle" size="xs">
      {words.packingSlip()}
    </Button>
  );
  if (!mayShip) {
    return (
      <Group gap="sm">
        {slip}
        <NotYours deed="ship" />
      </Group>
    );
  }
  return (
    <>
      <Group gap="sm">
        <Button size="xs" variant={isDue ? "filled" : "default"} onClick={open}>
          {order.shipment ? words.change() : words.markShipped()}
        </Button>
        {order.shipment && <TakeBack order={order} />}
        {order.shipment && <ResendButton order={order} kind="shipped-buyer" label={words.sendAgain()} />}
        {order.buyer.address && slip}
      </Group>
      <ShipDialog order={order} opened={isOpen} onClose={close} />
    </>
  );
}

function TakeBack({ order }: { order: Order }) {
  const client = useQueryClient();
  const takeBack = useMutation({
    mutationFn: () => unshipOrder({ orderId: order.id }),
    onSuccess: async () => {
      notifications.show({ message: words.takenBack() });
      for (const key of ["order", "orders"]) await client.invalidateQueries({ queryKey: [key] });
    },
  });
  return (
    <>
      <FormProblem problem={takeBack.error ? problemOf(takeBack.error) : undefined} />
      <Button size="xs" variant="default" loading={takeBack.isPending} onClick={() => takeBack.mutate()}>
        {words.takeBack()}
      </Button>
    </>
  );
}
