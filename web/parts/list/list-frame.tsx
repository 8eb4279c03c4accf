import { Box } from "@mantine/core";
import type { ReactNode } from "react";
import { LoadFailed } from "../notices.tsx";
import { type Continued, LoadMore } from "./load-more.tsx";

export interface ListState<Item> extends Continued {
  items: Item[] | undefined;
  error: unknown;
  isError: boolean;
  isFetchNextPageError: boolean;
  isPlaceholderData: boolean;
  refetch: () => unknown;
}

/** A list from first load to last page: its skeleton, its failure, what stands there while it is empty, its items. */
export function ListFrame<Item>({
  list,
  skeleton,
  empty,
  children,
}: {
  /** As `useList` answers it. */
  list: ListState<Item>;
  skeleton: ReactNode;
  empty: ReactNode;
  children: (items: readonly Item[]) => ReactNode;
}) {
  const { items, hasNextPage, isPlaceholderData } = list;
  if (!items) return list.isError ? <LoadFailed error={list.error} retry={() => void list.refetch()} /> : skeleton;
  const more = list.isFetchNextPageError ? (
    <Box mt="md">
      <LoadFailed error={list.error} retry={() => void list.fetchNextPage()} />
    </Box>
  ) : (
    <LoadMore list={list} />
  );
  if (items.length === 0 && !hasNextPage) return empty;
  if (items.length === 0) {
    return (
      <>
        {skeleton}
        {more}
      </>
    );
  }
  return (
    <Box aria-busy={isPlaceholderData} opacity={isPlaceholderData ? 0.6 : 1}>
      {children(items)}
      {more}
    </Box>
  );
}
