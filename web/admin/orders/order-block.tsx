import { Alert, Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { problemOf } from "../../client/problem.ts";
import { FormProblem } from "../../parts/notices.tsx";
import { When } from "../../parts/when.tsx";
import { type Order, unblockOrder } from "../api.ts";
import { NotYours, useMay } from "../may.tsx";
import { BlockDialog } from "./block-dialog.tsx";

/** Whether an order's commission is held back, and the way to hold it back or to release it. */
export function OrderBlock({ order }: { order: Order }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const may = useMay("hold");
  const client = useQueryClient();
  const release = useMutation({
    mutationFn: () => unblockOrder({ orderId: order.id }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["order", order.id] }),
  });
  if (order.status === "EXPIRED") return null;
  if (!order.block) {
    return (
      <Group mt="md">
        {may ? (
          <Button variant="default" size="xs" onClick={open}>
            Hold the commission back
          </Button>
        ) : (
          <NotYours deed="hold" />
        )}
        <BlockDialog order={order} opened={isOpen} onClose={close} />
      </Group>
    );
  }
  return (
    <Alert color="yellow" mt="md" title="The commission is held back">
      <Text size="sm">{order.block.reason}</Text>
      <Text size="sm" c="dimmed" mb="sm">
        Since <When at={order.block.at} withTime />
      </Text>
      <FormProblem problem={release.error ? problemOf(release.error) : undefined} />
      {may ? (
        <Button variant="default" size="xs" loading={release.isPending} onClick={() => release.mutate()}>
          Release the commission
        </Button>
      ) : (
        <NotYours deed="hold" />
      )}
    </Alert>
  );
}
