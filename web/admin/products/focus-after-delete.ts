import { useEffect, useRef, useState } from "react";
import type { Product } from "../api.ts";

/**
 * Keeps the focus near where a deleted product stood. The button that opened the dialog leaves with its row, and would
 * take the focus with it, so the list gets it as soon as the row is gone.
 * @param products what the list shows
 * @returns `list` for the element around the list, which needs `tabIndex={-1}`; `follow` for the product to be deleted
 */
export function useFocusAfterDelete(products: readonly Product[] | undefined) {
  const list = useRef<HTMLDivElement>(null);
  const [deleted, follow] = useState<Product>();
  const isGone = deleted !== undefined && products !== undefined && !products.some(({ id }) => id === deleted.id);
  useEffect(() => {
    if (!isGone) return;
    list.current?.focus({ preventScroll: true });
    follow(undefined);
  }, [isGone]);
  return { list, follow };
}
