import { Radio, Stack } from "@mantine/core";
import * as z from "zod/mini";
import { adjustBalance as contract } from "../../../shared/contract/balances.ts";
import { largestAmountMinor } from "../../../shared/domain/money.ts";
import { useRequestForm } from "../../client/form.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { parseMoney } from "../../parts/parse-money.ts";
import { typedAmount } from "../../parts/typed-amount.ts";
import { adjustBalance } from "../api.ts";
import { words } from "./balance-words.ts";
import { EntryForm } from "./entry-form.tsx";
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
  const request = useRequestForm({
    initialValues: { direction: "bonus", amount: "", reason: "" },
    schema: z.extend(contract.body, { amountMinor: typedAmount(currency, largestAmountMinor) }),
    toBody: ({ amount, reason }) => ({ amountMinor: parseMoney(amount, currency) ?? Number.NaN, reason }),
    fieldOf: (path) => (path === "amountMinor" ? "amount" : path),
    submit: async (body, values) => {
      const amountMinor = values.direction === "debit" ? 0 - body.amountMinor : body.amountMinor;
      await adjustBalance({ ambassadorId, idempotencyKey, reason: body.reason, amountMinor });
      await entered();
    },
  });
  return (
    <EntryForm {...request} deed={words.adjust()} says={words.adjustSays()} currency={currency} onClose={onClose}>
      <Radio.Group label={words.direction()} {...request.form.getInputProps("direction")}>
        <Stack gap="sm" mt="xs">
          <Radio value="bonus" label={words.bonus()} disabled={request.busy} />
          <Radio value="debit" label={words.debit()} disabled={request.busy} />
        </Stack>
      </Radio.Group>
    </EntryForm>
  );
}
