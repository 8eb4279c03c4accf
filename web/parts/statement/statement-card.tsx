import { Button, Group, Paper, Skeleton, Stack, Text, Title, VisuallyHidden } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { LoadFailed } from "../notices.tsx";
import { type Place, placeAfter, type Source, type Statement } from "./statement.ts";
import "./statement.css";
import { progressOf } from "./line-words.ts";
import { StatementLines } from "./statement-lines.tsx";
import { StatementPick } from "./statement-pick.tsx";
import { StatementSum } from "./statement-sum.tsx";
import { StatementTools } from "./statement-tools.tsx";
import { words } from "./words.ts";

/** Statements to look through, to print, and as a file; the open one first. */
export function StatementCard({ source }: { source: Source }) {
  const [number, choose] = useState(() => askedIn(location.search));
  const read = useInfiniteQuery({
    queryKey: ["statement", ...source.key, number],
    queryFn: ({ pageParam, signal }) => source.read(pageParam, signal),
    initialPageParam: { number } as Place,
    getNextPageParam: placeAfter,
  });
  // Of the open one, the page that was read last knows best what it comes to.
  const shown = read.data?.pages.at(-1);
  const lines = read.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <Paper
      component="section"
      withBorder
      bg="var(--surface)"
      p="lg"
      className="statement"
      aria-labelledby="statement-title"
    >
      <Group justify="space-between" align="end" mb="md" gap="sm">
        <Title order={2} size="h4" id="statement-title">
          {shown ? titleOf(shown) : words.current()}
        </Title>
        <Group gap="xs" className="statement-tools">
          <StatementPick source={source} value={number} onChange={choose} />
          {shown && lines.length > 0 && <StatementTools source={source} number={shown.number} read={read} />}
        </Group>
      </Group>
      {!shown && !read.isError && <StatementSkeleton />}
      {!shown && read.isError && <LoadFailed error={read.error} retry={() => void read.refetch()} />}
      {shown && (
        <Stack gap="md">
          <StatementSum statement={shown} />
          {lines.length > 0 ? (
            <StatementLines lines={lines} currency={shown.currency} pathOf={source.pathOf} />
          ) : (
            <Nothing />
          )}
          {read.isFetchNextPageError && <LoadFailed error={read.error} retry={() => void read.refetch()} />}
          {read.hasNextPage && !read.isFetchNextPageError && (
            <More known={lines.length} all={shown.lineCount}>
              <Button variant="default" loading={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
                {words.more()}
              </Button>
            </More>
          )}
        </Stack>
      )}
    </Paper>
  );
}

/** The statement that an address asks for, as an e-mail's does; 0, which is the open one, where it asks for none. */
function askedIn(search: string): number {
  const number = new URLSearchParams(search).get("statement") ?? "";
  return /^[1-9]\d{0,8}$/.test(number) ? Number(number) : 0;
}

const titleOf = ({ number, closedAt }: Statement): string =>
  closedAt === undefined ? words.current() : words.statement({ number: String(number) });

/** That there are more lines than are shown: on paper, too, where the browser's own menu printed it. */
function More({ known, all, children }: { known: number; all: number | undefined; children: ReactNode }) {
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed">
        {progressOf(known, all)}
      </Text>
      <div className="statement-tools">{children}</div>
    </Group>
  );
}

function Nothing() {
  return (
    <div>
      <Text fw={600}>{words.empty()}</Text>
      <Text c="dimmed" size="sm">
        {words.emptyWhy()}
      </Text>
    </div>
  );
}

function StatementSkeleton() {
  return (
    <Stack gap="md" role="status">
      <VisuallyHidden>{words.loading()}</VisuallyHidden>
      <Skeleton height={112} />
      <Skeleton height={220} />
    </Stack>
  );
}
