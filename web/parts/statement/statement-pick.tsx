import { NativeSelect } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { shortDay } from "../utc-day.ts";
import type { Source } from "./statement.ts";
import { words } from "./words.ts";

const more = "more";

/** Which statement is shown: the open one, or one that a payout closed. Nothing where there is but one. */
export function StatementPick({
  source,
  value,
  onChange,
}: {
  source: Source;
  value: number;
  onChange: (number: number) => void;
}) {
  const list = useInfiniteQuery({
    queryKey: ["statements", ...source.key],
    queryFn: ({ pageParam, signal }) => source.list(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const frames = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (frames.length < 2) return null;
  const options = frames.map(({ number, closedAt }) =>
    closedAt === undefined
      ? { value: "0", label: words.chosenOpen({ number: String(number) }) }
      : {
          value: String(number),
          label: words.chosenClosed({ number: String(number), day: shortDay(closedAt.slice(0, 10)) }),
        },
  );
  return (
    <NativeSelect
      aria-label={words.choose()}
      value={String(value)}
      data={[...options, ...(list.hasNextPage ? [{ value: more, label: words.earlier() }] : [])]}
      onChange={({ currentTarget: { value: picked } }) => {
        if (picked === more) void list.fetchNextPage();
        else onChange(Number(picked));
      }}
    />
  );
}
