import type { Column } from "./list-spec.ts";

/** What of a column tells whether it is shown, and how one chooses it. */
export type NamedColumn = Pick<Column<never>, "key" | "label" | "isShownFirst">;

/** Those columns that are shown, in their own order: as the address has them, else the usual ones. The first is the row's name. */
export function shownColumns<C extends Omit<NamedColumn, "label">>(
  columns: readonly C[],
  asked: string | null,
): readonly C[] {
  const chosen = asked?.split(",");
  return columns.filter(
    ({ key, isShownFirst = true }, place) => place === 0 || (chosen ? chosen.includes(key) : isShownFirst),
  );
}

/** What the address then says of columns, where one is shown or put away; nothing where they are the usual ones. */
export function toggledColumns(
  columns: readonly Omit<NamedColumn, "label">[],
  asked: string | null,
  key: string,
): string {
  const before = shownColumns(columns, asked).map((column) => column.key);
  const after = before.includes(key) ? before.filter((other) => other !== key) : [...before, key];
  const inOrder = columns.map((column) => column.key).filter((other) => after.includes(other));
  const usual = shownColumns(columns, null).map((column) => column.key);
  return inOrder.join() === usual.join() ? "" : inOrder.join();
}
