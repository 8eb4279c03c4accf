import { Paper, Skeleton, Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocation, useParams, useSearch } from "wouter";
import { Page } from "../../parts/page.tsx";
import { shop } from "../../shop/shop.ts";
import { createProduct, readProduct } from "../api.ts";
import { BackLink } from "../back-link.tsx";
import { ForRole, NotYours, useMay } from "../may.tsx";
import { Missing } from "../missing.tsx";
import { EditProduct } from "./edit-product.tsx";
import { ProductForm } from "./product-form.tsx";
import { oneProduct, showSaved } from "./product-queries.ts";
import "./products.css";
import { words } from "./words.ts";

/** Puts a product up. */
export function NewProductPage() {
  return (
    <ForRole deed="products" title={words.addOne()}>
      <NewProduct />
    </ForRole>
  );
}

function NewProduct() {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  return (
    <>
      <BackLink href="/products">{words.allProducts()}</BackLink>
      <Page title={words.addOne()}>
        <ProductForm
          currency={shop.currency}
          back="/products"
          save={async (body) => {
            const product = await createProduct(body);
            showSaved(client, product, true);
            notifications.show({ color: "green", message: words.wasAdded({ title: product.title }) });
            navigate("/products");
          }}
        />
      </Page>
    </>
  );
}

/** Changes a product. */
export function ProductPage() {
  const may = useMay("products");
  const { productId = "" } = useParams();
  const search = useSearch();
  const list = `/products${search && `?${search}`}`;
  const product = useQuery({
    queryKey: oneProduct(productId),
    queryFn: ({ signal }) => readProduct({ productId }, signal),
  });
  if (product.isError && !product.data) {
    const again = () => void product.refetch();
    return (
      <Missing
        error={product.error}
        retry={again}
        title={words.noSuchProduct()}
        back={{ href: list, label: words.allProducts() }}
      />
    );
  }
  return (
    <>
      <BackLink href={list}>{words.allProducts()}</BackLink>
      <Page title={product.data?.title ?? words.product()} lead={may ? undefined : <NotYours deed="products" />}>
        {product.data ? (
          <fieldset className="product-fields" disabled={!may}>
            <EditProduct key={productId} read={product.data} back={list} />
          </fieldset>
        ) : (
          <Paper
            withBorder
            bg="var(--surface)"
            p="lg"
            className="product-form"
            role="status"
            aria-label={words.loading()}
          >
            <Stack gap="lg">
              <Skeleton height={56} />
              <Skeleton height={120} />
              <Skeleton height={56} width={220} />
            </Stack>
            <Skeleton height={280} />
          </Paper>
        )}
      </Page>
    </>
  );
}
