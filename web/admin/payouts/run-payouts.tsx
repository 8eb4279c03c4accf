import { Anchor, Badge, Button, Skeleton, Table, Text, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { Amount } from "../../parts/amount.tsx";
import { LoadFailed } from "../../parts/notices.tsx";
import type { Payout, Run } from "../api.ts";
import { Panel } from "../panel.tsx";
import { OutcomeDialog } from "./outcome-dialog.tsx";
import { outcomesFor } from "./outcomes.ts";
import "./payouts.css";
import { useRunPayouts } from "./use-run-payouts.ts";
import { words } from "./words.ts";

const states: Readonly<Record<Payout["state"], { color: string; name: () => string }>> = {
  INITIATED: { color: "gray", name: words.isInitiated },
  SENDING: { color: "blue", name: words.isSending },
  UNKNOWN: { color: "yellow", name: words.isUnknown },
  PAID: { color: "green", name: words.isPaid },
  RETURNED: { color: "orange", name: words.isReturned },
  FAILED: { color: "red", name: words.isFailed },
  CANCELED: { color: "gray", name: words.isCanceled },
};

/** What a run pays to whom, what became of it, and a way to say so. */
export function RunPayouts({ run }: { run: Run }) {
  const { items, query } = useRunPayouts(run);
  const [chosen, choose] = useState<Payout>();
  return (
    <Panel title={words.payouts()}>
      {query.isPending && <Skeleton height={200} />}
      {query.isError && <LoadFailed error={query.error} retry={() => void query.refetch()} />}
      {items.length > 0 && (
        <Table aria-label={words.payouts()} className="payout-table">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.ambassador()}</Table.Th>
              <Table.Th scope="col" className="not-on-phone">
                {words.to()}
              </Table.Th>
              <Table.Th scope="col" ta="end">
                {words.amount()}
              </Table.Th>
              <Table.Th scope="col">{words.state()}</Table.Th>
              <Table.Th scope="col">
                <VisuallyHidden>{words.deeds()}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((payout) => (
              <Row key={payout.id} payout={payout} choose={choose} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <OutcomeDialog payout={chosen} onClose={() => choose(undefined)} />
    </Panel>
  );
}

function Row({ payout, choose }: { payout: Payout; choose: (payout: Payout) => void }) {
  const { ambassador, to, amountMinor, currency, state, reason } = payout;
  const name = ambassador.name || to.name;
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} size="sm" href={`/ambassadors/${ambassador.id}`}>
          {name}
        </Anchor>
      </Table.Td>
      <Table.Td className="not-on-phone">
        <span className="payout-to">{to.masked}</span>
      </Table.Td>
      <Table.Td ta="end">
        <Amount minor={amountMinor} currency={currency} />
      </Table.Td>
      <Table.Td>
        <Badge color={states[state].color} variant="light" tt="none">
          {states[state].name()}
        </Badge>
        {reason !== undefined && (
          <Text size="sm" c="dimmed">
            {reason}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="end">
        {outcomesFor(state).length > 0 && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={words.changeOf({ name })}
            onClick={() => choose(payout)}
          >
            {words.change()}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
