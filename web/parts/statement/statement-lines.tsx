import { Anchor, Table, Text } from "@mantine/core";
import { Link } from "wouter";
import { dayOf } from "../../../shared/domain/period.ts";
import { Amount } from "../amount.tsx";
import { shortDay } from "../utc-day.ts";
import { When } from "../when.tsx";
import { subjectOf, wordsOf } from "./line-words.ts";
import type { Line, Source } from "./statement.ts";
import { words } from "./words.ts";

/** Every entry of a statement, with what was owed after it. */
export function StatementLines({
  lines,
  currency,
  pathOf,
}: {
  lines: readonly Line[];
  currency: string;
  pathOf: Source["pathOf"];
}) {
  const today = dayOf(new Date().toISOString());
  return (
    <Table className="statement-lines" aria-label={words.lines()}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.when()}</Table.Th>
          <Table.Th scope="col">{words.what()}</Table.Th>
          <Table.Th scope="col" ta="end">
            {words.amount()}
          </Table.Th>
          <Table.Th scope="col" ta="end">
            {words.balance()}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={line.entryId}>
            <Table.Td className="statement-when">
              <When at={line.bookedAt} />
            </Table.Td>
            <Table.Td className="statement-what">
              {wordsOf(line, currency)}
              {line.maturesOn !== undefined && line.maturesOn > today && (
                <Text size="sm">{words.onHoldUntil({ day: shortDay(line.maturesOn) })}</Text>
              )}
              {line.reason !== undefined && <Text size="sm">{line.reason}</Text>}
              <Text size="sm" c="dimmed" component="div">
                <Subject line={line} pathOf={pathOf} />
                <span className="statement-day">
                  <When at={line.bookedAt} />
                </span>
              </Text>
            </Table.Td>
            <Table.Td ta="end" className="statement-amount">
              {line.amountMinor === 0 ? "–" : <Amount minor={line.amountMinor} currency={currency} />}
            </Table.Td>
            <Table.Td ta="end" className="statement-after">
              <Amount minor={line.balanceMinor} currency={currency} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** The order or payout that a line is about; who may look at the order is led there. */
function Subject({ line, pathOf }: { line: Line; pathOf: Source["pathOf"] }) {
  const subject = subjectOf(line);
  if (line.orderId === undefined || !pathOf) return <span className="statement-subject">{subject}</span>;
  return (
    <Anchor component={Link} href={pathOf(line.orderId)} className="statement-subject" underline="always">
      {subject}
    </Anchor>
  );
}
