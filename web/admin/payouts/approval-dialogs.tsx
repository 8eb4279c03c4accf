import { Stack, Text, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import * as z from "zod/mini";
import { useRequestForm } from "../../client/form.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FormDeeds } from "../../parts/form-deeds.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { approveRun, declineRun, type Run } from "../api.ts";
import { useCodeForm } from "./use-code-form.tsx";
import { words } from "./words.ts";

interface Props {
  run: Pick<Run, "id" | "askedBy">;
  onClose: () => void;
}

/** Asks once more, and approves a run. */
export function ApproveDialog({ opened, ...props }: Props & { opened: boolean }) {
  return (
    <Dialog
      opened={opened}
      onClose={props.onClose}
      title={props.run.askedBy ? words.asksApproveTitle() : words.approveTitle()}
    >
      <ApproveForm {...props} />
    </Dialog>
  );
}

/** Asks why, and declines a run. */
export function DeclineDialog({ opened, ...props }: Props & { opened: boolean }) {
  return (
    <Dialog
      opened={opened}
      onClose={props.onClose}
      title={props.run.askedBy ? words.asksDeclineTitle() : words.declineTitle()}
    >
      <DeclineForm {...props} />
    </Dialog>
  );
}

function ApproveForm({ run: { id: runId, askedBy }, onClose }: Props) {
  const done = useDone(onClose);
  const { onSubmit, problem, busy, field } = useCodeForm(async (shown) => {
    await approveRun({ runId, ...shown });
    await done(words.approved());
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <FormProblem problem={problem} />
        <Text size="sm">{askedBy ? words.asksApproveSays({ name: askedBy.name }) : words.approveSays()}</Text>
        {field}
        <FormDeeds inDialog deed={words.approve()} busy={busy} cancel={words.cancel()} onCancel={onClose} />
      </Stack>
    </form>
  );
}

function DeclineForm({ run: { id: runId, askedBy }, onClose }: Props) {
  const done = useDone(onClose);
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { reason: "" },
    schema: z.object({ reason: z.string() }),
    toBody: (values) => values,
    submit: async ({ reason }) => {
      await declineRun({ runId, ...(reason.trim() !== "" && { reason: reason.trim() }) });
      await done(words.declined());
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <FormProblem problem={problem} />
        <Text size="sm">{askedBy ? words.asksDeclineSays({ name: askedBy.name }) : words.declineSays()}</Text>
        <Textarea
          label={askedBy ? words.asksDeclineReason() : words.declineReason()}
          required={askedBy !== undefined}
          disabled={busy}
          {...form.getInputProps("reason")}
        />
        <FormDeeds inDialog deed={words.decline()} busy={busy} cancel={words.cancel()} onCancel={onClose} />
      </Stack>
    </form>
  );
}

/** Shows runs as they are now, and says what was done. */
function useDone(onClose: () => void) {
  const client = useQueryClient();
  return async (message: string) => {
    notifications.show({ color: "green", message });
    await client.invalidateQueries({ queryKey: ["payout-run"] });
    void client.invalidateQueries({ queryKey: ["payout-runs"] });
    void client.invalidateQueries({ queryKey: ["payout-preview"] });
    onClose();
  };
}
