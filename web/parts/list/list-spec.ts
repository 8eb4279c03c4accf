import type { ReactNode } from "react";

/** One order in which a list can be read, by the API's own word for it; the first of a list is the usual one. */
export interface Sort {
  value: string;
  label: string;
  /** Whether only the whole list lies so, and nothing that is searched in it. */
  ofWhole?: boolean;
  /** Whether only the whole list lies so, and nothing that a choice picks of it; what is searched may. */
  unlessPicked?: boolean;
}

/** A filter of which one picks: its parameter in the page's address and the words for its values. */
export interface Choice {
  name: string;
  label: string;
  /** What nothing picked is called. */
  any: string;
  options: readonly { value: string; label: string }[];
}

/** How a list can be asked for. */
export interface ListSpec {
  /** Names it in what the browser keeps, such as saved views. */
  name: string;
  /** What it is a list of, as in `Orders`. */
  label: string;
  sorts: readonly Sort[];
  /** Whether words can be looked for; what that looks at, where it is not plain. */
  search?: { hint?: string };
  choices?: readonly Choice[];
  /** What day its period goes by, such as `Placed`; none where absent. */
  period?: string;
}

/** A column of a table, and a line of a card. */
export interface Column<Item> {
  key: string;
  label: string;
  cell: (item: Item) => ReactNode;
  isNumber?: boolean;
  /** Whether it is shown before one has chosen; the first, which is the row's name, always is. */
  isShownFirst?: false;
  /** Whether a tablet, which is too narrow for all, goes without it. */
  needsRoom?: true;
  /** The orders that a click on its heading goes through, as values of the list's sorts. */
  sorts?: readonly { value: string; direction: "ascending" | "descending" }[];
}

/** What stands in a file that is made of a list: the columns by name, and what each holds of an item. */
export type FileFields<Item> = Readonly<Record<string, (item: Item) => string | number | undefined>>;

/** A page of a list, asked for by the fields of its query. */
export interface PageOf<Item> {
  items: Item[];
  nextCursor?: string | undefined;
}
