import { Button, Center } from "@mantine/core";
import { useEffect, useRef } from "react";
import { words } from "./words.ts";

/** A list that may go on, as `useList` answers it. */
export interface Continued {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/**
 * The end of a list that goes on: loads more as it comes into sight, and by its button. A page may be empty while the
 * list goes on, so what is in sight after a page loads the next. After a failure, `LoadFailed` stands in its place.
 */
export function LoadMore({ list }: { list: Continued }) {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const end = useRef<HTMLDivElement>(null);
  const goesOn = hasNextPage && !isFetchingNextPage;

  useEffect(() => {
    if (!goesOn || !end.current) return;
    const sight = new IntersectionObserver(([entry]) => entry?.isIntersecting && fetchNextPage(), {
      rootMargin: "400px",
    });
    sight.observe(end.current);
    return () => sight.disconnect();
  }, [goesOn, fetchNextPage]);

  if (!hasNextPage) return null;
  return (
    <Center ref={end} py="xl">
      <Button variant="default" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
        {words.loadMore()}
      </Button>
    </Center>
  );
}
