import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { blockOrder as contract } from "../../shared/contract/orders.ts";
import { useRequestForm } from "../client/form.ts";
import { Dialog } from "../parts/dialog.tsx";
import { FormProblem } from "../parts/notices.tsx";
import { words } from "./words.ts";

interface Props {
  /** What is done, on the button. */
  deed: string;
  /** Whether it takes something away. */
  isHarsh?: boolean;
  /** What that means to whom it is done. */
  says: string;
  /** Who reads the reason. */
  hint: string;
  act: (reason: string) => Promise<void>;
  onClose: () => void;
}

/** Asks for a reason, and does something for it. */
export function ReasonDialog({ title, opened, ...props }: Props & { title: string; opened: boolean }) {
  return (
    <Dialog opened={opened} onClose={props.onClose} title={title}>
      <ReasonForm {...props} />
    </Dialog>
  );
}

function ReasonForm({ deed, isHarsh = false, says, hint, act, onClose }: Props) {
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { reason: "" },
    schema: contract.body,
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
          description={hint}
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
          <Button type="submit" loading={busy} {...(isHarsh && { color: "red" })}>
            {deed}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
