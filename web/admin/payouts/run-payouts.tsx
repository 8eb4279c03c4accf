import { Badge, Button, Skeleton, Text } from "@mantine/core";
import { useState } from "react";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { Amount } from "../../parts/amount.tsx";
import type { Column } from "../../parts/list/list-spec.ts";
import { ListTable } from "../../parts/list/list-table.tsx";
import { LoadMore } from "../../parts/list/load-more.tsx";
import { LoadFailed } from "../../parts/notices.tsx";
import type { Payout, Run } from "../api.ts";
import { Panel } from "../panel.tsx";
import { destinationOf } from "./destination-of.ts";
import { OutcomeDialog } from "./outcome-dialog.tsx";
import { outcomesFor } from "./outcomes.ts";
import "./payouts.css";
import { useRunPayouts } from "./use-run-payouts.ts";
import { words } from "./words.ts";

const states: Readonly<Record<Payout["state"], { color: string; name: () => string }>> = {
  INITIATED: { color: "gray", name: words.isInitiated },
  SENDING: { color: "blue", name: words.isSending },
  UNKNOWN: { color: "violet", name: words.isUnknown },
  PAID: { color: "green", name: words.isPaid },
  RETURNED: { color: "grape", name: words.isReturned },
  FAILED: { color: "red", name: words.isFailed },
  CANCELED: { color: "gray", name: words.isCanceled },
};

/** How many rows are drawn at once: all of a run are known, and ten thousand rows would stop a phone. */
const drawnAtOnce = 100;

const nameOf = ({ ambassador, to }: Payout) => ambassador.name || to.name;

const columns: readonly Column<Payout>[] = [
  { key: "ambassador", label: words.ambassador(), cell: nameOf },
  { key: "to", label: words.to(), cell: ({ to }) => <span className="payout-to">{destinationOf(to)}</span> },
  {
    key: "amount",
    label: words.amount(),
    isNumber: true,
    cell: ({ amountMinor, currency }) => <Amount minor={amountMinor} currency={currency} />,
  },
  { key: "state", label: words.state(), cell: (payout) => <State payout={payout} /> },
];

/** What a run pays to whom, what became of it, and a way to say so. */
export function RunPayouts({ run }: { run: Run }) {
  const { items, query } = useRunPayouts(run);
  const [chosen, choose] = useState<Payout>();
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const more = {
    hasNextPage: drawn < items.length,
    isFetchingNextPage: false,
    fetchNextPage: () => setDrawn((before) => before + drawnAtOnce),
  };
  return (
    <Panel title={words.payouts()}>
      {query.isPending && <Skeleton height={200} />}
      {query.isError && <LoadFailed error={query.error} retry={() => void query.refetch()} />}
      {items.length > 0 && (
        <ListTable
          label={words.payouts()}
          columns={columns}
          items={items.slice(0, drawn)}
          rows={{
            idOf: ({ id }) => id,
            nameOf,
            hrefOf: ({ ambassador }) => `/ambassadors/${ambassador.id}`,
            actions: (payout) => <Change payout={payout} choose={choose} />,
          }}
        />
      )}
      <LoadMore list={more} />
      <OutcomeDialog payout={chosen} onClose={() => choose(undefined)} />
    </Panel>
  );
}

function State({ payout: { state, reason, returnedMinor, amountMinor, currency } }: { payout: Payout }) {
  const isInPart = state === "RETURNED" && returnedMinor < amountMinor;
  return (
    <div className="payout-state">
      <Badge color={states[state].color} variant="light" tt="none">
        {isInPart ? words.isReturnedInPart({ amount: formatMoney(returnedMinor, currency) }) : states[state].name()}
      </Badge>
      {reason !== undefined && (
        <Text size="sm" c="dimmed">
          {reason}
        </Text>
      )}
    </div>
  );
}

function Change({ payout, choose }: { payout: Payout; choose: (payout: Payout) => void }) {
  if (outcomesFor(payout.state).length === 0) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={words.changeOf({ name: nameOf(payout) })}
      onClick={() => choose(payout)}
    >
      {words.change()}
    </Button>
  );
}
