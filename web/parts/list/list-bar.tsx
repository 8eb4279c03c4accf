import { NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { canSort } from "./list-view.ts";
import { SearchField } from "./search-field.tsx";
import type { Viewed } from "./use-list-view.ts";
import { words } from "./words.ts";

/**
 * What a list is asked by: words, filters, a period, an order.
 * @param sortsByHeading whether a wide screen has headings to click on, and needs no field for the order
 */
export function ListBar({
  of: { spec, view, change },
  filters,
  sortsByHeading = false,
  children,
}: {
  of: Viewed;
  /** More to ask by, which only some lists have. */
  filters?: ReactNode;
  sortsByHeading?: boolean;
  children?: ReactNode;
}) {
  const { label, search, choices = [], sorts } = spec;
  const usual = sorts[0]?.value;
  const possible = sorts.filter((sort) => canSort(sort, view));
  return (
    <search className="list-bar" aria-label={label}>
      {search && (
        <SearchField
          label={words.search({ what: label.toLowerCase() })}
          hint={search.hint}
          value={view.search}
          onSearch={(text) => change({ search: text })}
        />
      )}
      {choices.map(({ name, label: title, any, options }) => (
        <NativeSelect
          key={name}
          aria-label={title}
          value={view.chosen[name] ?? ""}
          onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
          data={[{ value: "", label: any }, ...options]}
        />
      ))}
      {filters}
      {sorts.length > 1 && (
        <NativeSelect
          aria-label={words.sortBy()}
          className={sortsByHeading ? "list-sort-on-phone" : ""}
          data={possible.map(({ value, label: title }) => ({ value, label: title }))}
          value={view.sort.value}
          onChange={({ currentTarget: { value } }) => change({ sort: value === usual ? "" : value })}
        />
      )}
      {children}
    </search>
  );
}
