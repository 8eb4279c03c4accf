import { Alert, Anchor, Text } from "@mantine/core";
import { Amount } from "../../parts/amount.tsx";
import { When } from "../../parts/when.tsx";
import type { Order } from "../api.ts";

type Dispute = Order["disputes"][number];

const titles: Record<Dispute["status"], string> = {
  open: "The buyer disputes this payment",
  won: "The dispute was won",
  lost: "The dispute was lost",
};
const colors: Record<Dispute["status"], string> = { open: "red", won: "green", lost: "gray" };

/** What a bank took back or gave back, until when one can answer, and where. */
export function Disputes({ order: { disputes, currency } }: { order: Order }) {
  return disputes.map((dispute) => (
    <Alert key={dispute.id} color={colors[dispute.status]} mb="md" title={titles[dispute.status]}>
      <Text size="sm">
        <Amount minor={dispute.amountMinor} currency={currency} /> {explain(dispute)}
      </Text>
      {dispute.status === "open" && dispute.dueBy && (
        <Text size="sm" fw={600}>
          Send your evidence by <When at={dispute.dueBy} withTime />.
        </Text>
      )}
      <Anchor href={dispute.url} target="_blank" rel="noreferrer" size="sm" c="inherit" td="underline">
        {dispute.status === "open" ? "Answer it on Stripe" : "See it on Stripe"}
      </Anchor>
    </Alert>
  ));
}

function explain({ status }: Dispute): string {
  if (status === "open") return "is with the bank until the dispute is decided. Unanswered, it is lost.";
  return status === "won" ? "came back from the bank." : "stays with the buyer.";
}
