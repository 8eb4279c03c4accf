import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { invite as contract } from "../../../shared/contract/team.ts";
import { useRequestForm } from "../../client/form.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { invite } from "../api.ts";
import { isRole, RoleField, roleMay } from "./roles.tsx";
import { teamKey } from "./team-queries.ts";
import { words } from "./words.ts";

/** Asks somebody to join the team. */
export function InviteDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title={words.inviteTitle()}>
      <InviteForm onClose={onClose} />
    </Dialog>
  );
}

function InviteForm({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { email: "", role: "manager" },
    schema: contract.body,
    submit: async (body) => {
      const { email } = await invite(body);
      await client.invalidateQueries({ queryKey: teamKey });
      notifications.show({ color: "green", message: words.invited({ email }) });
      onClose();
    },
  });
  const { role } = form.values;
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.inviteMeans()}
        </Text>
        <FormProblem problem={problem} />
        <TextInput
          label={words.email()}
          type="email"
          autoComplete="off"
          data-autofocus
          disabled={busy}
          {...form.getInputProps("email")}
        />
        <RoleField
          label={words.role()}
          description={isRole(role) ? roleMay[role]() : ""}
          disabled={busy}
          {...form.getInputProps("role")}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose} disabled={busy}>
            {words.cancel()}
          </Button>
          <Button type="submit" loading={busy}>
            {words.send()}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
