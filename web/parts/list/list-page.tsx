import { type ReactNode, useEffect, useRef } from "react";
import { type Chip, Chips } from "./chips.tsx";
import { ListBar } from "./list-bar.tsx";
import { focusSearch, moveBetweenRows } from "./row-keys.ts";
import type { Viewed } from "./use-list-view.ts";
import "./list.css";

/** A list with what it is asked by above it; its rows are gone through by arrow keys, and a slash goes to its search. */
export function ListPage({
  of,
  filters,
  chips = [],
  sortsByHeading = false,
  tools,
  children,
}: {
  of: Viewed;
  /** More to ask by, which only some lists have. */
  filters?: ReactNode;
  /** Filters in force that are picked somewhere else than above the list. */
  chips?: readonly Chip[];
  sortsByHeading?: boolean;
  /** What can be done with the list as it is shown. */
  tools?: ReactNode;
  children: ReactNode;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => focusSearch(event, list.current);
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of what is focused in it
    <div ref={list} onKeyDown={moveBetweenRows}>
      <ListBar of={of} filters={filters} sortsByHeading={sortsByHeading}>
        {tools}
      </ListBar>
      <Chips of={of} more={chips} />
      {children}
    </div>
  );
}
