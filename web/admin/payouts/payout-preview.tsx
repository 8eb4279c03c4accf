import { Button, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { LoadFailed } from "../../parts/notices.tsx";
import { type Preview, previewPayouts } from "../api.ts";
import { Panel } from "../panel.tsx";
import { StartDialog } from "./start-dialog.tsx";
import { words } from "./words.ts";

/** What a run would do now, in sums. */
export function PayoutPreview() {
  const preview = useQuery({
    queryKey: ["payout-preview"],
    queryFn: ({ signal }) => previewPayouts({ limit: "1" }, signal),
  });
  if (preview.data) return <Next preview={preview.data} />;
  if (preview.isError) return <LoadFailed error={preview.error} retry={() => void preview.refetch()} />;
  return <Skeleton height={180} />;
}

function Next({ preview: { totals, currency, minimumMinor, needs } }: { preview: Preview }) {
  const [isAsked, setAsked] = useState(false);
  const count = totals?.paid.count ?? 0;
  const amount = formatMoney(totals?.paid.amountMinor ?? 0, currency);
  return (
    <Panel title={words.next()}>
      <Stack gap="sm" align="start">
        <Text fw={650}>{count === 0 ? words.nobody() : words.wouldPay({ count, amount })}</Text>
        <Text size="sm" c="dimmed">
          {[
            count === 0 && words.nobodyWhy(),
            minimumMinor > 0 && words.minimum({ amount: formatMoney(minimumMinor, currency) }),
          ]
            .filter(Boolean)
            .join(" ")}
        </Text>
        {count > 0 && <Button onClick={() => setAsked(true)}>{words.start()}</Button>}
      </Stack>
      <StartDialog count={count} amount={amount} waits={needs > 1} opened={isAsked} onClose={() => setAsked(false)} />
    </Panel>
  );
}
