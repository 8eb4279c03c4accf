import { Anchor, Table, Text } from "@mantine/core";
import { Link } from "wouter";
import { Amount } from "../../parts/amount.tsx";
import type { Preview } from "../api.ts";
import { destinationOf } from "./destination-of.ts";
import "./payouts.css";
import { reasonOf } from "./reasons.ts";
import { words } from "./words.ts";

/** Everybody who is owed anything, with what a run would pay them, or why not. */
export function OwedTable({ items, currency }: { items: Preview["items"]; currency: string }) {
  return (
    <Table aria-label={words.owed()} className="payout-table">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.ambassador()}</Table.Th>
          <Table.Th scope="col" ta="end" className="not-on-phone">
            {words.held()}
          </Table.Th>
          <Table.Th scope="col" ta="end" className="not-on-phone">
            {words.blocked()}
          </Table.Th>
          <Table.Th scope="col" ta="end">
            {words.ready()}
          </Table.Th>
          <Table.Th scope="col">{words.run()}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map(({ ambassador, heldMinor, blockedMinor, availableMinor, amountMinor, skipped, payee }) => (
          <Table.Tr key={ambassador.id}>
            <Table.Td>
              <Anchor component={Link} size="sm" href={`/ambassadors/${ambassador.id}`}>
                {ambassador.name}
              </Anchor>
            </Table.Td>
            <Table.Td ta="end" className="not-on-phone">
              <Amount minor={heldMinor} currency={currency} />
            </Table.Td>
            <Table.Td ta="end" className="not-on-phone">
              <Amount minor={blockedMinor} currency={currency} />
            </Table.Td>
            <Table.Td ta="end">
              <Amount minor={availableMinor} currency={currency} />
            </Table.Td>
            <Table.Td>
              {skipped !== undefined && (
                <Text size="sm" c="dimmed">
                  {reasonOf(skipped)}
                </Text>
              )}
              {amountMinor !== undefined && (
                <Text size="sm">
                  <Amount minor={amountMinor} currency={currency} />{" "}
                  <span className="payout-to">{payee && destinationOf(payee)}</span>
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
