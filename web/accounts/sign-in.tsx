import { Alert, Button, Group, Stack } from "@mantine/core";
import { useSearch } from "wouter";
import { useHistoryState } from "wouter/use-browser-location";
import type { Scope } from "../../shared/domain/person.ts";
import { useSession } from "../client/session.ts";
import { AccountFrame } from "./account-frame.tsx";
import { ForStrangers } from "./for-strangers.tsx";
import { SignInFields } from "./sign-in-fields.tsx";
import { words } from "./sign-in-words.ts";
import { TextLink } from "./text-link.tsx";
import { useSignInForm } from "./use-sign-in-form.ts";

/** Where one signs in; then one goes on to the page that was asked for. */
export function SignIn({ scope }: { scope: Scope }) {
  const { signedIn } = useSession(scope);
  const search = useSearch();
  const form = useSignInForm(scope, "", signedIn);
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
        <form onSubmit={form.onSubmit} noValidate>
          <Stack gap="md">
            <PasswordChanged />
            <SignInFields form={form} />
            <Button type="submit" size="md" loading={form.busy} mt="xs">
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
