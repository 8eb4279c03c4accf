import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { problemOf } from "../../../client/problem.ts";
import { type Order, resendEmail } from "../../api.ts";
import { useMay } from "../../may.tsx";
import { words } from "./words.ts";

type Kind = Parameters<typeof resendEmail>[0]["kind"];

/** Sends an order's buyer an e-mail once more, for who may. */
export function ResendButton({ order, kind, label }: { order: Order; kind: Kind; label: string }) {
  const send = useMutation({
    mutationFn: () => resendEmail({ orderId: order.id, kind }),
    onSuccess: () => notifications.show({ color: "green", message: words.sentAgain({ email: order.buyer.email }) }),
    onError: (error) => notifications.show({ color: "red", message: problemOf(error).message }),
  });
  if (!useMay("resend")) return null;
  return (
    <Button size="xs" variant="subtle" loading={send.isPending} onClick={() => send.mutate()}>
      {label}
    </Button>
  );
}

/** Sends the receipt once more. */
export const ReceiptButton = ({ order }: { order: Order }) => (
  <ResendButton order={order} kind="order-buyer" label={words.receiptAgain()} />
);
