import { Alert, Button, Stack } from "@mantine/core";
import { useState } from "react";
import { requestPasswordReset as contract } from "../../shared/contract/accounts.ts";
import type { Scope } from "../../shared/domain/person.ts";
import { useRequestForm } from "../client/form.ts";
import { FormProblem } from "../parts/notices.tsx";
import { AccountFrame } from "./account-frame.tsx";
import { requestPasswordReset } from "./api.ts";
import { EmailField } from "./email-field.tsx";
import { words } from "./sign-in-words.ts";
import { TextLink } from "./text-link.tsx";

/** Where one asks for an e-mail to set a new password. Never tells whether an address has an account. */
export function ForgotPassword({ scope }: { scope: Scope }) {
  const [sentTo, setSentTo] = useState<string>();
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { email: "" },
    schema: contract.body,
    submit: async (body) => {
      await requestPasswordReset({ scope, ...body });
      setSentTo(body.email);
    },
  });
  return (
    <AccountFrame
      title={words.forgotPassword()}
      lead={words.weSendLink()}
      foot={<TextLink href="/sign-in">{words.backToSignIn()}</TextLink>}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          {sentTo && (
            <Alert color="green" role="status" title={words.lookIntoInbox()}>
              {words.ifHasAccount({ email: sentTo })}
            </Alert>
          )}
          <FormProblem problem={problem} />
          <EmailField {...form.getInputProps("email")} />
          <Button type="submit" size="md" loading={busy} mt="xs" variant={sentTo ? "default" : "filled"}>
            {sentTo ? words.sendAgain() : words.sendLink()}
          </Button>
        </Stack>
      </form>
    </AccountFrame>
  );
}
