import { ScrollArea, Table } from "@mantine/core";
import { Amount } from "../../parts/amount.tsx";
import { longDay } from "../../parts/utc-day.ts";
import type { ShopStats } from "../api.ts";
import type { Measure } from "./measures.ts";
import { words } from "./overview-words.ts";

/** The chart's numbers, newest day first. */
export function DaysTable({ stats, measure, height }: { stats: ShopStats; measure: Measure; height: number }) {
  const title = words.ofLastDays({ measure: measure.label });
  return (
    <ScrollArea
      h={height}
      type="auto"
      offsetScrollbars
      viewportProps={{ tabIndex: 0, role: "region", "aria-label": title }}
    >
      <Table stickyHeader aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.day()}</Table.Th>
            {measure.series.map(({ name, label }) => (
              <Table.Th scope="col" ta="end" key={name}>
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {stats.days.toReversed().map((each) => (
            <Table.Tr key={each.day}>
              <Table.Th scope="row" fw={400}>
                {longDay(each.day)}
              </Table.Th>
              {measure.series.map(({ name }) => (
                <Table.Td ta="end" key={name} className="amount">
                  {measure.isMoney ? (
                    <Amount
                      minor={name === "refundsMinor" ? each.refundsMinor - each.disputesMinor : each[name]}
                      currency={stats.currency}
                    />
                  ) : (
                    each[name]
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
