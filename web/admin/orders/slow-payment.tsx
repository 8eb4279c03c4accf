import { Alert, Text } from "@mantine/core";
import type { Order } from "../api.ts";
import { words } from "./words.ts";

/** How a payment stands that takes its time. */
export function SlowPayment({ order: { payment } }: { order: Order }) {
  if (!payment) return null;
  const isUnderWay = payment === "processing";
  return (
    <Alert
      color={isUnderWay ? "blue" : "gray"}
      mb="md"
      title={isUnderWay ? words.paymentUnderWay() : words.paymentFailed()}
    >
      <Text size="sm">{isUnderWay ? words.dontSendYet() : words.bankDidNotPay()}</Text>
    </Alert>
  );
}
