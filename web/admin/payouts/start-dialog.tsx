import { Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { Dialog } from "../../parts/dialog.tsx";
import { FormDeeds } from "../../parts/form-deeds.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { startRun } from "../api.ts";
import { useCodeForm } from "./use-code-form.tsx";
import { words } from "./words.ts";

interface Props {
  count: number;
  /** In all, as people read it. */
  amount: string;
  /** Whether another must approve it. */
  waits: boolean;
  onClose: () => void;
}

/** Asks once more, and starts a payout run: one, however often it is sent. */
export function StartDialog({ opened, ...props }: Props & { opened: boolean }) {
  return (
    <Dialog opened={opened} onClose={props.onClose} title={words.startTitle()}>
      <StartForm {...props} />
    </Dialog>
  );
}

function StartForm({ count, amount, waits, onClose }: Props) {
  const client = useQueryClient();
  const [, go] = useLocation();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { onSubmit, problem, busy, field } = useCodeForm(async (shown) => {
    const { id } = await startRun({ idempotencyKey, ...shown });
    await client.invalidateQueries({ queryKey: ["payout-runs"] });
    void client.invalidateQueries({ queryKey: ["payout-preview"] });
    go(`/payouts/${id}`);
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <FormProblem problem={problem} />
        <Text size="sm">{words.startSays({ count, amount })}</Text>
        {waits && <Text size="sm">{words.startWaits()}</Text>}
        {field}
        <FormDeeds inDialog deed={words.start()} busy={busy} cancel={words.cancel()} onCancel={onClose} />
      </Stack>
    </form>
  );
}
