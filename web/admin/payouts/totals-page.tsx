import { decimalOf } from "../../../shared/domain/decimal.ts";
import { Amount } from "../../parts/amount.tsx";
import { DataList } from "../../parts/list/data-list.tsx";
import type { Choice, Column, FileFields, ListSpec } from "../../parts/list/list-spec.ts";
import { queryOf } from "../../parts/list/list-view.ts";
import { useList } from "../../parts/list/query-list.ts";
import { useListView } from "../../parts/list/use-list-view.ts";
import { Empty } from "../../parts/notices.tsx";
import { Page } from "../../parts/page.tsx";
import { listOfYear, type YearRow } from "../api.ts";
import { BackLink } from "../back-link.tsx";
import { ForRole } from "../may.tsx";
import { words } from "./words.ts";

/** As many years back as tax offices ask for. */
const yearsBack = 10;
const thisYear = new Date().getUTCFullYear();

const years: Choice = {
  name: "year",
  label: words.year(),
  any: words.thisYear({ year: String(thisYear) }),
  options: Array.from({ length: yearsBack }, (_, back) => String(thisYear - 1 - back)).map((year) => ({
    value: year,
    label: year,
  })),
};

const sorts = [
  { value: "newest", label: words.newestFirst() },
  { value: "name", label: words.byName() },
] as const;

const spec: ListSpec = {
  name: "payout-totals",
  label: words.totals(),
  search: { hint: words.searchBy() },
  sorts,
  choices: [years],
};

type Figure = Extract<keyof YearRow, `${string}Minor`>;

/** In the order in which one adds them up. */
const figures: readonly [Figure, string][] = [
  ["openingMinor", words.opening()],
  ["earnedMinor", words.earned()],
  ["takenBackMinor", words.takenBack()],
  ["openedMinor", words.opened()],
  ["adjustedMinor", words.adjusted()],
  ["writtenOffMinor", words.writtenOff()],
  ["paidMinor", words.paidOut()],
  ["returnedMinor", words.returned()],
  ["closingMinor", words.closing()],
];
/** What a table shows before one has chosen; the file has all. */
const shownFirst: readonly Figure[] = ["earnedMinor", "takenBackMinor", "paidMinor", "closingMinor"];

const nameOf = ({ ambassador }: YearRow): string => ambassador.name || words.somebodyGone();

const columns: readonly Column<YearRow>[] = [
  { key: "name", label: words.ambassador(), cell: nameOf, sorts: [{ value: "name", direction: "ascending" }] },
  ...figures.map(
    ([key, label]): Column<YearRow> => ({
      ...{ key, label, isNumber: true },
      cell: (row) => <Amount minor={row[key]} currency={row.currency} />,
      ...(!shownFirst.includes(key) && { isShownFirst: false }),
    }),
  ),
];

const fieldsOf = (year: string): FileFields<YearRow> => ({
  [words.year()]: () => year,
  [words.ambassadorId()]: ({ ambassador }) => ambassador.id,
  [words.ambassador()]: ({ ambassador }) => ambassador.name,
  [words.email()]: ({ ambassador }) => ambassador.email,
  [words.currencyCode()]: ({ currency }) => currency.toUpperCase(),
  ...Object.fromEntries(figures.map(([key, label]) => [label, (row: YearRow) => decimalOf(row[key], row.currency)])),
});

/** What became of each ambassador's money in a year. */
export function TotalsPage() {
  return (
    <>
      <BackLink href="/payouts">{words.payouts()}</BackLink>
      <ForRole deed="payouts" title={words.totals()}>
        <Totals />
      </ForRole>
    </>
  );
}

function Totals() {
  const of = useListView(spec);
  const year = of.view.chosen.year || String(thisYear);
  const sort = sorts.find(({ value }) => value === of.view.sort.value)?.value ?? "newest";
  const asked = { ...queryOf(of.view), sort, year };
  const list = useList(["payout-totals", asked], (page, signal) => listOfYear({ ...page, ...asked }, signal));
  return (
    <Page title={words.totals()} lead={words.totalsLead()}>
      <DataList
        of={of}
        list={list}
        columns={columns}
        rows={{
          idOf: ({ ambassador }) => ambassador.id,
          nameOf,
          hrefOf: ({ ambassador }) => `/ambassadors/${ambassador.id}`,
        }}
        empty={<Empty title={words.noTotals()}>{words.noTotalsWhy()}</Empty>}
        file={{ readPage: (page, signal) => listOfYear({ ...page, ...asked }, signal), fields: fieldsOf(year) }}
      />
    </Page>
  );
}
