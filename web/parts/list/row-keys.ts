import type { KeyboardEvent } from "react";

/** What of a row takes the focus. */
const ofRow = "[data-row] [data-row-focus]";

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/**
 * Arrow keys go from row to row, Home and End to the first and the last; down from the search, to the first. In a field they stay
 * what they are.
 */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const step = steps[event.key];
  const fromSearch = target.matches("[type=search]") && event.key === "ArrowDown";
  if (!step || (target.matches("input:not([type=checkbox]), select, textarea, [role=menuitem]") && !fromSearch)) return;
  const rows = [...currentTarget.querySelectorAll<HTMLElement>(ofRow)];
  const at = rows.findIndex((row) => row.closest("[data-row]")?.contains(target));
  if (at < 0 && !fromSearch) return;
  const next = rows[step(at, rows.length)];
  event.preventDefault();
  next?.focus();
}

/** A slash goes to the search, wherever nothing is typed. */
export function focusSearch(event: globalThis.KeyboardEvent, list: HTMLElement | null): void {
  const { target } = event;
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!(target instanceof HTMLElement) || target.isContentEditable || target.closest("input, select, textarea, dialog"))
    return;
  if (document.querySelector("[role=dialog]")) return;
  const search = list?.querySelector<HTMLInputElement>("[type=search]");
  if (!search) return;
  event.preventDefault();
  search.focus();
  search.select();
}
