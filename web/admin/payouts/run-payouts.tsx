import { Button, Title } from "@mantine/core";
import { useId, useState } from "react";
import { DataList } from "../../parts/list/data-list.tsx";
import type { ListSpec } from "../../parts/list/list-spec.ts";
import { useList } from "../../parts/list/query-list.ts";
import { RowsLoading } from "../../parts/list/rows-loading.tsx";
import { useListView } from "../../parts/list/use-list-view.ts";
import { listPayouts, type Payout, type Run } from "../api.ts";
import { OutcomeDialog } from "./outcome-dialog.tsx";
import { outcomesFor } from "./outcomes.ts";
import { isPayoutState, nameOf, payoutColumns, payoutFields, payoutStates } from "./payout-columns.tsx";
import { PickedPayouts } from "./picked-payouts.tsx";
import { words } from "./words.ts";

const spec: ListSpec = {
  name: "payouts",
  label: words.payouts(),
  search: { hint: words.searchBy() },
  sorts: [
    { value: "newest", label: words.newestFirst() },
    { value: "oldest", label: words.oldestFirst(), ofWhole: true },
  ],
  choices: [
    {
      name: "state",
      label: words.state(),
      any: words.allStates(),
      options: Object.entries(payoutStates).map(([value, { name }]) => ({ value, label: name() })),
    },
  ],
};

/** What a run pays to whom, what became of it, and a way to say so. */
export function RunPayouts({ run: { id: runId } }: { run: Run }) {
  const id = useId();
  const of = useListView(spec);
  const [chosen, choose] = useState<Payout>();
  const { search, sort, chosen: picked } = of.view;
  const asked = {
    runId,
    ...(search && { search }),
    sort: sort.value === "oldest" ? ("oldest" as const) : ("newest" as const),
    ...(isPayoutState(picked.state) && { state: picked.state }),
  };
  const read = (page: { cursor?: string; limit?: string }, signal: AbortSignal) =>
    listPayouts({ ...page, ...asked }, signal);
  // They are listed a moment after they were made: it looks again.
  const list = useList(["run-payouts", runId, asked], read, { follows: true });
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h5" mb="sm" id={id}>
        {words.payouts()}
      </Title>
      <DataList
        of={of}
        list={list}
        columns={payoutColumns}
        rows={{
          idOf: (payout) => payout.id,
          nameOf,
          hrefOf: ({ ambassador }) => `/ambassadors/${ambassador.id}`,
          actions: (payout) => <Change payout={payout} choose={choose} />,
        }}
        empty={<RowsLoading count={3} />}
        file={{ readPage: read, fields: payoutFields }}
        bulk={(selection) => <PickedPayouts runId={runId} selection={selection} />}
      />
      <OutcomeDialog payout={chosen} onClose={() => choose(undefined)} />
    </section>
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
