import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import * as contract from "../../../shared/contract/standings.ts";
import { useRequestForm } from "../../client/form.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { type Ambassador, suspendAmbassador } from "../api.ts";
import { words } from "./words.ts";

interface Props {
  ambassadors: readonly Ambassador[];
  /** When all of them are suspended. */
  onDone: () => void;
  onClose: () => void;
}

/** Suspends ambassadors, for a reason that they are told. */
export function SuspendDialog({ opened, ...props }: Props & { opened: boolean }) {
  const [first, ...more] = props.ambassadors;
  const title =
    first && more.length === 0
      ? words.suspendOne({ name: `${first.firstName} ${first.lastName}` })
      : words.suspendThem({ count: props.ambassadors.length });
  return (
    <Dialog opened={opened} onClose={props.onClose} title={title}>
      <SuspendForm {...props} />
    </Dialog>
  );
}

function SuspendForm({ ambassadors, onDone, onClose }: Props) {
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { reason: "" },
    schema: contract.suspendAmbassador.body,
    toBody: ({ reason }) => ({ reason }),
    submit: async ({ reason }) => {
      // One after the other: who is suspended already stays so, so a try that fails halfway may be made again.
      for (const { id } of ambassadors) await suspendAmbassador({ ambassadorId: id, reason });
      onDone();
      onClose();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.whatItDoes({ count: ambassadors.length })}
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
            {words.suspend()}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
