import { ActionIcon, Group, Table, Text, VisuallyHidden } from "@mantine/core";
import { Link } from "wouter";
import Pencil from "~icons/lucide/pencil";
import Trash from "~icons/lucide/trash";
import { Amount } from "../../parts/amount.tsx";
import { Picture } from "../../parts/picture.tsx";
import { When } from "../../parts/when.tsx";
import type { Product } from "../api.ts";
import { RowLink, Rows } from "../rows.tsx";

/**
 * The products, each to change or to delete.
 * @param query what a product's page needs to lead back to the same list, such as `?search=lamp`
 */
export function ProductsTable({
  products,
  query,
  onDelete,
}: {
  products: readonly Product[];
  query: string;
  onDelete: (product: Product) => void;
}) {
  return (
    <Rows
      label="Products"
      head={
        <>
          <Table.Th scope="col">Product</Table.Th>
          <Table.Th scope="col" className="number" visibleFrom="sm">
            Price
          </Table.Th>
          <Table.Th scope="col" visibleFrom="sm">
            Updated
          </Table.Th>
          <Table.Th scope="col" w={100}>
            <VisuallyHidden>Actions</VisuallyHidden>
          </Table.Th>
        </>
      }
    >
      {products.map((product) => (
        <Table.Tr key={product.id}>
          <Table.Td>
            <div className="product-cell">
              <Picture src={product.imageUrl} width={44} />
              <div>
                <RowLink href={`/products/${product.id}${query}`}>{product.title}</RowLink>
                <Text size="sm" c="dimmed" hiddenFrom="sm">
                  <Amount minor={product.priceMinor} currency={product.currency} />
                </Text>
              </div>
            </div>
          </Table.Td>
          <Table.Td className="number" visibleFrom="sm">
            <Amount minor={product.priceMinor} currency={product.currency} />
          </Table.Td>
          <Table.Td visibleFrom="sm">
            <When at={product.updatedAt} />
          </Table.Td>
          <Table.Td>
            <Group gap={4} wrap="nowrap" justify="end" className="row-actions">
              <ActionIcon
                component={Link}
                href={`/products/${product.id}${query}`}
                variant="subtle"
                color="gray"
                size={40}
                aria-label={`Edit ${product.title}`}
              >
                <Pencil size={17} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={40}
                aria-label={`Delete ${product.title}`}
                onClick={() => onDelete(product)}
              >
                <Trash size={17} />
              </ActionIcon>
            </Group>
          </Table.Td>
        </Table.Tr>
      ))}
    </Rows>
  );
}
