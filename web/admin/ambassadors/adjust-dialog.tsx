import { Button, Group, Radio, Stack, Text, Textarea, TextInput } from "@mantine/core";
import * as z from "zod/mini";
import { adjustBalance as contract } from "../../../shared/contract/balances.ts";
import { largestAmountMinor } from "../../../shared/domain/money.ts";
import { useRequestForm } from "../../client/form.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { parseMoney } from "../../parts/parse-money.ts";
import { typedAmount } from "../../parts/typed-amount.ts";
import { adjustBalance } from "../api.ts";
import { words } from "./balance-words.ts";
import { useEntered } from "./use-entered.ts";

interface Props {
  ambassadorId: string;
  currency: string;
  onClose: () => void;
}

/** Gives an ambassador a bonus, or takes a debit. */
export function AdjustDialog({ opened, ...props }: Props & { opened: boolean }) {
  return (
    <Dialog opened={opened} onClose={props.onClose} title={words.adjust()}>
      <AdjustForm {...props} />
    </Dialog>
  );
}

function AdjustForm({ ambassadorId, currency, onClose }: Props) {
  const { idempotencyKey, entered } = useEntered(ambassadorId, words.adjustDone(), onClose);
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { direction: "bonus", amount: "", reason: "" },
    schema: z.extend(contract.body, { amountMinor: typedAmount(currency, largestAmountMinor) }),
    toBody: ({ amount, reason }) => ({ amountMinor: parseMoney(amount, currency) ?? Number.NaN, reason }),
    fieldOf: (path) => (path === "amountMinor" ? "amount" : path),
    submit: async (body) => {
      const amountMinor = form.values.direction === "debit" ? 0 - body.amountMinor : body.amountMinor;
      await adjustBalance({ ambassadorId, idempotencyKey, reason: body.reason, amountMinor });
      await entered();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.adjustSays()}
        </Text>
        <FormProblem problem={problem} />
        <Radio.Group label={words.direction()} {...form.getInputProps("direction")}>
          <Stack gap="sm" mt="xs">
            <Radio value="bonus" label={words.bonus()} disabled={busy} />
            <Radio value="debit" label={words.debit()} disabled={busy} />
          </Stack>
        </Radio.Group>
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
            {words.adjust()}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
