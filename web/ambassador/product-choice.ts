import { listQuery } from "../parts/query-list.ts";
import { browseProducts } from "./api.ts";

export const sorts = [
  { value: "newest", label: "Newest first" },
  { value: "price_asc", label: "Lowest price first" },
  { value: "price_desc", label: "Highest price first" },
] as const;

/** Which products one wants to see, and in which order, as the address has it. */
export interface ProductChoice {
  search: string;
  sort: (typeof sorts)[number]["value"];
}

export const longestSearch = 100;

/** What the address says, as far as it makes sense. */
export function choiceOf(params: URLSearchParams): ProductChoice {
  const sort = sorts.find(({ value }) => value === params.get("sort"))?.value ?? "newest";
  return { search: (params.get("search") ?? "").trim().slice(0, longestSearch), sort };
}

export const productsKey = (choice: ProductChoice) => ["products", choice];

export const readProducts =
  ({ search, sort }: ProductChoice) =>
  (page: { cursor?: string }, signal: AbortSignal) =>
    browseProducts({ ...page, limit: "24", sort, ...(search && { search }) }, signal);

/** The same query as the page's, for asking ahead. */
export const productsQuery = (choice: ProductChoice) => listQuery(productsKey(choice), readProducts(choice));
