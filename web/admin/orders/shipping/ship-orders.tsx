import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { problemOf } from "../../../client/problem.ts";
import { Dialog } from "../../../parts/dialog.tsx";
import { FormProblem } from "../../../parts/notices.tsx";
import { type OrderSummary, shipOrder } from "../../api.ts";
import { words } from "./words.ts";

interface Props {
  orders: readonly OrderSummary[];
  onDone: () => void;
  onClose: () => void;
}

/** Marks some orders as shipped, without tracking numbers. */
export function ShipOrdersDialog({ opened, ...props }: Props & { opened: boolean }) {
  return (
    <Dialog opened={opened} onClose={props.onClose} title={words.shipMany({ count: props.orders.length })}>
      <ShipOrders {...props} />
    </Dialog>
  );
}

function ShipOrders({ orders, onDone, onClose }: Props) {
  const [tellsBuyer, setTellsBuyer] = useState(true);
  const count = orders.length;
  const ship = useMutation({
    // One after the other: what is marked already leaves the list of those to ship, so a try that fails halfway may be made again.
    mutationFn: async () => {
      for (const { id } of orders) await shipOrder({ orderId: id, tellsBuyer });
    },
    onSuccess: () => {
      notifications.show({ color: "green", message: words.manyDone({ count }) });
      onClose();
      onDone();
    },
  });
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {words.manySays({ count })}
      </Text>
      <FormProblem problem={ship.error ? problemOf(ship.error) : undefined} />
      <Checkbox
        label={words.tellBuyers()}
        checked={tellsBuyer}
        disabled={ship.isPending}
        onChange={({ currentTarget }) => setTellsBuyer(currentTarget.checked)}
      />
      <Group justify="end">
        <Button variant="default" onClick={onClose} disabled={ship.isPending}>
          {words.cancel()}
        </Button>
        <Button loading={ship.isPending} onClick={() => ship.mutate()} data-autofocus>
          {words.markMany({ count })}
        </Button>
      </Group>
    </Stack>
  );
}
