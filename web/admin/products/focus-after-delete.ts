import { useEffect, useRef, useState } from "react";
import type { Product } from "../api.ts";

/**
 * Keeps the focus where a deleted product stood. The button that opened the dialog leaves with its row, and would take the focus with
 * it, so the row that takes its place gets it, or the list where none is left.
 * @param products what the list shows
 * @returns `list` for the element around the list, which needs `tabIndex={-1}`; `follow` for the product to be deleted
 */
export function useFocusAfterDelete(products: readonly Product[] | undefined) {
  const list = useRef<HTMLDivElement>(null);
  const [deleted, setDeleted] = useState<{ id: string; place: number }>();
  const isGone = deleted !== undefined && products !== undefined && !products.some(({ id }) => id === deleted.id);
  useEffect(() => {
    if (!isGone) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-row] [data-row-focus]") ?? [])];
    (rows[deleted?.place ?? 0] ?? rows.at(-1) ?? list.current)?.focus({ preventScroll: true });
    setDeleted(undefined);
  }, [isGone, deleted]);
  const follow = ({ id }: Product) =>
    setDeleted({ id, place: (products ?? []).findIndex((product) => product.id === id) });
  return { list, follow };
}
