import { Button, Group, Paper, Skeleton, Stack, Text, Title, VisuallyHidden } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import Download from "~icons/lucide/download";
import Printer from "~icons/lucide/printer";
import { problemOf } from "../../client/problem.ts";
import { LoadFailed } from "../notices.tsx";
import type { Source, Statement } from "./statement.ts";
import "./statement.css";
import { saveStatement } from "./statement-file.ts";
import { StatementLines } from "./statement-lines.tsx";
import { StatementPaper } from "./statement-paper.tsx";
import { StatementPick } from "./statement-pick.tsx";
import { StatementSum } from "./statement-sum.tsx";
import { words } from "./words.ts";

/** Statements to look through, to print, and as a file; the open one first. @param name whose they are, for paper */
export function StatementCard({ source, name }: { source: Source; name: string }) {
  const [number, choose] = useState(() => askedIn(location.search));
  const read = useInfiniteQuery({
    queryKey: ["statement", ...source.key, number],
    queryFn: ({ pageParam, signal }) => source.read(number, pageParam, signal),
    initialPageParam: 0,
    getNextPageParam: ({ lineCount }, pages) => {
      const known = pages.reduce((sum, { lines }) => sum + lines.length, 0);
      return known < lineCount ? known : undefined;
    },
  });
  const [first] = read.data?.pages ?? [];
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
      {first && <StatementPaper of={first} name={name} />}
      <Group justify="space-between" align="end" mb="md" gap="sm">
        <Title order={2} size="h4" id="statement-title">
          {first ? titleOf(first) : words.current()}
        </Title>
        <Group gap="xs" className="statement-tools">
          <StatementPick source={source} value={number} onChange={choose} />
          {first && lines.length > 0 && <FileButtons source={source} number={first.number} />}
        </Group>
      </Group>
      {!first && !read.isError && <StatementSkeleton />}
      {!first && read.isError && <LoadFailed error={read.error} retry={() => void read.refetch()} />}
      {first && (
        <Stack gap="md">
          <StatementSum statement={first} />
          {lines.length > 0 ? (
            <StatementLines lines={lines} currency={first.currency} pathOf={source.pathOf} />
          ) : (
            <Nothing />
          )}
          {read.hasNextPage && (
            <Button variant="default" loading={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
              {words.more()}
            </Button>
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

function FileButtons({ source, number }: { source: Source; number: number }) {
  const [isSaving, setSaving] = useState(false);
  const save = () => {
    setSaving(true);
    saveStatement(source, number)
      .catch((error: unknown) => notifications.show({ color: "red", message: problemOf(error).message }))
      .finally(() => setSaving(false));
  };
  return (
    <>
      <Button variant="default" leftSection={<Printer size={16} />} onClick={() => window.print()}>
        {words.print()}
      </Button>
      <Button variant="default" leftSection={<Download size={16} />} loading={isSaving} onClick={save}>
        {words.download()}
      </Button>
    </>
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
