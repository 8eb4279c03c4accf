import type { ListSpec } from "../parts/list/list-spec.ts";
import { viewOf } from "../parts/list/list-view.ts";
import { listQuery } from "../parts/list/query-list.ts";
import { browseProducts } from "./api.ts";
import { words } from "./area-words.ts";

export const sorts = [
  { value: "newest", label: words.newestFirst() },
  { value: "title", label: words.byTitle(), ofWhole: true },
  { value: "price_asc", label: words.lowestPriceFirst() },
  { value: "price_desc", label: words.highestPriceFirst() },
] as const;

/** Which products one wants to see, and in which order, as the address has it. */
export interface ProductChoice {
  search: string;
  sort: (typeof sorts)[number]["value"];
}

export const productsSpec: ListSpec = { name: "offer", label: words.products(), search: {}, sorts };

/** What the address says, as far as it makes sense. */
export function choiceOf(params: URLSearchParams): ProductChoice {
  const { search, sort } = viewOf(params, productsSpec, "");
  return { search, sort: sorts.find(({ value }) => value === sort.value)?.value ?? "newest" };
}

export const productsKey = (choice: ProductChoice) => ["products", choice];

export const readProducts =
  ({ search, sort }: ProductChoice) =>
  (page: { cursor?: string }, signal: AbortSignal) =>
    browseProducts({ ...page, limit: "24", sort, ...(search && { search }) }, signal);

/** The same query as the page's, for asking ahead. */
export const productsQuery = (choice: ProductChoice) => listQuery(productsKey(choice), readProducts(choice));
