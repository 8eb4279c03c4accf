import { Stack, Table, Text } from "@mantine/core";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { Amount } from "../../parts/amount.tsx";
import { longDay } from "../../parts/utc-day.ts";
import type { Results } from "../api.ts";
import "./payouts.css";
import { words } from "./results-words.ts";

type Row = Results["items"][number];

/** Why a row can't be followed. */
const problems: Readonly<Record<NonNullable<Row["problem"]>["code"], (named: { value: string }) => string>> = {
  unknown_payout: words.unknownPayout,
  unknown_status: words.unknownStatus,
  bad_amount: words.badAmount,
  bad_day: words.badDay,
  other_currency: words.otherCurrency,
  other_amount: words.otherAmount,
  said_twice: words.saidTwice,
  wrong_state: words.wrongState,
};

/** So many rows are shown; the counts above are of all. */
const mostShown = 200;

/** What would follow from each row of a result file: first what can't be followed, then what would be booked. */
export function ResultRows({ items, currency }: Results) {
  const ranked = items.toSorted((a, b) => rankOf(a) - rankOf(b) || a.line - b.line);
  const shown = ranked.slice(0, mostShown);
  return (
    <Stack gap="sm">
      <div className="result-rows">
        <Table aria-label={words.rows()} className="payout-table">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" ta="end">
                {words.line()}
              </Table.Th>
              <Table.Th scope="col">{words.payee()}</Table.Th>
              <Table.Th scope="col" ta="end">
                {words.amount()}
              </Table.Th>
              <Table.Th scope="col">{words.follows()}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((row) => (
              <Table.Tr key={`${row.line} ${row.called}`}>
                <Table.Td ta="end">{row.line}</Table.Td>
                <Table.Td style={{ overflowWrap: "anywhere" }}>{row.name ?? row.called}</Table.Td>
                <Table.Td ta="end">
                  {row.amountMinor !== undefined && <Amount minor={row.amountMinor} currency={currency} />}
                </Table.Td>
                <Table.Td style={{ overflowWrap: "anywhere" }}>
                  <Text size="sm" c={row.problem ? "red" : row.outcome ? "bright" : "dimmed"}>
                    {followsFrom(row, currency)}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {items.length > shown.length && (
        <Text size="sm" c="dimmed">
          {words.more({ count: items.length - shown.length })}
        </Text>
      )}
    </Stack>
  );
}

const rankOf = ({ problem, outcome }: Row): number => (problem ? 0 : outcome ? 1 : 2);

function followsFrom({ says, outcome, problem }: Row, currency: string): string {
  if (problem) return problems[problem.code](problem);
  switch (outcome?.became) {
    case "paid":
      return words.paid({ day: longDay(outcome.paidOn) });
    case "failed":
      return words.failed(outcome);
    case "returned":
      return words.returned({ amount: formatMoney(outcome.returnedMinor, currency) });
    default:
      return says === "open" ? words.undecided() : words.known();
  }
}
