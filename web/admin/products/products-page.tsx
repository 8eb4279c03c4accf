import { Button, Group, NativeSelect, Paper } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import Plus from "~icons/lucide/plus";
import { ListFrame } from "../../parts/list-frame.tsx";
import { Empty } from "../../parts/notices.tsx";
import { Page } from "../../parts/page.tsx";
import { useList } from "../../parts/query-list.ts";
import { SearchField } from "../../parts/search-field.tsx";
import { useUrlQuery } from "../../parts/url-query.ts";
import { listProducts, type Product } from "../api.ts";
import { RowsLoading } from "../rows.tsx";
import { DeleteDialog } from "./delete-dialog.tsx";
import { useFocusAfterDelete } from "./focus-after-delete.ts";
import { productList, sorts } from "./product-queries.ts";
import { ProductsTable } from "./products-table.tsx";
import "./products.css";

/** The catalogue. */
export function ProductsPage() {
  const [query, change] = useUrlQuery();
  const search = query.get("search")?.trim() ?? "";
  const sort = sorts.find(({ value }) => value === query.get("sort"))?.value ?? "newest";
  const list = useList(productList(search, sort), (page, signal) =>
    listProducts({ ...page, ...(search && { search }), sort }, signal),
  );
  const [doomed, setDoomed] = useState<Product>();
  const focus = useFocusAfterDelete(list.items);
  return (
    <Page
      title="Products"
      actions={
        <Button component={Link} href="/products/new" leftSection={<Plus size={16} />}>
          Add product
        </Button>
      }
    >
      <Group mb="md" gap="sm" className="product-filters" role="search" aria-label="Products">
        <SearchField label="Search products" value={search} onSearch={(text) => change({ search: text })} />
        <NativeSelect
          aria-label="Sort"
          data={[...sorts]}
          value={sort}
          onChange={({ currentTarget }) =>
            change({ sort: currentTarget.value === "newest" ? "" : currentTarget.value })
          }
        />
      </Group>
      <div ref={focus.list} tabIndex={-1} className="products-list">
        <ListFrame list={list} skeleton={<RowsLoading />} empty={<NoProducts search={search} />}>
          {(products) => (
            <ProductsTable products={products} query={query.size > 0 ? `?${query}` : ""} onDelete={setDoomed} />
          )}
        </ListFrame>
      </div>
      <DeleteDialog product={doomed} onDelete={focus.follow} onClose={() => setDoomed(undefined)} />
    </Page>
  );
}

function NoProducts({ search }: { search: string }) {
  return (
    <Paper withBorder bg="var(--surface)">
      {search ? (
        <Empty title={`Nothing matches “${search}”`}>Try fewer words, or other ones.</Empty>
      ) : (
        <Empty
          title="No products yet"
          action={
            <Button component={Link} href="/products/new" mt="sm">
              Add your first product
            </Button>
          }
        >
          What you add here, ambassadors can share links to.
        </Empty>
      )}
    </Paper>
  );
}
