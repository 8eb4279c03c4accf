import { ActionIcon, Group } from "@mantine/core";
import { Link } from "wouter";
import Pencil from "~icons/lucide/pencil";
import Trash from "~icons/lucide/trash";
import { decimalOf } from "../../../shared/domain/decimal.ts";
import { Amount } from "../../parts/amount.tsx";
import type { Column, FileFields } from "../../parts/list/list-spec.ts";
import type { RowsOf } from "../../parts/list/list-table.tsx";
import { Picture } from "../../parts/picture.tsx";
import { When } from "../../parts/when.tsx";
import type { Product } from "../api.ts";
import { words } from "./words.ts";

/** The columns of the catalogue. */
export const productColumns: readonly Column<Product>[] = [
  {
    key: "title",
    label: words.product(),
    cell: ({ imageUrl, title }) => (
      <span className="product-cell">
        <Picture src={imageUrl} width={44} />
        <span>{title}</span>
      </span>
    ),
    sorts: [{ value: "title", direction: "ascending" }],
  },
  {
    key: "price",
    label: words.price(),
    isNumber: true,
    cell: ({ priceMinor, currency }) => <Amount minor={priceMinor} currency={currency} />,
    sorts: [
      { value: "price_asc", direction: "ascending" },
      { value: "price_desc", direction: "descending" },
    ],
  },
  { key: "updated", label: words.updated(), cell: ({ updatedAt }) => <When at={updatedAt} /> },
  {
    key: "added",
    label: words.added(),
    isShownFirst: false,
    cell: ({ createdAt }) => <When at={createdAt} />,
    sorts: [{ value: "newest", direction: "descending" }],
  },
];

/** What a file of products holds. */
export const productFields: FileFields<Product> = {
  [words.product()]: ({ id }) => id,
  [words.title()]: ({ title }) => title,
  [words.description()]: ({ description }) => description,
  [words.currency()]: ({ currency }) => currency.toUpperCase(),
  [words.price()]: ({ priceMinor, currency }) => decimalOf(priceMinor, currency),
  [words.picture()]: ({ imageUrl }) => imageUrl,
  [words.furtherPictures()]: ({ moreImageUrls = [] }) => moreImageUrls.join(" "),
  [words.added()]: ({ createdAt }) => createdAt,
  [words.updated()]: ({ updatedAt }) => updatedAt,
};

/**
 * Products, each to change or to delete, by whoever may.
 * @param suffix what a product's page needs to lead back to the same list, such as `?search=lamp`
 */
export const productRows = (suffix: string, onDelete?: (product: Product) => void): RowsOf<Product> => ({
  idOf: ({ id }) => id,
  nameOf: ({ title }) => title,
  hrefOf: ({ id }) => `/products/${id}${suffix}`,
  ...(onDelete && {
    actions: (product: Product) => (
      <Group gap={4} wrap="nowrap" justify="end">
        <ActionIcon
          component={Link}
          href={`/products/${product.id}${suffix}`}
          variant="subtle"
          color="gray"
          size={40}
          aria-label={words.edit({ title: product.title })}
        >
          <Pencil size={17} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={40}
          aria-label={words.deleteIt({ title: product.title })}
          onClick={() => onDelete(product)}
        >
          <Trash size={17} />
        </ActionIcon>
      </Group>
    ),
  }),
});
