import { Button, Group, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { problemOf } from "../../client/problem.ts";
import { type Payout, type Run, takeFiles } from "../api.ts";
import { Panel } from "../panel.tsx";
import { ConfirmAll } from "./confirm-all.tsx";
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
  return (
    <Panel title={words.files()}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.filesSays()}
        </Text>
        <Group gap="sm">
          {methods
            .filter(([method]) => items.some(({ to, state }) => to.method === method && state !== "CANCELED"))
            .map(([method, name]) => (
              <TakeFile key={method} run={run} method={method} name={name()} />
            ))}
          {items.some(({ state }) => state === "SENDING" || state === "UNKNOWN") && <ConfirmAll run={run} />}
        </Group>
      </Stack>
    </Panel>
  );
}

function TakeFile({ run: { id: runId, currency }, method, name }: { run: Run; method: Method; name: string }) {
  const client = useQueryClient();
  const take = useMutation({
    mutationFn: () => takeFiles({ runId, method }),
    onSuccess: async ({ items }) => {
      for (const file of items) save(file);
      const count = items.reduce((sum, file) => sum + file.count, 0);
      const amount = formatMoney(
        items.reduce((sum, { totalMinor }) => sum + totalMinor, 0),
        currency,
      );
      notifications.show({ color: "green", message: words.taken({ count, amount }) });
      await client.invalidateQueries({ queryKey: ["run-payouts", runId] });
    },
    onError: (error) => notifications.show({ color: "red", message: problemOf(error).message }),
  });
  return (
    <Button variant="default" loading={take.isPending} onClick={() => take.mutate()}>
      {words.take()}: {name}
    </Button>
  );
}

/** The very bytes that were frozen: without a mark at their beginning, which a bank's program would stumble on. */
function save({ name, contentType, text }: { name: string; contentType: string; text: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type: contentType }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
