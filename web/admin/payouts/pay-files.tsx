import { Group, Stack, Text } from "@mantine/core";
import type { Payout, Run } from "../api.ts";
import { Panel } from "../panel.tsx";
import { BankFile } from "./bank-file.tsx";
import { ConfirmAll } from "./confirm-all.tsx";
import { UploadResults } from "./results-dialog.tsx";
import { TakeFile } from "./take-file.tsx";
import { words } from "./words.ts";

type Method = Payout["to"]["method"];
const methods: readonly (readonly [Method, () => string])[] = [
  ["sepa", words.bySepa],
  ["paypal", words.byPaypal],
  ["csv", words.byCsv],
];

/** The files by which a run is paid, one a method, and the word that all of it arrived. */
export function PayFiles({ run }: { run: Run }) {
  const isPaidBy = (wanted: Method) => run.methods.includes(wanted);
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
        {run.taken.length > 0 && (
          <Group gap="sm">
            <UploadResults run={run} />
            <ConfirmAll run={run} />
          </Group>
        )}
      </Stack>
    </Panel>
  );
}
