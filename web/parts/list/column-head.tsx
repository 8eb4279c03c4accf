import { Table, UnstyledButton } from "@mantine/core";
import ArrowDown from "~icons/lucide/arrow-down";
import ArrowUp from "~icons/lucide/arrow-up";
import ChevronsUpDown from "~icons/lucide/chevrons-up-down";
import type { Column } from "./list-spec.ts";
import { canSort } from "./list-view.ts";
import type { Viewed } from "./use-list-view.ts";
import { words } from "./words.ts";

/** The classes of a column's cells. */
export const classOf = ({ isNumber, needsRoom }: Pick<Column<never>, "isNumber" | "needsRoom">): string =>
  `${isNumber ? "number" : ""} ${needsRoom ? "needs-room" : ""}`.trim();

/** A column's heading; where the list can be read in the column's order, one that sorts. */
export function ColumnHead<Item>({ column, of }: { column: Column<Item>; of: Viewed | undefined }) {
  const { label, sorts = [] } = column;
  const className = classOf(column);
  if (!of || sorts.length === 0) {
    return (
      <Table.Th role="columnheader" scope="col" className={className}>
        {label}
      </Table.Th>
    );
  }
  const { spec, view, change } = of;
  const at = sorts.findIndex(({ value }) => value === view.sort.value);
  const current = sorts[at];
  const next = sorts[(at + 1) % sorts.length] ?? sorts[0];
  const cannot = spec.sorts.some((sort) => sort.value === next?.value && !canSort(sort, view));
  const sortBy = (value = "") => change({ sort: value === spec.sorts[0]?.value ? "" : value });
  const Arrow = !current ? ChevronsUpDown : current.direction === "ascending" ? ArrowUp : ArrowDown;
  return (
    <Table.Th role="columnheader" scope="col" className={className} aria-sort={current?.direction ?? "none"}>
      <UnstyledButton
        className="list-head"
        disabled={cannot}
        title={cannot ? words.cannotSort() : undefined}
        onClick={() => sortBy(next?.value)}
      >
        {label} {!cannot && <Arrow size={14} />}
      </UnstyledButton>
    </Table.Th>
  );
}
