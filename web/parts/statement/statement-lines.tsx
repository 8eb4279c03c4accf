import { Table, Text } from "@mantine/core";
import { Amount } from "../amount.tsx";
import { When } from "../when.tsx";
import { subjectOf, wordsOf } from "./line-words.ts";
import type { Line } from "./statement.ts";
import { words } from "./words.ts";

/** Every entry of a statement, with what was owed after it. */
export function StatementLines({ lines, currency }: { lines: readonly Line[]; currency: string }) {
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
              {[line.reason, subjectOf(line)].filter(Boolean).map((text) => (
                <Text key={text} size="sm" c="dimmed">
                  {text}
                </Text>
              ))}
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
