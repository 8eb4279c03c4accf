import { Checkbox, Paper, Table, VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { ColumnHead, classOf } from "./column-head.tsx";
import type { Column } from "./list-spec.ts";
import type { Selection } from "./selection.ts";
import type { Viewed } from "./use-list-view.ts";
import "./list-table.css";
import { words } from "./words.ts";

/** What the rows of a table are. */
export interface RowsOf<Item> {
  idOf: (item: Item) => string;
  /** What a row is called, as its box is announced. */
  nameOf: (item: Item) => string;
  /** Where a row leads; nowhere where absent. */
  hrefOf?: (item: Item) => string;
  /** What can be done with one row, in a column of its own. */
  actions?: (item: Item) => ReactNode;
}

/**
 * A list as a table; on a phone, each row is a card. The roles are said, as a browser forgets a table's own once it is drawn as
 * something else.
 */
export function ListTable<Item>({
  label,
  columns,
  rows: { idOf, nameOf, hrefOf, actions },
  items,
  of,
  selection,
}: {
  label: string;
  /** Those that are shown. */
  columns: readonly Column<Item>[];
  rows: RowsOf<Item>;
  items: readonly Item[];
  /** Where the headings sort. */
  of?: Viewed;
  selection?: Selection<Item> | undefined;
}) {
  const areAll = selection?.items.length === items.length;
  return (
    <Paper withBorder bg="var(--surface)" className="list-table-frame">
      <Table className="list-table" verticalSpacing="sm" horizontalSpacing="md" role="table" aria-label={label}>
        <Table.Thead role="rowgroup">
          <Table.Tr role="row">
            {selection && (
              <Table.Th role="columnheader" scope="col" className="list-pick">
                <Checkbox
                  aria-label={words.pickAll({ what: label.toLowerCase() })}
                  checked={areAll}
                  indeterminate={!areAll && selection.items.length > 0}
                  onChange={selection.toggleAll}
                />
              </Table.Th>
            )}
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} of={of} />
            ))}
            {actions && (
              <Table.Th role="columnheader" scope="col" className="list-actions">
                <VisuallyHidden>{words.actions()}</VisuallyHidden>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody role="rowgroup">
          {items.map((item) => (
            <Table.Tr key={idOf(item)} role="row" data-row data-picked={selection?.has(item) || undefined}>
              {selection && (
                <Table.Td role="cell" className="list-pick">
                  <Checkbox
                    aria-label={words.pick({ name: nameOf(item) })}
                    checked={selection.has(item)}
                    onChange={() => selection.toggle(item)}
                  />
                </Table.Td>
              )}
              {columns.map(({ key, label: title, cell, ...look }, place) => (
                <Table.Td role="cell" key={key} data-label={title} className={classOf(look)}>
                  {place === 0 ? (
                    hrefOf ? (
                      <Link href={hrefOf(item)} className="list-row-link" data-row-focus>
                        {cell(item)}
                      </Link>
                    ) : (
                      // Arrow keys go there all the same.
                      <span className="list-row-name" tabIndex={-1} data-row-focus>
                        {cell(item)}
                      </span>
                    )
                  ) : (
                    cell(item)
                  )}
                </Table.Td>
              ))}
              {actions && (
                <Table.Td role="cell" className="list-actions">
                  {actions(item)}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
