import { Table, Text, Title } from "@mantine/core";
import { formatMoney } from "../../shared/domain/currency.ts";
import type { OwnRates } from "./api.ts";
import { givesIn } from "./own-rates.ts";
import { words } from "./rate-words.ts";

/** Which tier one is in, what is missing to the next, and what each gives. Nothing where the shop has none. */
export function OwnTier({ rates }: { rates: OwnRates }) {
  const { tiers, tier, nextTier, currency } = rates;
  if (tiers.length === 0) return null;
  return (
    <>
      <Title order={3} size="h6" mt="lg">
        {words.tiers()}
      </Title>
      <Text mt={4}>
        {tier ? words.tierIs({ tier: tier.name }) : words.tierNone()} {nextTier && missingIn(nextTier, currency)}
      </Text>
      <Text size="sm" c="dimmed" mb="sm">
        {words.tiersMean()}
      </Text>
      <Table verticalSpacing="xs" horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.tier()}</Table.Th>
            <Table.Th>{words.reachedBy()}</Table.Th>
            <Table.Th>{words.earns()}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tiers.map((it) => (
            <Table.Tr key={it.id}>
              <Table.Td style={{ overflowWrap: "anywhere" }}>
                {it.id === tier?.id ? words.tierYours({ tier: it.name }) : it.name}
              </Table.Td>
              <Table.Td>{reachedBy(it, currency)}</Table.Td>
              <Table.Td>
                {it.rateBps === undefined && it.fixedMinor === undefined ? words.asElse() : givesIn(it, currency)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function missingIn({ name, missingOrders, missingMinor = 0 }: NonNullable<OwnRates["nextTier"]>, currency: string) {
  if (missingOrders !== undefined) return words.nextOrders({ missing: missingOrders, next: name });
  return words.nextSold({ missing: formatMoney(missingMinor, currency), next: name });
}

function reachedBy({ orders, soldMinor }: OwnRates["tiers"][number], currency: string): string {
  if (orders !== undefined) return words.byOrders({ orders });
  return soldMinor === undefined ? words.byHand() : words.bySold({ amount: formatMoney(soldMinor, currency) });
}
