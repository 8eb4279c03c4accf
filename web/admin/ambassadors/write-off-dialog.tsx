import * as z from "zod/mini";
import { writeOffDebt as contract } from "../../../shared/contract/balances.ts";
import { useRequestForm } from "../../client/form.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { parseMoney, typedMoney } from "../../parts/parse-money.ts";
import { typedAmount } from "../../parts/typed-amount.ts";
import { writeOffDebt } from "../api.ts";
import { words } from "./balance-words.ts";
import { EntryForm } from "./entry-form.tsx";
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
  const request = useRequestForm({
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
    <EntryForm {...request} deed={words.writeOff()} says={words.writeOffSays()} currency={currency} onClose={onClose} />
  );
}
