import { Alert, Anchor, Text } from "@mantine/core";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { When } from "../../parts/when.tsx";
import type { Order } from "../api.ts";
import { words } from "./words.ts";

type Dispute = Order["disputes"][number];

const titles: Record<Dispute["status"], string> = {
  open: words.disputeOpen(),
  won: words.disputeWon(),
  lost: words.disputeLost(),
};
const colors: Record<Dispute["status"], string> = { open: "red", won: "green", lost: "gray" };

/** What a bank took back or gave back, until when one can answer, and where. */
export function Disputes({ order: { disputes, currency } }: { order: Order }) {
  return disputes.map((dispute) => (
    <Alert key={dispute.id} color={colors[dispute.status]} mb="md" title={titles[dispute.status]}>
      <Text size="sm">{explain(dispute, formatMoney(dispute.amountMinor, currency))}</Text>
      {dispute.status === "open" && dispute.dueBy && (
        <Text size="sm" fw={600}>
          {words.sendEvidenceBy()} <When at={dispute.dueBy} withTime />.
        </Text>
      )}
      <Anchor href={dispute.url} target="_blank" rel="noreferrer" size="sm" c="inherit" td="underline">
        {dispute.status === "open" ? words.answerOnStripe() : words.seeOnStripe()}
      </Anchor>
    </Alert>
  ));
}

function explain({ status }: Dispute, amount: string): string {
  if (status === "open") return words.withBank({ amount });
  return status === "won" ? words.cameBack({ amount }) : words.staysWithBuyer({ amount });
}
