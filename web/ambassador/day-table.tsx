import { Table } from "@mantine/core";
import "./day-table.css";
import { Amount } from "../parts/amount.tsx";
import { longDay } from "../parts/utc-day.ts";
import type { Stats } from "./api.ts";
import { words } from "./statistics-words.ts";

/** The days of a period, newest first. */
export function DayTable({ days, currency, height }: { days: Stats["days"]; currency: string; height: number }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="day-table" style={{ height, overflowY: "auto" }} tabIndex={0} aria-label={words.numbers()}>
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.day()}</Table.Th>
            <Table.Th scope="col" ta="end">
              {words.views()}
            </Table.Th>
            <Table.Th scope="col" ta="end" visibleFrom="sm">
              {words.visitors()}
            </Table.Th>
            <Table.Th scope="col" ta="end">
              {words.orders()}
            </Table.Th>
            <Table.Th scope="col" ta="end">
              {words.revenue()}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.toReversed().map(({ day, orders, revenueMinor, views, visitors }) => (
            <Table.Tr key={day}>
              <Table.Td>{longDay(day)}</Table.Td>
              <Table.Td ta="end" className="amount">
                {views.toLocaleString()}
              </Table.Td>
              <Table.Td ta="end" className="amount" visibleFrom="sm">
                {visitors.toLocaleString()}
              </Table.Td>
              <Table.Td ta="end" className="amount">
                {orders}
              </Table.Td>
              <Table.Td ta="end">
                <Amount minor={revenueMinor} currency={currency} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
