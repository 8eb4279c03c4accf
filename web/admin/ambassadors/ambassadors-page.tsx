import { Amount } from "../../parts/amount.tsx";
import { decimalOf } from "../../parts/list/csv.ts";
import { DataList } from "../../parts/list/data-list.tsx";
import type { Column, FileFields, ListSpec } from "../../parts/list/list-spec.ts";
import type { RowsOf } from "../../parts/list/list-table.tsx";
import { queryOf } from "../../parts/list/list-view.ts";
import { useList } from "../../parts/list/query-list.ts";
import { useListView } from "../../parts/list/use-list-view.ts";
import { Empty } from "../../parts/notices.tsx";
import { Page } from "../../parts/page.tsx";
import { When } from "../../parts/when.tsx";
import { type Ambassador, listAmbassadors } from "../api.ts";
import { words } from "./ambassadors-words.ts";

const sorts = [
  { value: "newest", label: words.newestFirst() },
  { value: "name", label: words.byName() },
  { value: "revenue", label: words.highestFirst(), ofWhole: true },
] as const;

const spec: ListSpec = {
  name: "ambassadors",
  label: words.ambassadors(),
  search: { hint: words.searchBy() },
  sorts,
};

const nameOf = ({ firstName, lastName }: Ambassador): string => `${firstName} ${lastName}`;

const columns: readonly Column<Ambassador>[] = [
  { key: "name", label: words.name(), cell: nameOf, sorts: [{ value: "name", direction: "ascending" }] },
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
  [words.joined()]: ({ createdAt }) => createdAt,
  [words.orders()]: ({ orders }) => orders,
  [words.currency()]: ({ currency }) => currency.toUpperCase(),
  [words.revenue()]: ({ revenueMinor, currency }) => decimalOf(revenueMinor, currency),
};

/** Who recommends the shop. */
export function AmbassadorsPage() {
  const of = useListView(spec);
  const sort = sorts.find(({ value }) => value === of.view.sort.value)?.value ?? "newest";
  const asked = { ...queryOf(of.view), sort };
  const list = useList(["ambassadors", asked], (page, signal) => listAmbassadors({ ...page, ...asked }, signal));
  const rows: RowsOf<Ambassador> = {
    idOf: ({ id }) => id,
    nameOf,
    hrefOf: ({ id }) => `/ambassadors/${id}`,
  };
  return (
    <Page title={words.ambassadors()} lead={words.lead()}>
      <DataList
        of={of}
        list={list}
        columns={columns}
        rows={rows}
        empty={<NoAmbassadors />}
        file={{ readPage: (page, signal) => listAmbassadors({ ...page, ...asked }, signal), fields }}
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
