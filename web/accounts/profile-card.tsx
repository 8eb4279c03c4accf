import { Box, Paper, Skeleton, Stack, Title } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ComponentProps, ReactNode } from "react";
import { LoadFailed } from "../parts/notices.tsx";

/** A part of the profile under its heading. */
function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap="md">
      <Title order={2} size="h4">
        {title}
      </Title>
      {children}
    </Stack>
  );
}

/** One form of the profile. */
export function ProfileCard({
  title,
  onSubmit,
  children,
}: {
  title: string;
  onSubmit: ComponentProps<"form">["onSubmit"];
  children: ReactNode;
}) {
  return (
    <Paper withBorder p="lg" bg="var(--surface)">
      <form onSubmit={onSubmit} noValidate>
        <Card title={title}>{children}</Card>
      </form>
    </Paper>
  );
}

/** What the profile has read before it can be shown: what was read once stays, whatever becomes of reading it again. */
export function ReadCard<Data>({
  title,
  query,
  meanwhile,
  children,
}: {
  title: string;
  query: Pick<UseQueryResult<Data>, "data" | "isPending" | "isError" | "error" | "refetch">;
  /** Takes as much room as what is being read, so that nothing jumps when it is there. */
  meanwhile: Data;
  children: (data: Data) => ReactNode;
}) {
  const { data } = query;
  return (
    <Paper withBorder p="lg" bg="var(--surface)">
      <Card title={title}>
        {query.isPending && <Placeholder>{children(meanwhile)}</Placeholder>}
        {query.isError && data === undefined && <LoadFailed error={query.error} retry={() => void query.refetch()} />}
        {data !== undefined && children(data)}
      </Card>
    </Paper>
  );
}

/** A bar in the place of what can't be shown yet: that is laid out, and neither seen, read nor reached. */
function Placeholder({ children }: { children: ReactNode }) {
  return (
    <Box pos="relative" aria-hidden inert>
      <Stack gap="md" style={{ visibility: "hidden" }}>
        {children}
      </Stack>
      <Skeleton pos="absolute" inset={0} height="100%" />
    </Box>
  );
}
