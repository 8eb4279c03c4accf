import { Button, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import * as z from "zod/mini";
import { writeOffDebt as contract } from "../../../shared/contract/balances.ts";
import { useRequestForm } from "../../client/form.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { parseMoney, typedMoney } from "../../parts/parse-money.ts";
import { typedAmount } from "../../parts/typed-amount.ts";
import { writeOffDebt } from "../api.ts";
import { words } from "./balance-words.ts";
import { useEntered } from "./use-entered.ts";

interface Props {
  ambassadorId: string;
  currency: string;
  /** What is owed to the shop, minor units. */
  debtMinor: number;
  onClose: () => void;
}

/** Gives up what an ambassador owes the shop, or a part of it. */
export function WriteOffDialog({ opened, ...props }: Props & { opened: boolean }) {
  return (
    <Dialog opened={opened} onClose={props.onClose} title={words.writeOff()}>
      <WriteOffForm {...props} />
    </Dialog>
  );
}

function WriteOffForm({ ambassadorId, currency, debtMinor, onClose }: Props) {
  const { idempotencyKey, entered } = useEntered(ambassadorId, words.writeOffDone(), onClose);
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { amount: typedMoney(debtMinor, currency), reason: "" },
    schema: z.extend(contract.body, { amountMinor: typedAmount(currency, debtMinor) }),
    toBody: ({ amount, reason }) => ({ amountMinor: parseMoney(amount, currency) ?? Number.NaN, reason }),
    fieldOf: (path) => (path === "amountMinor" ? "amount" : path),
    submit: async (body) => {
      await writeOffDebt({ ambassadorId, idempotencyKey, ...body });
      await entered();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.writeOffSays()}
        </Text>
        <FormProblem problem={problem} />
        <TextInput
          label={words.amount({ currency: currency.toUpperCase() })}
          inputMode="decimal"
          autoComplete="off"
          disabled={busy}
          {...form.getInputProps("amount")}
        />
        <Textarea
          label={words.reason()}
          description={words.reasonHint()}
          autosize
          minRows={2}
          disabled={busy}
          {...form.getInputProps("reason")}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose} disabled={busy}>
            {words.cancel()}
          </Button>
          <Button type="submit" loading={busy}>
            {words.writeOff()}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
