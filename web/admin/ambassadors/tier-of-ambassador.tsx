import { Box, Text } from "@mantine/core";
import { formatMoney } from "../../../shared/domain/currency.ts";
import type { Ambassador } from "../api.ts";
import { useMay } from "../may.tsx";
import { useRates } from "../rates/use-rates.tsx";
import { words } from "./ambassadors-words.ts";
import { TierField } from "./tier-field.tsx";
import { useAssignTier } from "./use-assign-tier.ts";

const nothing = () => {};

/** Which tier an ambassador is in, and what is missing to the next one; whoever may gives them one to keep. Nothing where there are no tiers. */
export function TierOfAmbassador({ ambassador }: { ambassador: Ambassador }) {
  const may = useMay("rates");
  const { data } = useRates();
  const assign = useAssignTier(nothing);
  const { tier, nextTier } = ambassador;
  if (!tier && !nextTier && !data?.tiers.length) return null;
  const next = nextTier && missingIn(nextTier, ambassador.currency);
  return (
    <Box mb="xl">
      {may && data ? (
        <TierField
          description={next}
          value={assign.isPending ? assign.variables.tierId : (tier?.id ?? "")}
          disabled={assign.isPending}
          onChange={(tierId) => assign.mutate({ ambassadors: [ambassador], tierId })}
        />
      ) : (
        <Text>
          {words.tier()}: {tier?.name ?? words.noTier()} {next}
        </Text>
      )}
    </Box>
  );
}

/** "340.00 to Gold". */
function missingIn(
  { name, missingOrders, missingMinor = 0 }: NonNullable<Ambassador["nextTier"]>,
  currency: string,
): string {
  if (missingOrders !== undefined) return words.ordersTo({ orders: missingOrders, tier: name });
  return words.soldTo({ amount: formatMoney(missingMinor, currency), tier: name });
}
