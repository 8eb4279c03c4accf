import { Radio, Stack } from "@mantine/core";
import * as z from "zod/mini";
import { openBalance as contract } from "../../../shared/contract/balances.ts";
import { largestAmountMinor } from "../../../shared/domain/money.ts";
import { useRequestForm } from "../../client/form.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { parseMoney } from "../../parts/parse-money.ts";
import { typedAmount } from "../../parts/typed-amount.ts";
import { openBalance } from "../api.ts";
import { words } from "./balance-words.ts";
import { EntryForm } from "./entry-form.tsx";
import { useEntered } from "./use-entered.ts";

interface Props {
  ambassadorId: string;
  currency: string;
  onClose: () => void;
}

/** Says what an ambassador was owed, or was paid elsewhere, before Herald. */
export function OpeningDialog({ opened, ...props }: Props & { opened: boolean }) {
  return (
    <Dialog opened={opened} onClose={props.onClose} title={words.open()}>
      <OpeningForm {...props} />
    </Dialog>
  );
}

function OpeningForm({ ambassadorId, currency, onClose }: Props) {
  const { entered } = useEntered(ambassadorId, words.openDone(), onClose);
  const request = useRequestForm({
    initialValues: { direction: "owed", amount: "", reason: "" },
    schema: z.extend(contract.body, { amountMinor: typedAmount(currency, largestAmountMinor) }),
    toBody: ({ amount, reason }) => ({ amountMinor: parseMoney(amount, currency) ?? Number.NaN, reason }),
    fieldOf: (path) => (path === "amountMinor" ? "amount" : path),
    submit: async (body, values) => {
      const amountMinor = values.direction === "paid" ? 0 - body.amountMinor : body.amountMinor;
      await openBalance({ ambassadorId, reason: body.reason, amountMinor });
      await entered();
    },
  });
  return (
    <EntryForm {...request} deed={words.open()} says={words.openSays()} currency={currency} onClose={onClose}>
      <Radio.Group label={words.openDirection()} {...request.form.getInputProps("direction")}>
        <Stack gap="sm" mt="xs">
          <Radio value="owed" label={words.openOwed()} disabled={request.busy} />
          <Radio value="paid" label={words.openPaid()} disabled={request.busy} />
        </Stack>
      </Radio.Group>
    </EntryForm>
  );
}
