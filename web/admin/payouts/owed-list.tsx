import { Text, Title } from "@mantine/core";
import { useId } from "react";
import { decimalOf } from "../../../shared/domain/decimal.ts";
import { Amount } from "../../parts/amount.tsx";
import { DataList } from "../../parts/list/data-list.tsx";
import type { Column, FileFields, ListSpec } from "../../parts/list/list-spec.ts";
import { queryOf } from "../../parts/list/list-view.ts";
import { useList } from "../../parts/list/query-list.ts";
import { useListView } from "../../parts/list/use-list-view.ts";
import { Empty } from "../../parts/notices.tsx";
import { shop } from "../../shop/shop.ts";
import { type Preview, previewPayouts } from "../api.ts";
import { destinationOf } from "./destination-of.ts";
import "./payouts.css";
import { reasons } from "./reasons.ts";
import { words } from "./words.ts";

type Row = Preview["items"][number];

const sorts = [
  { value: "newest", label: words.newestFirst() },
  { value: "oldest", label: words.oldestFirst(), ofWhole: true },
  { value: "name", label: words.byName() },
] as const;

const decisions = { paid: words.wouldBePaid, ...reasons };
const isDecision = (text: string | undefined): text is keyof typeof decisions =>
  text !== undefined && text in decisions;

const spec: ListSpec = {
  name: "owed",
  label: words.owedList(),
  search: { hint: words.searchBy() },
  sorts,
  choices: [
    {
      name: "decision",
      label: words.run(),
      any: words.everybody(),
      options: Object.entries(decisions).map(([value, label]) => ({ value, label: label() })),
    },
  ],
};

const nameOf = ({ ambassador }: Row): string => ambassador.name || words.somebodyGone();

const amount = (key: string, label: string, of: (row: Row) => number): Column<Row> => ({
  ...{ key, label, isNumber: true },
  cell: (row) => <Amount minor={of(row)} currency={shop.currency} />,
});

const columns: readonly Column<Row>[] = [
  { key: "name", label: words.ambassador(), cell: nameOf, sorts: [{ value: "name", direction: "ascending" }] },
  amount("held", words.held(), ({ heldMinor }) => heldMinor),
  amount("blocked", words.blocked(), ({ blockedMinor }) => blockedMinor),
  amount("ready", words.ready(), ({ availableMinor }) => availableMinor),
  { key: "run", label: words.run(), cell: (row) => <Decision row={row} /> },
];

const fields: FileFields<Row> = {
  [words.ambassadorId()]: ({ ambassador }) => ambassador.id,
  [words.ambassador()]: ({ ambassador }) => ambassador.name,
  [words.currencyCode()]: () => shop.currency.toUpperCase(),
  [words.held()]: ({ heldMinor }) => decimalOf(heldMinor, shop.currency),
  [words.blocked()]: ({ blockedMinor }) => decimalOf(blockedMinor, shop.currency),
  [words.ready()]: ({ availableMinor }) => decimalOf(availableMinor, shop.currency),
  [words.wouldBePaid()]: ({ amountMinor }) =>
    amountMinor === undefined ? undefined : decimalOf(amountMinor, shop.currency),
  [words.leftOut()]: ({ skipped }) => skipped && reasons[skipped](),
  [words.to()]: ({ payee }) => payee && destinationOf(payee),
};

/** Everybody who is owed anything, with what a run would pay them, or why not. */
export function OwedList() {
  const id = useId();
  const of = useListView(spec);
  const { decision } = of.view.chosen;
  const sort = sorts.find(({ value }) => value === of.view.sort.value)?.value ?? "newest";
  const asked = { ...queryOf(of.view), sort, sums: "no" as const, ...(isDecision(decision) && { decision }) };
  const read = (page: { cursor?: string; limit?: string }, signal: AbortSignal) =>
    previewPayouts({ ...page, ...asked }, signal);
  const list = useList(["payout-preview", "list", asked], read);
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h5" mb="sm" id={id}>
        {words.owed()}
      </Title>
      <DataList
        of={of}
        list={list}
        columns={columns}
        rows={{
          idOf: ({ ambassador }) => ambassador.id,
          nameOf,
          hrefOf: ({ ambassador }) => `/ambassadors/${ambassador.id}`,
        }}
        empty={<Empty title={words.emptyOwed()}>{words.emptyOwedWhy()}</Empty>}
        file={{ readPage: read, fields }}
      />
    </section>
  );
}

function Decision({ row: { skipped, amountMinor, payee } }: { row: Row }) {
  if (skipped !== undefined || amountMinor === undefined) {
    return (
      <Text span inherit c="dimmed">
        {skipped && reasons[skipped]()}
      </Text>
    );
  }
  return (
    <span>
      <Amount minor={amountMinor} currency={shop.currency} />{" "}
      <span className="payout-to">{payee && destinationOf(payee)}</span>
    </span>
  );
}
