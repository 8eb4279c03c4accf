import { Paper, Table, Text, Title } from "@mantine/core";
import { Amount } from "../parts/amount.tsx";
import { longDay } from "../parts/utc-day.ts";
import type { Earnings } from "./api.ts";
import { words } from "./earnings-words.ts";

/** What matures on which day, the next first. A hold has as many days as rows at most. */
export function EarningsCalendar({ held, currency }: Pick<Earnings, "held" | "currency">) {
  return (
    <Paper
      component="section"
      withBorder
      bg="var(--surface)"
      p="lg"
      className="not-on-paper"
      aria-labelledby="calendar"
    >
      <Title order={2} size="h4" id="calendar">
        {words.calendar()}
      </Title>
      <Text c="dimmed" size="sm" mb="sm">
        {words.calendarLead()}
      </Text>
      <Table aria-labelledby="calendar" maw={420}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.calendarDay()}</Table.Th>
            <Table.Th scope="col" ta="end">
              {words.calendarAmount()}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {held.map(({ day, amountMinor }) => (
            <Table.Tr key={day}>
              <Table.Td>{longDay(day)}</Table.Td>
              <Table.Td ta="end">
                <Amount minor={amountMinor} currency={currency} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
