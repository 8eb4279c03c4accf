import { DataList } from "../../parts/list/data-list.tsx";
import type { ListSpec } from "../../parts/list/list-spec.ts";
import { useList } from "../../parts/list/query-list.ts";
import { useListView } from "../../parts/list/use-list-view.ts";
import { Empty } from "../../parts/notices.tsx";
import { Page } from "../../parts/page.tsx";
import { listRuns } from "../api.ts";
import { BackLink } from "../back-link.tsx";
import { ForRole } from "../may.tsx";
import { isRunState, runColumns, runFields, runRows, runStates } from "./run-columns.tsx";
import { words } from "./words.ts";

const spec: ListSpec = {
  name: "payout-runs",
  label: words.runs(),
  sorts: [
    { value: "newest", label: words.newestFirst() },
    { value: "oldest", label: words.oldestFirst() },
  ],
  choices: [
    {
      name: "state",
      label: words.state(),
      any: words.allStates(),
      options: Object.entries(runStates).map(([value, { name }]) => ({ value, label: name() })),
    },
  ],
  period: words.started(),
};

/** Every payout run. */
export function RunsPage() {
  return (
    <>
      <BackLink href="/payouts">{words.payouts()}</BackLink>
      <ForRole deed="payouts" title={words.runs()}>
        <Runs />
      </ForRole>
    </>
  );
}

function Runs() {
  const of = useListView(spec);
  const { chosen, days, sort } = of.view;
  const asked = {
    ...days,
    sort: sort.value === "oldest" ? ("oldest" as const) : ("newest" as const),
    ...(isRunState(chosen.state) && { state: chosen.state }),
  };
  const list = useList(["payout-runs", asked], (page, signal) => listRuns({ ...page, ...asked }, signal), {
    follows: true,
  });
  return (
    <Page title={words.runs()} lead={words.runsLead()}>
      <DataList
        of={of}
        list={list}
        columns={runColumns}
        rows={runRows}
        empty={<Empty title={words.noRuns()}>{words.noRunsWhy()}</Empty>}
        file={{ readPage: (page, signal) => listRuns({ ...page, ...asked }, signal), fields: runFields }}
      />
    </Page>
  );
}
