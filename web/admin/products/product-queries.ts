import { notifications } from "@mantine/notifications";
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { problemOf } from "../../client/problem.ts";
import { deleteProduct, type Product } from "../api.ts";
import { type ProductPages, withChanged, withNew, without } from "./product-pages.ts";
import { words } from "./words.ts";

/** The orders in which products can be listed. */
export const sorts = [
  { value: "newest", label: words.newestFirst() },
  { value: "title", label: words.byTitle(), ofWhole: true },
  { value: "price_asc", label: words.cheapestFirst() },
  { value: "price_desc", label: words.dearestFirst() },
] as const;
export type Sort = (typeof sorts)[number]["value"];

const lists = ["products", "list"] as const;

/** The key of a list of products. */
export const productList = (search: string, sort: Sort) => [...lists, { search, sort }] as const;
/** The key of one product. */
export const oneProduct = (productId: string) => ["product", productId] as const;

/** Shows a saved product in every list at once; then the lists are read again, for its place may have changed. */
export function showSaved(client: QueryClient, product: Product, isNew: boolean): void {
  client.setQueryData(oneProduct(product.id), product);
  if (isNew) {
    client.setQueryData<ProductPages>(productList("", "newest"), (list) => list && withNew(list, product));
  } else {
    client.setQueriesData<ProductPages>({ queryKey: lists }, (list) => list && withChanged(list, product));
  }
  void client.invalidateQueries({ queryKey: ["products"] });
}

/** Deletes a product: it leaves the lists before the API has answered, and comes back where that fails. */
export function useDeleteProduct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Product) => deleteProduct({ productId: id }),
    onMutate: async ({ id }) => {
      await client.cancelQueries({ queryKey: lists });
      const before = client.getQueriesData<ProductPages>({ queryKey: lists });
      client.setQueriesData<ProductPages>({ queryKey: lists }, (list) => list && without(list, id));
      return before;
    },
    onSuccess: (_, { id, title }) => {
      client.removeQueries({ queryKey: oneProduct(id) });
      notifications.show({ color: "green", message: words.wasDeleted({ title }) });
    },
    onError: (error, { title }, before) => {
      for (const [key, list] of before ?? []) client.setQueryData(key, list);
      notifications.show({ color: "red", title: words.wasNotDeleted({ title }), message: problemOf(error).message });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["products"] }),
  });
}
