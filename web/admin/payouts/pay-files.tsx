import { Button, Group, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { problemOf } from "../../client/problem.ts";
import { saveFile } from "../../parts/list/file-sink.ts";
import { type Payout, type Run, takeFiles } from "../api.ts";
import { Panel } from "../panel.tsx";
import { BankFile } from "./bank-file.tsx";
import { ConfirmAll } from "./confirm-all.tsx";
import { UploadResults } from "./results-dialog.tsx";
import { useRunPayouts } from "./use-run-payouts.ts";
import { words } from "./words.ts";

type Method = Payout["to"]["method"];
const methods: readonly (readonly [Method, () => string])[] = [
  ["sepa", words.bySepa],
  ["paypal", words.byPaypal],
  ["csv", words.byCsv],
];

/** The files by which a run is paid, one a method, and the word that all of it arrived. */
export function PayFiles({ run }: { run: Run }) {
  const { items } = useRunPayouts(run);
  const isPaidBy = (wanted: Method) => items.some(({ to, state }) => to.method === wanted && state !== "CANCELED");
  const hasLeft = items.some(({ state }) => state !== "INITIATED" && state !== "CANCELED");
  const isOnItsWay = items.some(({ state }) => state === "SENDING" || state === "UNKNOWN");
  return (
    <Panel title={words.files()}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.filesSays()}
        </Text>
        {isPaidBy("sepa") && <BankFile run={run} />}
        <Group gap="sm">
          {methods
            .filter(([method]) => isPaidBy(method))
            .map(([method, name]) => (
              <TakeFile key={method} run={run} method={method} name={name()} />
            ))}
        </Group>
        {hasLeft && (
          <Group gap="sm">
            <UploadResults run={run} />
            {isOnItsWay && <ConfirmAll run={run} />}
          </Group>
        )}
      </Stack>
    </Panel>
  );
}

function TakeFile({ run: { id: runId, currency }, method, name }: { run: Run; method: Method; name: string }) {
  const client = useQueryClient();
  const take = useMutation({
    mutationFn: () => takeFiles({ runId, method }),
    onSuccess: async ({ items }) => {
      for (const file of items) await saveFile(file);
      const count = items.reduce((sum, file) => sum + file.count, 0);
      const amount = formatMoney(
        items.reduce((sum, { totalMinor }) => sum + totalMinor, 0),
        currency,
      );
      notifications.show({ color: "green", message: words.taken({ count, amount }) });
      await Promise.all(
        [
          ["run-payouts", runId],
          ["payout-run", runId],
        ].map((queryKey) => client.invalidateQueries({ queryKey })),
      );
    },
    onError: (error) => notifications.show({ color: "red", message: problemOf(error).message }),
  });
  return (
    <Button variant="default" loading={take.isPending} onClick={() => take.mutate()}>
      {words.take()}: {name}
    </Button>
  );
}
