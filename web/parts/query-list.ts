import { type QueryKey, useInfiniteQuery } from "@tanstack/react-query";

interface PageOf<Item> {
  items: Item[];
  nextCursor?: string | undefined;
}

/** A list of the API, page by page, as one array. */
export function useList<Item>(
  queryKey: QueryKey,
  read: (page: { cursor?: string }, signal: AbortSignal) => Promise<PageOf<Item>>,
) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam ? { cursor: pageParam } : {}, signal),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
    // While another search or filter loads, the list before it stays.
    placeholderData: (before) => before,
  });
  return { ...query, items: query.data?.pages.flatMap(({ items }) => items) };
}
