import { Badge } from "@mantine/core";
import { decimalOf } from "../../../shared/domain/decimal.ts";
import { Amount } from "../../parts/amount.tsx";
import type { Column, FileFields } from "../../parts/list/list-spec.ts";
import type { RowsOf } from "../../parts/list/list-table.tsx";
import { When } from "../../parts/when.tsx";
import type { ListedRun } from "../api.ts";
import { causeOf } from "./run-cause.ts";
import { words } from "./words.ts";

type State = ListedRun["state"];

/** What a run's state is called. */
export const runStates: Readonly<Record<State, { color: string; name: () => string }>> = {
  waiting: { color: "yellow", name: words.isWaiting },
  begun: { color: "green", name: words.isBegun },
  declined: { color: "gray", name: words.isDeclined },
  empty: { color: "gray", name: words.isEmpty },
};
export const isRunState = (text: string | undefined): text is State => text !== undefined && text in runStates;

const namesOf = ({ approvedBy }: ListedRun): string => approvedBy.map(({ name }) => name).join(", ");

/** The columns of a list of payout runs. */
export const runColumns: readonly Column<ListedRun>[] = [
  {
    key: "started",
    label: words.started(),
    cell: ({ createdAt }) => <When at={createdAt} withTime />,
    sorts: [
      { value: "newest", direction: "descending" },
      { value: "oldest", direction: "ascending" },
    ],
  },
  { key: "cause", label: words.cause(), cell: causeOf },
  {
    key: "state",
    label: words.state(),
    cell: ({ state }) => (
      <Badge color={runStates[state].color} variant="light" tt="none" miw="max-content">
        {runStates[state].name()}
      </Badge>
    ),
  },
  { key: "approved", label: words.approvers(), cell: namesOf, isShownFirst: false },
  {
    key: "minimum",
    label: words.smallest(),
    isNumber: true,
    isShownFirst: false,
    cell: ({ minimumMinor, currency }) => <Amount minor={minimumMinor} currency={currency} />,
  },
];

/** Where runs' rows lead. */
export const runRows: RowsOf<ListedRun> = {
  idOf: ({ id }) => id,
  nameOf: ({ createdAt }) => createdAt,
  hrefOf: ({ id }) => `/payouts/${id}`,
};

/** What a file of runs holds. */
export const runFields: FileFields<ListedRun> = {
  [words.runId()]: ({ id }) => id,
  [words.started()]: ({ createdAt }) => createdAt,
  [words.cause()]: causeOf,
  [words.state()]: ({ state }) => runStates[state].name(),
  [words.approvers()]: namesOf,
  [words.decliner()]: ({ declinedBy }) => declinedBy?.name,
  [words.reason()]: ({ declineReason }) => declineReason,
  [words.currencyCode()]: ({ currency }) => currency.toUpperCase(),
  [words.smallest()]: ({ minimumMinor, currency }) => decimalOf(minimumMinor, currency),
};
