import { Box, NativeSelect, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { problemOf } from "../../client/problem.ts";
import { type Ambassador, assignTier } from "../api.ts";
import { useMay } from "../may.tsx";
import { useRates } from "../rates/use-rates.tsx";
import { words } from "./ambassadors-words.ts";
import { useDecided } from "./use-standing.ts";

const nothing = () => {};

/** Which tier an ambassador is in, and what is missing to the next one; whoever may gives them one to keep. Nothing where there are no tiers. */
export function TierOfAmbassador({ ambassador }: { ambassador: Ambassador }) {
  const may = useMay("rates");
  const { data } = useRates();
  const decided = useDecided(nothing);
  const assign = useMutation({
    mutationFn: (tierId: string) => assignTier({ ambassadorIds: [ambassador.id], ...(tierId && { tierId }) }),
    onSuccess: (answer) => decided(words.tierKept(), answer),
    onError: (error) => notifications.show({ color: "red", title: words.notDone(), message: problemOf(error).message }),
  });
  const { tier, nextTier } = ambassador;
  if (!tier && !nextTier && !data?.tiers.length) return null;
  const next = nextTier && missingIn(nextTier, ambassador.currency);
  return (
    <Box mb="xl">
      {may && data ? (
        <NativeSelect
          label={words.tier()}
          description={next}
          value={assign.isPending ? assign.variables : (tier?.id ?? "")}
          disabled={assign.isPending}
          data={[
            { value: "", label: words.tierBySales() },
            ...data.tiers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget }) => assign.mutate(currentTarget.value)}
          style={{ maxWidth: 320 }}
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
