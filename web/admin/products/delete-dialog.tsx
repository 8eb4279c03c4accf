import { Button, Group, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { Dialog } from "../../parts/dialog.tsx";
import type { Product } from "../api.ts";
import { useDeleteProduct } from "./product-queries.ts";

/** Asks before products are deleted, and says what that does. Open while there are any. */
export function DeleteDialog({
  products,
  onDelete,
  onClose,
}: {
  products: readonly Product[];
  /** When one is about to leave the list. */
  onDelete: (product: Product) => void;
  onClose: () => void;
}) {
  const { mutate } = useDeleteProduct();
  // Their names stay readable while the dialog fades out.
  const [shown, setShown] = useState(products);
  useEffect(() => {
    if (products.length > 0) setShown(products);
  }, [products]);
  const [first] = shown;
  const isOne = shown.length <= 1;
  const what = isOne ? first?.title : `${shown.length} products`;
  return (
    <Dialog opened={products.length > 0} onClose={onClose} title={`Delete ${what}?`}>
      <Text>
        {isOne ? "It leaves every page" : "They leave every page"} and can no longer be bought, also through links that
        hold {isOne ? "it" : "them"}.
      </Text>
      <Text mt="xs">Orders keep their lines. This can’t be undone.</Text>
      <Group justify="end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {isOne ? "Keep it" : "Keep them"}
        </Button>
        <Button
          color="red"
          onClick={() => {
            onClose();
            for (const product of products) {
              onDelete(product);
              mutate(product);
            }
          }}
        >
          Delete
        </Button>
      </Group>
    </Dialog>
  );
}
