import { Button, Group } from "@mantine/core";
import { Link, useSearch } from "wouter";
import Mail from "~icons/lucide/mail";
import { decimalOf } from "../../../shared/domain/decimal.ts";
import { Amount } from "../../parts/amount.tsx";
import { DataList } from "../../parts/list/data-list.tsx";
import type { Choice, Column, FileFields, ListSpec } from "../../parts/list/list-spec.ts";
import type { RowsOf } from "../../parts/list/list-table.tsx";
import { queryOf } from "../../parts/list/list-view.ts";
import { useList } from "../../parts/list/query-list.ts";
import type { Selection } from "../../parts/list/selection.ts";
import { useListView } from "../../parts/list/use-list-view.ts";
import { Empty } from "../../parts/notices.tsx";
import { Page } from "../../parts/page.tsx";
import { When } from "../../parts/when.tsx";
import { type Ambassador, listAmbassadors } from "../api.ts";
import { groupChoice } from "../groups/group-choice.ts";
import { useGroups } from "../groups/group-queries.ts";
import { words as groupWords } from "../groups/words.ts";
import { useMay } from "../may.tsx";
import { AmbassadorsActions } from "./ambassadors-actions.tsx";
import { words } from "./ambassadors-words.ts";
import { isStanding, StandingBadge, standingWords } from "./standing-badge.tsx";

const sorts = [
  { value: "newest", label: words.newestFirst() },
  { value: "name", label: words.byName(), unlessPicked: true },
  { value: "revenue", label: words.highestFirst(), ofWhole: true, unlessPicked: true },
] as const;

const standing: Choice = {
  name: "standing",
  label: words.standing(),
  any: words.everybody(),
  options: Object.entries(standingWords).map(([value, say]) => ({ value, label: say() })),
};

/** The list, with the groups that there are to pick from. */
function useSpec(): ListSpec {
  const { data } = useGroups();
  const asked = new URLSearchParams(useSearch()).get("group");
  return {
    name: "ambassadors",
    label: words.ambassadors(),
    search: { hint: words.searchBy() },
    sorts,
    choices: [standing, groupChoice(data?.items, asked)],
  };
}

const nameOf = ({ firstName, lastName }: Ambassador): string => `${firstName} ${lastName}`;

const columns: readonly Column<Ambassador>[] = [
  { key: "name", label: words.name(), cell: nameOf, sorts: [{ value: "name", direction: "ascending" }] },
  { key: "standing", label: words.standing(), cell: ({ standing }) => <StandingBadge standing={standing} /> },
  { key: "group", label: groupWords.group(), cell: ({ group }) => group?.name, needsRoom: true },
  { key: "tier", label: words.tier(), cell: ({ tier }) => tier?.name, needsRoom: true },
  { key: "email", label: words.email(), cell: ({ email }) => email },
  {
    key: "joined",
    label: words.joined(),
    cell: ({ createdAt }) => <When at={createdAt} />,
    sorts: [{ value: "newest", direction: "descending" }],
  },
  {
    key: "orders",
    label: words.orders(),
    isNumber: true,
    cell: ({ orders }) => <span className="amount">{orders}</span>,
  },
  {
    key: "revenue",
    label: words.revenue(),
    isNumber: true,
    cell: ({ revenueMinor, currency }) => <Amount minor={revenueMinor} currency={currency} />,
    sorts: [{ value: "revenue", direction: "descending" }],
  },
];

const fields: FileFields<Ambassador> = {
  [words.ambassador()]: ({ id }) => id,
  [words.firstName()]: ({ firstName }) => firstName,
  [words.lastName()]: ({ lastName }) => lastName,
  [words.email()]: ({ email }) => email,
  [words.standing()]: ({ standing }) => standingWords[standing](),
  [groupWords.group()]: ({ group }) => group?.name,
  [words.tier()]: ({ tier }) => tier?.name,
  [words.joined()]: ({ createdAt }) => createdAt,
  [words.orders()]: ({ orders }) => orders,
  [words.currency()]: ({ currency }) => currency.toUpperCase(),
  [words.revenue()]: ({ revenueMinor, currency }) => decimalOf(revenueMinor, currency),
};

/** Who recommends the shop. */
export function AmbassadorsPage() {
  const of = useListView(useSpec());
  const sort = sorts.find(({ value }) => value === of.view.sort.value)?.value ?? "newest";
  const { standing, group } = of.view.chosen;
  const may = useMay("ambassadors");
  const asked = { ...queryOf(of.view), sort, ...(isStanding(standing) && { standing }), ...(group && { group }) };
  const list = useList(["ambassadors", asked], (page, signal) => listAmbassadors({ ...page, ...asked }, signal));
  const rows: RowsOf<Ambassador> = {
    idOf: ({ id }) => id,
    nameOf,
    hrefOf: ({ id }) => `/ambassadors/${id}`,
  };
  return (
    <Page
      title={words.ambassadors()}
      lead={words.lead()}
      actions={
        <Group gap="xs">
          <Button component={Link} href="/groups" variant="default">
            {groupWords.groups()}
          </Button>
          {may && (
            <Button component={Link} href="/invitations" leftSection={<Mail size={16} />}>
              {words.invite()}
            </Button>
          )}
        </Group>
      }
    >
      <DataList
        of={of}
        list={list}
        columns={columns}
        rows={rows}
        empty={<NoAmbassadors />}
        file={{ readPage: (page, signal) => listAmbassadors({ ...page, ...asked }, signal), fields }}
        {...(may && { bulk: (selection: Selection<Ambassador>) => <AmbassadorsActions selection={selection} /> })}
      />
    </Page>
  );
}

function NoAmbassadors() {
  return (
    <Empty title={words.nobodyYet()}>
      {words.sendAddress({ address: new URL("/sign-up", window.location.href).href })}
    </Empty>
  );
}
