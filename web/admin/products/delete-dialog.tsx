import { Button, Group, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { Dialog } from "../../parts/dialog.tsx";
import type { Product } from "../api.ts";
import { useDeleteProduct } from "./product-queries.ts";
import { words } from "./words.ts";

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
  const count = shown.length;
  return (
    <Dialog
      opened={products.length > 0}
      onClose={onClose}
      title={words.askDelete({ count, title: first?.title ?? "" })}
    >
      <Text>{words.whatDeletingDoes({ count })}</Text>
      <Text mt="xs">{words.ordersStay()}</Text>
      <Group justify="end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {words.keep({ count })}
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
          {words.remove()}
        </Button>
      </Group>
    </Dialog>
  );
}
