import { Button, Group, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { Dialog } from "../../parts/dialog.tsx";
import type { Product } from "../api.ts";
import { useDeleteProduct } from "./product-queries.ts";

/** Asks before a product is deleted, and says what that does. Open while there is a product. */
export function DeleteDialog({
  product,
  onDelete,
  onClose,
}: {
  product: Product | undefined;
  /** When it is about to leave the list. */
  onDelete: (product: Product) => void;
  onClose: () => void;
}) {
  const { mutate } = useDeleteProduct();
  // Its name stays readable while the dialog fades out.
  const [shown, setShown] = useState(product);
  useEffect(() => {
    if (product) setShown(product);
  }, [product]);
  return (
    <Dialog opened={product !== undefined} onClose={onClose} title={`Delete ${shown?.title}?`}>
      <Text>It leaves every page and can no longer be bought, also through links that hold it.</Text>
      <Text mt="xs">Orders that have it keep their lines. This can’t be undone.</Text>
      <Group justify="end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep it
        </Button>
        <Button
          color="red"
          onClick={() => {
            onClose();
            if (!product) return;
            onDelete(product);
            mutate(product);
          }}
        >
          Delete
        </Button>
      </Group>
    </Dialog>
  );
}
