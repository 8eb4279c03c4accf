import { Alert, Button, Stack } from "@mantine/core";
import { useLocation } from "wouter";
import { confirmPasswordReset as contract } from "../../shared/contract/accounts.ts";
import type { Scope } from "../../shared/domain/person.ts";
import { useRequestForm } from "../client/form.ts";
import { useSession } from "../client/session.ts";
import { FormProblem } from "../parts/notices.tsx";
import { AccountFrame } from "./account-frame.tsx";
import { confirmPasswordReset } from "./api.ts";
import { PasswordField } from "./password-field.tsx";
import { words } from "./sign-in-words.ts";
import { TextLink } from "./text-link.tsx";
import { useTokenOfAddress } from "./token-of-address.ts";

/** Where the link of the e-mail leads: sets a new password. */
export function ResetPassword({ scope }: { scope: Scope }) {
  const token = useTokenOfAddress();
  const [, navigate] = useLocation();
  const { ended } = useSession(scope);
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { password: "" },
    schema: contract.body,
    toBody: (values) => ({ token, ...values }),
    submit: async (body) => {
      await confirmPasswordReset({ scope, ...body });
      ended();
      navigate("/sign-in", { replace: true, state: { passwordChanged: true } });
    },
  });
  const isDeadLink = token === "" || form.errors.token !== undefined;
  return (
    <AccountFrame title={words.setNewPassword()} foot={<TextLink href="/sign-in">{words.backToSignIn()}</TextLink>}>
      {isDeadLink ? (
        <DeadLink />
      ) : (
        <form onSubmit={onSubmit} noValidate>
          <Stack gap="md">
            <FormProblem problem={problem} />
            <PasswordField
              label={words.newPassword()}
              description={words.signsOut()}
              autoComplete="new-password"
              {...form.getInputProps("password")}
            />
            <Button type="submit" size="md" loading={busy} mt="xs">
              {words.setPassword()}
            </Button>
          </Stack>
        </form>
      )}
    </AccountFrame>
  );
}

function DeadLink() {
  return (
    <Alert color="red" role="alert" title={words.deadResetLink()}>
      <TextLink href="/forgot-password">{words.askForNewLink()}</TextLink>
    </Alert>
  );
}
