import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import * as contract from "../../../shared/contract/standings.ts";
import { useRequestForm } from "../../client/form.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { words } from "./words.ts";

interface Props {
  /** What is done, on the button. */
  deed: string;
  /** What that means to whom it is done. */
  says: string;
  act: (reason: string) => Promise<void>;
  onClose: () => void;
}

/** Asks for a reason that ambassadors are told, and does something to them for it. */
export function ReasonDialog({ title, opened, ...props }: Props & { title: string; opened: boolean }) {
  return (
    <Dialog opened={opened} onClose={props.onClose} title={title}>
      <ReasonForm {...props} />
    </Dialog>
  );
}

function ReasonForm({ deed, says, act, onClose }: Props) {
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { reason: "" },
    schema: contract.suspendAmbassador.body,
    toBody: ({ reason }) => ({ reason }),
    submit: async ({ reason }) => {
      await act(reason);
      onClose();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {says}
        </Text>
        <FormProblem problem={problem} />
        <Textarea
          label={words.reason()}
          description={words.reasonIsTold()}
          autosize
          minRows={2}
          data-autofocus
          disabled={busy}
          {...form.getInputProps("reason")}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose} disabled={busy}>
            {words.cancel()}
          </Button>
          <Button type="submit" color="red" loading={busy}>
            {deed}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
