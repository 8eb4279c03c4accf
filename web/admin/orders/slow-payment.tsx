import { Alert, Text } from "@mantine/core";
import type { Order } from "../api.ts";

/** How a payment stands that takes its time. */
export function SlowPayment({ order: { payment } }: { order: Order }) {
  if (!payment) return null;
  const isUnderWay = payment === "processing";
  return (
    <Alert
      color={isUnderWay ? "blue" : "gray"}
      mb="md"
      title={isUnderWay ? "The payment is on its way" : "The payment failed"}
    >
      <Text size="sm">
        {isUnderWay
          ? "The buyer pays by bank debit, which can take some days. The order is paid once the money has arrived: don’t send anything yet."
          : "The buyer’s bank did not pay. They have an e-mail that says so."}
      </Text>
    </Alert>
  );
}
