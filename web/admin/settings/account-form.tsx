import { Stack, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRequestForm } from "../../client/form.ts";
import { FormDeeds } from "../../parts/form-deeds.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { type PayoutAccount, saveAccount } from "../api.ts";
import { words } from "./account-words.ts";

/** Says which account the shop pays from. @param name of its holder, where there is one */
export function AccountForm({
  name,
  onSaved,
  onCancel,
}: {
  name: string;
  onSaved: (now: PayoutAccount) => void;
  onCancel?: () => void;
}) {
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { name, iban: "", bic: "" },
    schema: async () => (await import("../../../shared/contract/payout-account.ts")).saveAccount.body,
    toBody: ({ name, iban, bic }) => ({ account: { name, iban, ...(bic.trim() !== "" && { bic }) } }),
    fieldOf: (path) => path.slice(path.indexOf(".") + 1),
    submit: async (body) => {
      const now = await saveAccount(body);
      notifications.show({ color: "green", message: words.saved() });
      onSaved(now);
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate aria-label={words.title()}>
      <Stack gap="md">
        <FormProblem problem={problem} />
        <div className="settings-fields">
          <TextInput
            label={words.holder()}
            required
            autoComplete="organization"
            disabled={busy}
            {...form.getInputProps("name")}
          />
          <TextInput label={words.iban()} required autoComplete="off" disabled={busy} {...form.getInputProps("iban")} />
          <TextInput
            label={words.bic()}
            description={words.aboutBic()}
            autoComplete="off"
            disabled={busy}
            {...form.getInputProps("bic")}
          />
        </div>
        <FormDeeds deed={words.save()} busy={busy} cancel={words.cancel()} onCancel={onCancel} />
      </Stack>
    </form>
  );
}
