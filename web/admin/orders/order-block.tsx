import { Alert, Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { sayLook } from "../../../shared/words/say-look.ts";
import { problemOf } from "../../client/problem.ts";
import { FormProblem } from "../../parts/notices.tsx";
import { When } from "../../parts/when.tsx";
import { type Order, unblockOrder } from "../api.ts";
import { NotYours, useMay } from "../may.tsx";
import { BlockDialog } from "./block-dialog.tsx";
import { words } from "./words.ts";

/** Whether an order's commission is held back or waits for a look, and the way to hold it back or to release it. */
export function OrderBlock({ order }: { order: Order }) {
  const { block } = order;
  if (order.status === "EXPIRED") return null;
  if (!block) {
    return (
      <Group mt="md">
        <HoldBack order={order} label={words.hold()} />
      </Group>
    );
  }
  const { look, reason, at } = block;
  const isToLook = look && reason === undefined;
  return (
    <Alert color="yellow" mt="md" title={isToLook ? words.toLook() : words.isHeld()}>
      {look && <Text size="sm">{sayLook(look)}</Text>}
      <Text size="sm">{isToLook ? words.lookDecides() : reason}</Text>
      <Text size="sm" c="dimmed" mb="sm">
        {words.since()} <When at={at} withTime />
      </Text>
      <Release order={order}>{isToLook && <HoldBack order={order} label={words.keepBack()} />}</Release>
    </Alert>
  );
}

function HoldBack({ order, label }: { order: Order; label: string }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  if (!useMay("hold")) return <NotYours deed="hold" />;
  return (
    <>
      <Button variant="default" size="xs" onClick={open}>
        {label}
      </Button>
      <BlockDialog order={order} opened={isOpen} onClose={close} />
    </>
  );
}

/** @param children what else can be done about it */
function Release({ order, children }: { order: Order; children: ReactNode }) {
  const client = useQueryClient();
  const release = useMutation({
    mutationFn: () => unblockOrder({ orderId: order.id }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["order", order.id] }),
  });
  if (!useMay("hold")) return <NotYours deed="hold" />;
  return (
    <>
      <FormProblem problem={release.error ? problemOf(release.error) : undefined} />
      <Group gap="sm">
        <Button variant="default" size="xs" loading={release.isPending} onClick={() => release.mutate()}>
          {words.release()}
        </Button>
        {children}
      </Group>
    </>
  );
}
