import { Group, Stack, Text } from "@mantine/core";
import { formatMoney } from "../../shared/domain/currency.ts";
import { Amount } from "../parts/amount.tsx";
import { shop } from "../shop/shop.ts";
import type { SharedLink } from "./api.ts";
import { words } from "./words.ts";

/** What an order comes to, with what is paid for delivery, and from how much on that is nothing. */
export function OrderSum({
  deliveryTerms: { feeMinor: usualMinor, freeFromMinor } = { feeMinor: 0 },
  taxBps,
  products,
  feeMinor,
  totalMinor,
}: Pick<SharedLink, "deliveryTerms" | "taxBps" | "products"> & { feeMinor: number; totalMinor: number }) {
  const isTaxed = [taxBps, ...products.map((product) => product.taxBps)].some(Boolean);
  return (
    <>
      {usualMinor > 0 && (
        <Group justify="space-between" align="start">
          <Stack gap={0}>
            <Text>{words.delivery()}</Text>
            {freeFromMinor !== undefined && (
              <Text size="sm" c="dimmed">
                {words.freeFrom({ amount: formatMoney(freeFromMinor, shop.currency) })}
              </Text>
            )}
          </Stack>
          <Text aria-live="polite">
            {totalMinor > 0 && feeMinor === 0 ? words.free() : <Amount minor={feeMinor || usualMinor} />}
          </Text>
        </Group>
      )}
      <Group justify="space-between" className="order-total">
        <Stack gap={0}>
          <Text fw={600}>{words.total()}</Text>
          {isTaxed && (
            <Text size="sm" c="dimmed">
              {words.withTax()}
            </Text>
          )}
        </Stack>
        <Text fw={700} size="xl" aria-live="polite">
          <Amount minor={totalMinor} />
        </Text>
      </Group>
    </>
  );
}
