import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import * as z from "zod/mini";
import { useRequestForm } from "../../client/form.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { approveRun, declineRun, type Run } from "../api.ts";
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
  const { onSubmit, problem, busy } = useRequestForm({
    initialValues: {},
    schema: z.object({}),
    toBody: () => ({}),
    submit: async () => {
      await approveRun({ runId });
      await done(words.approved());
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <FormProblem problem={problem} />
        <Text size="sm">{askedBy ? words.asksApproveSays({ name: askedBy.name }) : words.approveSays()}</Text>
        <Deeds busy={busy} does={words.approve()} onClose={onClose} />
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
        <Deeds busy={busy} does={words.decline()} onClose={onClose} />
      </Stack>
    </form>
  );
}

function Deeds({ busy, does, onClose }: { busy: boolean; does: string; onClose: () => void }) {
  return (
    <Group justify="end">
      <Button variant="default" onClick={onClose} disabled={busy}>
        {words.cancel()}
      </Button>
      <Button type="submit" loading={busy}>
        {does}
      </Button>
    </Group>
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
