import { Button, Paper, Text, Title } from "@mantine/core";
import { useState } from "react";
import { TextLink } from "../accounts/text-link.tsx";
import { Empty } from "../parts/notices.tsx";
import type { Stats } from "./api.ts";
import { LinkTable } from "./link-table.tsx";
import { words } from "./statistics-words.ts";

/** How many rows there are before one asks for all. */
const firstRows = 20;

/** The newest links with what each earned in all time, the best first. Who has more finds them on the page of links. */
export function StatsByLink({
  links,
  given,
  hasMore,
  currency,
}: {
  links: Stats["links"];
  given: Stats["given"];
  hasMore: boolean;
  currency: string;
}) {
  const [isAll, setAll] = useState(false);
  const best = links.toSorted((a, b) => b.revenueMinor - a.revenueMinor || b.orders - a.orders);
  const rows = isAll ? best : best.slice(0, firstRows);
  return (
    <Paper component="section" withBorder p="lg" bg="var(--surface)">
      <Title order={2} size="h4" mb="sm">
        {words.linksEver()}
      </Title>
      {links.length === 0 && !given ? (
        <Empty title={words.noLinks()}>{words.createOne()}</Empty>
      ) : (
        <LinkTable rows={rows} given={given} currency={currency} />
      )}
      {hasMore && (
        <Text size="sm" c="dimmed" mt="md">
          {words.areNewest({ count: links.length })} <TextLink href="/links">{words.seeAll()}</TextLink>
        </Text>
      )}
      {rows.length < best.length && (
        <Button variant="default" mt="md" onClick={() => setAll(true)}>
          {words.showAll({ count: best.length })}
        </Button>
      )}
    </Paper>
  );
}
