import { Group, NativeSelect } from "@mantine/core";
import { SearchField } from "../parts/search-field.tsx";
import { type ProductChoice, sorts } from "./product-choice.ts";

/** Searches and sorts; both stand in the address. */
export function ProductFilter({
  choice: { search, sort },
  change,
}: {
  choice: ProductChoice;
  change: (changes: Record<string, string>) => void;
}) {
  return (
    <Group mb="lg" gap="sm" role="search" className="product-filter">
      <SearchField label="Search products" value={search} onSearch={(typed) => change({ search: typed })} />
      <NativeSelect
        aria-label="Sort by"
        data={[...sorts]}
        value={sort}
        onChange={({ currentTarget: { value } }) => change({ sort: value === "newest" ? "" : value })}
      />
    </Group>
  );
}
