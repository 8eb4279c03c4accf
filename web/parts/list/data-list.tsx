import { Group, Paper, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { shownColumns } from "./columns.ts";
import type { FileSource } from "./export-list.ts";
import { ListFrame, type ListState } from "./list-frame.tsx";
import { ListPage } from "./list-page.tsx";
import type { Column } from "./list-spec.ts";
import { ListTable, type RowsOf } from "./list-table.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { PeriodField } from "./period-field.tsx";
import { RowsLoading } from "./rows-loading.tsx";
import { type Selection, useSelection } from "./selection.ts";
import { Tools } from "./tools.tsx";
import type { Viewed } from "./use-list-view.ts";
import { words } from "./words.ts";

/**
 * A list as owners work with it: searched, filtered, sorted by its headings, with the columns one chooses, rows to pick, views to keep,
 * and a file to take away.
 */
export function DataList<Item>({
  of,
  list,
  columns,
  rows,
  empty,
  file,
  bulk,
}: {
  of: Viewed;
  /** As `useList` answers it. */
  list: ListState<Item>;
  columns: readonly Column<Item>[];
  rows: RowsOf<Item>;
  /** What stands there while the list has nothing at all. */
  empty: ReactNode;
  /** What a file of the very list that is shown is made from. */
  file: FileSource<Item>;
  /** What can be done with picked rows. */
  bulk?: (selection: Selection<Item>) => ReactNode;
}) {
  const { label, period } = of.spec;
  const selection = useSelection(list.items ?? [], rows.idOf);
  const shown = shownColumns(columns, of.query.get("columns"));
  const inHeadings = new Set(shown.flatMap(({ sorts = [] }) => sorts.map(({ value }) => value)));
  return (
    <ListPage
      of={of}
      sortsByHeading={of.spec.sorts.every(({ value }) => inHeadings.has(value))}
      filters={period && <PeriodField label={period} view={of.view} change={of.change} />}
      tools={<Tools of={of} columns={columns} file={file} />}
    >
      {bulk && selection.items.length > 0 && (
        <Paper
          withBorder
          className="list-picked"
          role="region"
          aria-label={words.pickedOf({ what: label.toLowerCase() })}
        >
          <Text size="sm" fw={600} role="status">
            {words.picked({ count: selection.items.length })}
          </Text>
          <Group gap="xs">{bulk(selection)}</Group>
        </Paper>
      )}
      <ListFrame
        list={list}
        skeleton={<RowsLoading />}
        empty={
          of.isFiltered ? (
            <NothingFound of={of} />
          ) : (
            <Paper withBorder bg="var(--surface)">
              {empty}
            </Paper>
          )
        }
      >
        {(items) => (
          <ListTable label={label} columns={shown} rows={rows} items={items} of={of} {...(bulk && { selection })} />
        )}
      </ListFrame>
    </ListPage>
  );
}
