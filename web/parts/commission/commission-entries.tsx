import { Table, Text, Title } from "@mantine/core";
import { Amount } from "../amount.tsx";
import { wordsOf } from "../statement/line-words.ts";
import { When } from "../when.tsx";
import type { Commission } from "./commission.ts";
import { words } from "./words.ts";

/** Each entry that moved a commission, oldest first. */
export function CommissionEntries({ commission: { entries, currency } }: { commission: Commission }) {
  return (
    <section aria-labelledby="changes">
      <Title order={2} size="h5" id="changes" mb="xs">
        {words.changes()}
      </Title>
      <Table aria-labelledby="changes">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.when()}</Table.Th>
            <Table.Th scope="col">{words.what()}</Table.Th>
            <Table.Th scope="col" ta="end">
              {words.amount()}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map(({ entryId, kind, bookedAt, amountMinor, reason, statement }) => (
            <Table.Tr key={entryId}>
              <Table.Td>
                <When at={bookedAt} />
              </Table.Td>
              <Table.Td>
                {wordsOf({ kind, amountMinor }, currency)}
                {reason !== undefined && <Text size="sm">{reason}</Text>}
                {statement !== undefined && (
                  <Text size="sm" c="dimmed">
                    {words.onStatement({ number: String(statement) })}
                  </Text>
                )}
              </Table.Td>
              <Table.Td ta="end">
                {amountMinor === 0 ? "–" : <Amount minor={amountMinor} currency={currency} />}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
