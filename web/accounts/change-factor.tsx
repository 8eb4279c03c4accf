import { Button, Group, Stack, Text } from "@mantine/core";
import { turnOffFactor as contract } from "../../shared/contract/second-factor.ts";
import { useRequestForm } from "../client/form.ts";
import { FormProblem } from "../parts/notices.tsx";
import { CodeField } from "./code-field.tsx";
import { OwnPasswordField } from "./own-password-field.tsx";
import { words } from "./second-factor-words.ts";

/** What changes a factor that is on takes the password and a code. */
export function ChangeFactor({
  email,
  means,
  label,
  isGrave = false,
  submit,
  onCancel,
}: {
  email: string;
  means: string;
  /** What the button says. */
  label: string;
  isGrave?: boolean;
  submit: (proof: { currentPassword: string; code: string }) => Promise<unknown>;
  onCancel: () => void;
}) {
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { currentPassword: "", code: "" },
    schema: contract.body,
    submit,
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <Text size="sm">{means}</Text>
        <FormProblem problem={problem} />
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <OwnPasswordField data-autofocus {...form.getInputProps("currentPassword")} />
        <CodeField label={words.codeOrRecovery()} {...form.getInputProps("code")} />
        <Group>
          <Button type="submit" loading={busy} {...(isGrave && { color: "red" })}>
            {label}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {words.cancel()}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
