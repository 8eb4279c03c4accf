import { Button, Paper, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { TextLink } from "../accounts/text-link.tsx";
import { Amount } from "../parts/amount.tsx";
import { Empty } from "../parts/notices.tsx";
import "./links.css";
import { plainAddress } from "../parts/plain-address.ts";
import { listLinks, type Stats } from "./api.ts";
import { titleOf } from "./link-title.ts";
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
  const titles = useTitles();
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
        <Table verticalSpacing="sm" horizontalSpacing={0} className="stats-links">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.link()}</Table.Th>
              <Table.Th scope="col" ta="end" pl="md">
                {words.orders()}
              </Table.Th>
              <Table.Th scope="col" ta="end" pl="md">
                {words.revenue()}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ code, url, orders, revenueMinor }) => (
              <Table.Tr key={code}>
                <Table.Td>
                  <Text fw={550} lineClamp={2} className="link-address">
                    {titles.get(code) ?? plainAddress(url)}
                  </Text>
                  <Text size="sm" c="dimmed" className="link-address">
                    {titles.has(code) && plainAddress(url)}
                  </Text>
                </Table.Td>
                <Table.Td ta="end" pl="md" className="amount">
                  {orders}
                </Table.Td>
                <Table.Td ta="end" pl="md">
                  <Amount minor={revenueMinor} currency={currency} />
                </Table.Td>
              </Table.Tr>
            ))}
            {given && (
              <Table.Tr>
                <Table.Td>{words.givenSales()}</Table.Td>
                <Table.Td ta="end" pl="md" className="amount">
                  {given.orders}
                </Table.Td>
                <Table.Td ta="end" pl="md">
                  <Amount minor={given.revenueMinor} currency={currency} />
                </Table.Td>
              </Table.Tr>
            )}
          </Table.Tbody>
        </Table>
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

/** What the newest links are about, by code. Older ones, and all until it is known, go by their address. */
function useTitles(): Map<string, string> {
  const { data } = useQuery({
    queryKey: ["links", "newest"],
    queryFn: ({ signal }) => listLinks({ limit: "100" }, signal),
  });
  return new Map(data?.items.map((link) => [link.code, titleOf(link)]));
}
