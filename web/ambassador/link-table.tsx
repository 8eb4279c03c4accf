import { Table, Text } from "@mantine/core";
import { Amount } from "../parts/amount.tsx";
import "./links.css";
import { plainAddress } from "../parts/plain-address.ts";
import { rateInPercent } from "../parts/rate.ts";
import type { Stats } from "./api.ts";
import { words } from "./statistics-words.ts";
import { useTitles } from "./use-titles.ts";

/** On a phone there is room for what was sold; how often a link was opened is on its card there. */
const wide = { visibleFrom: "sm", ta: "end", pl: "md" } as const;

/** Links with how often they were opened and what they sold. */
export function LinkTable({
  rows,
  given,
  currency,
}: {
  rows: Stats["links"];
  given: Stats["given"];
  currency: string;
}) {
  const titles = useTitles();
  return (
    <Table verticalSpacing="sm" horizontalSpacing={0} className="stats-links">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.link()}</Table.Th>
          <Table.Th scope="col" {...wide}>
            {words.views()}
          </Table.Th>
          <Table.Th scope="col" {...wide}>
            {words.visitors()}
          </Table.Th>
          <Table.Th scope="col" ta="end" pl="md">
            {words.orders()}
          </Table.Th>
          <Table.Th scope="col" {...wide}>
            {words.conversion()}
          </Table.Th>
          <Table.Th scope="col" ta="end" pl="md">
            {words.revenue()}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ code, url, orders, revenueMinor, views, visitors, conversionBps }) => (
          <Table.Tr key={code}>
            <Table.Td>
              <Text fw={550} lineClamp={2} className="link-address">
                {titles.get(code) ?? plainAddress(url)}
              </Text>
              <Text size="sm" c="dimmed" className="link-address">
                {titles.has(code) && plainAddress(url)}
              </Text>
            </Table.Td>
            <Table.Td {...wide} className="amount">
              {views.toLocaleString()}
            </Table.Td>
            <Table.Td {...wide} className="amount">
              {visitors.toLocaleString()}
            </Table.Td>
            <Table.Td ta="end" pl="md" className="amount">
              {orders}
            </Table.Td>
            <Table.Td {...wide} className="amount">
              {conversionBps === undefined ? words.notKnown() : rateInPercent(conversionBps)}
            </Table.Td>
            <Table.Td ta="end" pl="md">
              <Amount minor={revenueMinor} currency={currency} />
            </Table.Td>
          </Table.Tr>
        ))}
        {given && (
          <Table.Tr>
            <Table.Td>{words.givenSales()}</Table.Td>
            <Table.Td {...wide} />
            <Table.Td {...wide} />
            <Table.Td ta="end" pl="md" className="amount">
              {given.orders}
            </Table.Td>
            <Table.Td {...wide} />
            <Table.Td ta="end" pl="md">
              <Amount minor={given.revenueMinor} currency={currency} />
            </Table.Td>
          </Table.Tr>
        )}
      </Table.Tbody>
    </Table>
  );
}
