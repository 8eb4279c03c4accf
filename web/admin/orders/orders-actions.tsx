import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { problemOf } from "../../client/problem.ts";
import type { Selection } from "../../parts/list/selection.ts";
import { type OrderSummary, unblockOrder } from "../api.ts";
import { useMay } from "../may.tsx";
import { BlockOrdersDialog } from "./block-dialog.tsx";
import { ShipActions } from "./shipping/ship-actions.tsx";
import { words } from "./words.ts";

/** What can be done with picked orders: they are shipped, their packing slips printed, their commissions held back or released. */
export function OrdersActions({ selection }: { selection: Selection<OrderSummary> }) {
  const client = useQueryClient();
  const [isBlocking, setBlocking] = useState(false);
  const mayHold = useMay("hold");
  const { items } = selection;
  const toBlock = items.filter(({ status, block }) => status !== "EXPIRED" && !block);
  const toRelease = items.filter(({ block }) => block);
  const done = () => {
    for (const key of ["orders", "order"]) void client.invalidateQueries({ queryKey: [key] });
    selection.clear();
  };
  const release = useMutation({
    mutationFn: async (orders: readonly OrderSummary[]) => {
      for (const { id } of orders) await unblockOrder({ orderId: id });
    },
    onSuccess: (_, { length }) => {
      notifications.show({ color: "green", message: words.released({ count: length }) });
      done();
    },
    // Those that went through are; the list shows which.
    onError: (error) => {
      notifications.show({ color: "red", title: words.notAllReleased(), message: problemOf(error).message });
      void client.invalidateQueries({ queryKey: ["orders"] });
    },
  });
  return (
    <>
      <ShipActions orders={items} onDone={done} />
      {mayHold && (
        <>
          <Button size="xs" variant="default" disabled={toBlock.length === 0} onClick={() => setBlocking(true)}>
            {words.holdSome({ count: toBlock.length })}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={toRelease.length === 0}
            loading={release.isPending}
            onClick={() => release.mutate(toRelease)}
          >
            {words.releaseSome({ count: toRelease.length })}
          </Button>
        </>
      )}
      <Button size="xs" variant="subtle" onClick={selection.clear}>
        {words.pickNone()}
      </Button>
      <BlockOrdersDialog orders={toBlock} opened={isBlocking} onDone={done} onClose={() => setBlocking(false)} />
    </>
  );
}
