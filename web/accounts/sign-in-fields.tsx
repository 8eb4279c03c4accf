import { Alert, Button, Stack, Text } from "@mantine/core";
import { FormProblem } from "../parts/notices.tsx";
import { CodeField } from "./code-field.tsx";
import { EmailField } from "./email-field.tsx";
import { PasswordField } from "./password-field.tsx";
import { words } from "./sign-in-words.ts";
import type { SignInForm } from "./use-sign-in-form.ts";

/** The fields of a sign-in: address and password, then the code where there is a second factor. */
export function SignInFields({
  form: { form, problem, step, goTo },
  focusPassword = false,
}: {
  form: SignInForm;
  focusPassword?: boolean;
}) {
  if (step === "password") {
    return (
      <>
        <FormProblem problem={problem} />
        <EmailField {...form.getInputProps("email")} />
        <PasswordField
          label={words.password()}
          autoComplete="current-password"
          data-autofocus={focusPassword || undefined}
          {...form.getInputProps("password")}
        />
      </>
    );
  }
  const isRecovery = step === "recovery";
  return (
    <>
      {/* The wrong password is told here, too: it may have been changed meanwhile. */}
      {problem?.code === "code_required" ? null : <FormProblem problem={problem} />}
      {!problem && <Alert color="gray" role="status" title={words.secondStep()} />}
      <Text size="sm">{isRecovery ? words.enterRecovery() : words.enterCode()}</Text>
      <CodeField
        key={step}
        label={isRecovery ? words.recoveryCode() : words.code()}
        size="md"
        isRecovery={isRecovery}
        autoFocus
        {...form.getInputProps("code")}
      />
      <Stack gap={4} align="start">
        <Button variant="subtle" px={0} onClick={() => goTo(isRecovery ? "code" : "recovery")}>
          {isRecovery ? words.codeInstead() : words.recoveryInstead()}
        </Button>
        <Button variant="subtle" px={0} onClick={() => goTo("password")}>
          {words.startAgain()}
        </Button>
      </Stack>
    </>
  );
}
