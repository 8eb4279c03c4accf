import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import Plus from "~icons/lucide/plus";
import { DataList } from "../../parts/list/data-list.tsx";
import type { ListSpec } from "../../parts/list/list-spec.ts";
import { useList } from "../../parts/list/query-list.ts";
import type { Selection } from "../../parts/list/selection.ts";
import { useListView } from "../../parts/list/use-list-view.ts";
import { Empty } from "../../parts/notices.tsx";
import { Page } from "../../parts/page.tsx";
import { listProducts, type Product } from "../api.ts";
import { NotYours, useMay } from "../may.tsx";
import { DeleteDialog } from "./delete-dialog.tsx";
import { useFocusAfterDelete } from "./focus-after-delete.ts";
import { productColumns, productFields, productRows } from "./product-columns.tsx";
import { productList, sorts } from "./product-queries.ts";
import "./products.css";

const spec: ListSpec = { name: "products", label: "Products", search: {}, sorts };

/** The catalogue. */
export function ProductsPage() {
  const of = useListView(spec);
  const { search } = of.view;
  const sort = sorts.find(({ value }) => value === of.view.sort.value)?.value ?? "newest";
  const asked = { ...(search && { search }), sort };
  const list = useList(productList(search, sort), (page, signal) => listProducts({ ...page, ...asked }, signal));
  const [doomed, setDoomed] = useState<readonly Product[]>([]);
  const may = useMay("products");
  const focus = useFocusAfterDelete(list.items);
  return (
    <Page
      title="Products"
      lead={may ? undefined : <NotYours deed="products" />}
      actions={
        may && (
          <Button component={Link} href="/products/new" leftSection={<Plus size={16} />}>
            Add product
          </Button>
        )
      }
    >
      <div ref={focus.list} tabIndex={-1} className="products-list">
        <DataList
          of={of}
          list={list}
          columns={productColumns}
          rows={productRows(of.suffix, may ? (product) => setDoomed([product]) : undefined)}
          empty={<NoProducts may={may} />}
          file={{ readPage: (page, signal) => listProducts({ ...page, ...asked }, signal), fields: productFields }}
          {...(may && {
            bulk: (selection: Selection<Product>) => (
              <>
                <Button size="xs" color="red" variant="light" onClick={() => setDoomed(selection.items)}>
                  Delete {selection.items.length}
                </Button>
                <Button size="xs" variant="subtle" onClick={selection.clear}>
                  Pick none
                </Button>
              </>
            ),
          })}
        />
      </div>
      <DeleteDialog products={doomed} onDelete={focus.follow} onClose={() => setDoomed([])} />
    </Page>
  );
}

function NoProducts({ may }: { may: boolean }) {
  return (
    <Empty
      title="No products yet"
      action={
        may && (
          <Button component={Link} href="/products/new" mt="sm">
            Add your first product
          </Button>
        )
      }
    >
      What you add here, ambassadors can share links to.
    </Empty>
  );
}
