import { useQueryClient } from "@tanstack/react-query";
import { blockOrder, type Order } from "../api.ts";
import { ReasonDialog } from "../reason-dialog.tsx";
import { words } from "./words.ts";

/** Holds an order's commission back until the owner lets it go. */
export function BlockDialog({ order, ...dialog }: { order: Order; opened: boolean; onClose: () => void }) {
  const act = useBlock([order.id]);
  const says = words.staysTheirs({ name: order.ambassador.name });
  return <ReasonDialog {...dialog} {...asked(1)} title={words.hold()} says={says} act={act} />;
}

/** The same for some orders, for one reason. */
export function BlockOrdersDialog({
  orders,
  onDone,
  ...dialog
}: {
  orders: readonly { id: string }[];
  opened: boolean;
  onDone: () => void;
  onClose: () => void;
}) {
  const block = useBlock(orders.map(({ id }) => id));
  const act = async (reason: string) => {
    await block(reason);
    onDone();
  };
  const says = words.eachStaysTheirs({ count: orders.length });
  return <ReasonDialog {...dialog} {...asked(orders.length)} title={words.holdMany()} says={says} act={act} />;
}

const asked = (count: number) => ({ deed: words.holdIt(), hint: words.toldWhy({ count }) });

function useBlock(ids: readonly string[]) {
  const client = useQueryClient();
  return async (reason: string) => {
    // One after the other: what is held back already stays so, so a try that fails halfway may be made again.
    for (const orderId of ids) await blockOrder({ orderId, reason });
    await Promise.all(ids.map((id) => client.invalidateQueries({ queryKey: ["order", id] })));
  };
}
