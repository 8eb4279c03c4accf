import { Stack, Text, Textarea, TextInput } from "@mantine/core";
import type { FormEventHandler, ReactNode } from "react";
import type { Problem } from "../../client/problem.ts";
import { FormDeeds } from "../../parts/form-deeds.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { words } from "./balance-words.ts";

interface Props {
  /** What it does, and what that means. */
  deed: string;
  says: string;
  currency: string;
  form: { getInputProps(field: "amount" | "reason"): object };
  onSubmit: FormEventHandler<HTMLFormElement>;
  problem: Problem | undefined;
  busy: boolean;
  onClose: () => void;
  /** What is asked besides. */
  children?: ReactNode;
}

/** What is asked of whoever books something on a balance: how much, and why. */
export function EntryForm({ deed, says, currency, form, onSubmit, problem, busy, onClose, children }: Props) {
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {says}
        </Text>
        <FormProblem problem={problem} />
        {children}
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
        <FormDeeds inDialog deed={deed} busy={busy} cancel={words.cancel()} onCancel={onClose} />
      </Stack>
    </form>
  );
}
