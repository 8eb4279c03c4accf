import { useUrlQuery } from "../url-query.ts";
import type { ListSpec } from "./list-spec.ts";
import { cleared, isFiltered, type ListView, viewOf } from "./list-view.ts";
import { today } from "./periods.ts";

/** A view of a list that stands in the page's address, and the ways to change it. */
export interface Viewed {
  spec: ListSpec;
  view: ListView;
  query: URLSearchParams;
  /** Changes parameters of the address; an empty one leaves it. */
  change: (changes: Record<string, string>) => void;
  clear: () => void;
  /** Shows another view, such as one that was kept. */
  show: (query: URLSearchParams) => void;
  isFiltered: boolean;
  /** The address's query, for what leads back to the same view: `?status=PAID`, or "". */
  suffix: string;
}

export function useListView(spec: ListSpec): Viewed {
  const [query, change] = useUrlQuery();
  const view = viewOf(query, spec, today());
  const show = (other: URLSearchParams) =>
    change(Object.fromEntries([...query.keys(), ...other.keys()].map((name) => [name, other.get(name) ?? ""])));
  return {
    spec,
    view,
    query,
    change,
    clear: () => change(cleared(spec)),
    show,
    isFiltered: isFiltered(view),
    suffix: query.size > 0 ? `?${query}` : "",
  };
}
