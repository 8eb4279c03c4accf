import * as z from "zod/mini";
import { maxPictures } from "../domain/product-pictures.ts";
import * as words from "../words/en/fields.ts";
import { currency, instant, priceMinor, productId, taxBps } from "./fields.ts";
import { imageUrl } from "./image-url.ts";
import { listOf, page, search } from "./lists.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";
import { longText, text } from "./texts.ts";

export const productAnswer = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  /** The main picture. */
  imageUrl: z.string(),
  moreImageUrls: z.optional(z.array(z.string())),
  priceMinor: z.int(),
  currency,
  /** The tax in its price, basis points of the price without it; the shop's usual one where it is not said. */
  taxBps: z.optional(z.int()),
  createdAt: instant,
  updatedAt: instant,
  /** Counts its changes, from 1; also its ETag. */
  version: z.int(),
});

const moreImageUrls = z
  .array(imageUrl)
  .check(
    z.maxLength(maxPictures - 1, said(words.too_many_pictures, { max: maxPictures })),
    z.refine((urls) => new Set(urls).size === urls.length, said(words.picture_repeated)),
  )
  .register(z.globalRegistry, {
    uniqueItems: true,
    description:
      "Further pictures, in the order in which they are shown; an empty list takes them away. The main one is left out of them.",
  });

const productBody = z.strictObject({
  title: text(120),
  description: longText(2000),
  imageUrl,
  moreImageUrls: z.optional(moreImageUrls),
  priceMinor,
  /** `null` for the shop's usual one. */
  taxBps: z.optional(z.nullable(taxBps)),
});
const productParams = z.strictObject({ productId });
const sort = z._default(z.enum(["newest", "price_asc", "price_desc", "title"]), "newest");
const productQuery = z.strictObject({ ...page, search, sort });
/** What is found, and that a search of several words looks at a bounded number of products a request. */
const howIsSearched =
  "Every word of `search` has to begin a word of title or description, in any case, with or without accents; one or two letters " +
  "look at titles alone, and of a long description the first words are looked at. A page may hold fewer products than its limit " +
  "while a search goes on: follow `nextCursor` until it is absent. What is found can't be sorted by title.";

export const createProduct = route({
  name: "products/create",
  versioned: true,
  summary: "Put a product up",
  body: productBody,
  answer: { status: 201, body: productAnswer, description: "The new product." },
});

export const readProduct = route({
  name: "products/read",
  versioned: true,
  summary: "Read a product",
  params: productParams,
  answer: { status: 200, body: productAnswer, description: "The product." },
  errors: ["not_found"],
});

export const updateProduct = route({
  name: "products/update",
  versioned: true,
  summary: "Change a product",
  description:
    "Fields that are left out stay as they are. Orders keep the title and price that they were placed at. " +
    "With the version that one read as `If-Match`, a product that was changed since is left alone (412).",
  params: productParams,
  body: z
    .partial(productBody)
    .check(z.refine((body) => Object.keys(body).length > 0, said(words.nothing_to_change)))
    .register(z.globalRegistry, { minProperties: 1 }),
  answer: { status: 200, body: productAnswer, description: "The product as it is now." },
  errors: ["not_found", "stale_version", "conflict"],
});

export const deleteProduct = route({
  name: "products/delete",
  summary: "Delete a product",
  description: "It leaves every page and can no longer be bought. Orders that hold it keep their lines.",
  params: productParams,
  answer: { status: 204, description: "The product is gone." },
  errors: ["not_found"],
});

export const listProducts = route({
  name: "products/list",
  summary: "List the products",
  description: howIsSearched,
  query: productQuery,
  answer: { status: 200, body: listOf(productAnswer), description: "Products." },
});

export const browseProducts = route({
  name: "products/browse",
  summary: "Browse the products to recommend",
  description: howIsSearched,
  query: productQuery,
  answer: { status: 200, body: listOf(productAnswer), description: "Products." },
});
