import { Button, Group, Paper, Stack, Text, TextInput, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useLocation } from "wouter";
import { leaveProgramme as contract } from "../../shared/contract/standings.ts";
import { formatMoney } from "../../shared/domain/currency.ts";
import { OwnPasswordField } from "../accounts/own-password-field.tsx";
import { useRequestForm } from "../client/form.ts";
import { type User, useSession } from "../client/session.ts";
import { Dialog } from "../parts/dialog.tsx";
import { FormProblem } from "../parts/notices.tsx";
import { leaveProgramme } from "./api.ts";
import { words } from "./leaving-words.ts";

/** The way out of the programme, at the end of the profile. */
export function LeaveCard({ user }: { user: User }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <Paper withBorder p="lg" bg="var(--surface)" mt="lg">
      <Stack gap="md" align="start">
        <Title order={2} size="h4">
          {words.leave()}
        </Title>
        <Text size="sm">{words.aboutLeave()}</Text>
        <Button variant="default" onClick={open}>
          {words.leave()}
        </Button>
      </Stack>
      <Dialog opened={isOpen} onClose={close} title={words.sure()}>
        <LeaveForm user={user} onClose={close} />
      </Dialog>
    </Paper>
  );
}

function LeaveForm({ user, onClose }: { user: User; onClose: () => void }) {
  const { ended } = useSession("ambassador");
  const [, navigate] = useLocation();
  const word = words.leaveWord();
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { currentPassword: "", word: "" },
    schema: contract.body,
    toBody: ({ currentPassword }) => ({ currentPassword }),
    submit: async (body, values) => {
      if (values.word.trim().toLowerCase() !== word) {
        form.setFieldError("word", words.notTyped({ word }));
        return;
      }
      await leaveProgramme(body);
      navigate("/left", { replace: true });
      ended();
    },
  });
  const { revenueMinor = 0, currency } = user;
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <FormProblem problem={problem} />
        <Text size="sm">{words.atOnce()}</Text>
        <Text size="sm">{words.erased()}</Text>
        <Text size="sm">
          {words.kept()} {revenueMinor > 0 && currency && words.owed({ amount: formatMoney(revenueMinor, currency) })}
        </Text>
        <Text size="sm" fw={550}>
          {words.noWayBack()}
        </Text>
        <OwnPasswordField {...form.getInputProps("currentPassword")} />
        <TextInput label={words.typeToLeave({ word })} autoComplete="off" {...form.getInputProps("word")} />
        <Group justify="end">
          <Button variant="default" onClick={onClose} disabled={busy}>
            {words.cancel()}
          </Button>
          <Button type="submit" color="red" loading={busy}>
            {words.leave()}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
