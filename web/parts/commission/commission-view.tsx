import { Stack, Table, Text } from "@mantine/core";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { dayOf } from "../../../shared/domain/period.ts";
import { Amount } from "../amount.tsx";
import { rateInPercent } from "../rate.ts";
import { longDay } from "../utc-day.ts";
import { type Commission, exactMoney } from "./commission.ts";
import { CommissionEntries } from "./commission-entries.tsx";
import { CommissionState, type LeadsTo } from "./commission-state.tsx";
import { words } from "./words.ts";

/** A commission from the order's lines to its cents, for somebody who has never seen a ledger. @param isOwn whether it is the reader's */
export function CommissionView({
  commission,
  isOwn,
  leadsTo,
}: {
  commission: Commission;
  isOwn: boolean;
  leadsTo?: LeadsTo | undefined;
}) {
  const { lines, currency, exact, commissionMinor, entries } = commission;
  return (
    <Stack gap="md">
      <Table aria-label={words.why()}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.product()}</Table.Th>
            <Table.Th scope="col" ta="end">
              {words.paid()}
            </Table.Th>
            <Table.Th scope="col" ta="end">
              {words.rate()}
            </Table.Th>
            <Table.Th scope="col" ta="end">
              {words.earns()}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id, and never move
            <Table.Tr key={index}>
              <Table.Td style={{ overflowWrap: "anywhere" }}>
                {line.kind ? line.title : `${line.quantity} × ${line.title}`}
                {line.kind === "delivery" && (
                  <Text size="sm" c="dimmed">
                    {words.ofDelivery()}
                  </Text>
                )}
                {line.withoutTaxBps !== undefined && (
                  <Text size="sm" c="dimmed">
                    {words.withoutTax({ rate: rateInPercent(line.withoutTaxBps) })}
                  </Text>
                )}
                {line.by && (
                  <Text size="sm" c="dimmed">
                    {(isOwn ? words.ownBy : words.by)({ by: line.by })}
                  </Text>
                )}
                {line.discountMinor !== undefined && (
                  <Text size="sm" c="dimmed">
                    {words.discounted({ amount: formatMoney(line.discountMinor, currency) })}
                  </Text>
                )}
                {line.borne !== undefined && (
                  <Text size="sm" c="dimmed">
                    {(isOwn ? words.ownBorne : words.borne)({ amount: exactMoney(line.borne, currency) })}
                  </Text>
                )}
                {line.order && (
                  <Text size="sm" c="dimmed">
                    {words.whichOrder({ order: line.order })}
                  </Text>
                )}
                {line.backMinor !== undefined && (
                  <Text size="sm" c="dimmed">
                    {words.givenBackOf({ amount: formatMoney(line.backMinor, currency) })}
                  </Text>
                )}
              </Table.Td>
              <Table.Td ta="end">
                <Amount minor={line.amountMinor} currency={currency} />
              </Table.Td>
              <Table.Td ta="end" className="amount">
                {line.rateBps === undefined ? "–" : rateInPercent(line.rateBps)}
              </Table.Td>
              <Table.Td ta="end" className="amount">
                {exactMoney(line.exact, currency)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{isOwn ? words.is() : words.isTheirs()}</Table.Th>
            <Table.Td colSpan={3} ta="end" fw={650}>
              <Amount minor={commissionMinor} currency={currency} />
            </Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
      <Stack gap={4}>
        {sentencesOf(commission, exactMoney(exact, currency), isOwn).map((sentence) => (
          <Text key={sentence} size="sm">
            {sentence}
          </Text>
        ))}
        {!commission.givenAway && <CommissionState commission={commission} leadsTo={leadsTo} />}
      </Stack>
      {entries.length > 0 && <CommissionEntries commission={commission} />}
    </Stack>
  );
}

/** What of the sum needs saying: only what is so of this order. */
function sentencesOf(commission: Commission, exact: string, isOwn: boolean): string[] {
  const { totalMinor, keptMinor, currency, given, givenAway } = commission;
  if (givenAway) return [words.givenAway(movedOn(givenAway))];
  const money = (minor: number) => formatMoney(minor, currency);
  const said = [
    ...channelSentences(commission, isOwn),
    given && (isOwn ? words.given : words.givenToThem)(movedOn(given)),
    keptMinor !== totalMinor && words.kept({ kept: money(keptMinor), total: money(totalMinor) }),
    commission.exact.includes(".") && words.rounded({ exact }),
    words.rateFrozen(),
  ];
  return said.filter((sentence) => typeof sentence === "string");
}

const movedOn = ({ at, reason }: NonNullable<Commission["given"]>) => ({ day: longDay(dayOf(at)), reason });

/** Where an ambassador's coupon was typed: why the sale is whose it is, and who bears the discount. */
function channelSentences({ attribution, bearsBps }: Commission, isOwn: boolean): string[] {
  if (!attribution) return [];
  const { won, because, coupon, isOnes } = attribution;
  const closed = because === "closed" && words.couponClosed({ coupon });
  const why = isOnes ? words.onesOwn({ coupon, won }) : words.wonBySetting({ coupon, won });
  const part = bearsBps !== undefined && { part: rateInPercent(bearsBps) };
  const said = [closed || why, part && (isOwn ? words.ownBearsPart(part) : words.bearsPart(part))];
  return said.filter((sentence) => typeof sentence === "string");
}
