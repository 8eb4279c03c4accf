import { Alert, Button, Group, Stack } from "@mantine/core";
import { useSearch } from "wouter";
import { useHistoryState } from "wouter/use-browser-location";
import { signIn as contract } from "../../shared/contract/accounts.ts";
import type { Scope } from "../../shared/domain/person.ts";
import { useRequestForm } from "../client/form.ts";
import { useSession } from "../client/session.ts";
import { FormProblem } from "../parts/notices.tsx";
import { AccountFrame } from "./account-frame.tsx";
import { signIn } from "./api.ts";
import { EmailField } from "./email-field.tsx";
import { ForStrangers } from "./for-strangers.tsx";
import { PasswordField } from "./password-field.tsx";
import { words } from "./sign-in-words.ts";
import { TextLink } from "./text-link.tsx";

/** Where one signs in; then one goes on to the page that was asked for. */
export function SignIn({ scope }: { scope: Scope }) {
  const { signedIn } = useSession(scope);
  const search = useSearch();
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { email: "", password: "" },
    schema: contract.body,
    submit: async (body) => signedIn(await signIn({ scope, ...body })),
  });
  const isNewcomer = scope === "ambassador";
  return (
    <ForStrangers scope={scope}>
      <AccountFrame
        title={words.signIn()}
        lead={isNewcomer ? words.welcomeBack() : words.lookAfterShop()}
        foot={
          isNewcomer && (
            <>
              {words.newHere()}{" "}
              <TextLink href={`/sign-up${search && `?${search}`}`}>{words.becomeAmbassador()}</TextLink>
            </>
          )
        }
      >
        <form onSubmit={onSubmit} noValidate>
          <Stack gap="md">
            <PasswordChanged />
            <FormProblem problem={problem} />
            <EmailField {...form.getInputProps("email")} />
            <PasswordField
              label={words.password()}
              autoComplete="current-password"
              {...form.getInputProps("password")}
            />
            <Button type="submit" size="md" loading={busy} mt="xs">
              {words.signIn()}
            </Button>
            <Group justify="center">
              <TextLink href="/forgot-password">{words.forgotPassword()}</TextLink>
            </Group>
          </Stack>
        </form>
      </AccountFrame>
    </ForStrangers>
  );
}

function PasswordChanged() {
  const state = useHistoryState<{ passwordChanged?: boolean } | null>();
  if (!state?.passwordChanged) return null;
  return (
    <Alert color="green" role="status" title={words.passwordIsChanged()}>
      {words.signInWithNew()}
    </Alert>
  );
}
