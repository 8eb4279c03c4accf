import { Button, Group, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { OwnPasswordField } from "../accounts/own-password-field.tsx";
import { useRequestForm } from "../client/form.ts";
import { FormProblem } from "../parts/notices.tsx";
import { removePayee } from "./api.ts";
import { words } from "./payee-words.ts";

/** Has forgotten where one is paid, with the password. */
export function RemovePayeeForm({ onClose, onRemoved }: { onClose: () => void; onRemoved: () => void }) {
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { currentPassword: "" },
    schema: async () => (await import("../../shared/contract/payees.ts")).removePayee.body,
    submit: async (body) => {
      await removePayee(body);
      notifications.show({ color: "green", message: words.isRemoved() });
      onClose();
      onRemoved();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <FormProblem problem={problem} />
        <Text size="sm">{words.whatRemoveDoes()}</Text>
        <OwnPasswordField {...form.getInputProps("currentPassword")} />
        <Group justify="end">
          <Button variant="default" onClick={onClose} disabled={busy}>
            {words.cancel()}
          </Button>
          <Button type="submit" color="red" loading={busy}>
            {words.remove()}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
