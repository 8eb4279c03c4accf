import { useState } from "react";

/** Rows that one has picked, of those that the list shows. */
export interface Selection<Item> {
  items: readonly Item[];
  has: (item: Item) => boolean;
  toggle: (item: Item) => void;
  /** Picks all that are shown; none where all are picked. */
  toggleAll: () => void;
  clear: () => void;
}

/** @param shown what the list shows: what has left it is not picked any more */
export function useSelection<Item>(shown: readonly Item[], idOf: (item: Item) => string): Selection<Item> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const items = shown.filter((item) => ids.has(idOf(item)));
  return {
    items,
    has: (item) => ids.has(idOf(item)),
    toggle: (item) =>
      setIds((before) => {
        const after = new Set(before);
        if (!after.delete(idOf(item))) after.add(idOf(item));
        return after;
      }),
    toggleAll: () => setIds(new Set(items.length === shown.length ? [] : shown.map(idOf))),
    clear: () => setIds(new Set()),
  };
}
