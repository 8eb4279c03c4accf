import { infiniteQueryOptions, type QueryKey, useInfiniteQuery } from "@tanstack/react-query";

import { followMs } from "../follow.ts";

interface PageOf<Item> {
  items: Item[];
  nextCursor?: string | undefined;
}

type Read<Item> = (page: { cursor?: string }, signal: AbortSignal) => Promise<PageOf<Item>>;

/** A list of the API as a query, for one that is asked for before it is shown. */
export function listQuery<Item>(queryKey: QueryKey, read: Read<Item>) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam ? { cursor: pageParam } : {}, signal),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** A list of the API, page by page, as one array. @param options `follows`: asks for what is new while it is open */
export function useList<Item>(queryKey: QueryKey, read: Read<Item>, { follows = false } = {}) {
  const query = useInfiniteQuery({
    ...listQuery(queryKey, read),
    // All pages are read again at once: who has scrolled far reads what there was.
    refetchInterval: ({ state }) => follows && (state.data?.pages.length ?? 1) === 1 && followMs,
    // While another search or filter loads, the list before it stays.
    placeholderData: (before) => before,
  });
  return { ...query, items: query.data?.pages.flatMap(({ items }) => items) };
}
