import { Button, Group, Stack, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { Scope } from "../../shared/domain/person.ts";
import { type User, useSession } from "../client/session.ts";
import { Dialog } from "../parts/dialog.tsx";
import { SignInFields } from "./sign-in-fields.tsx";
import { words } from "./sign-in-words.ts";
import { useSignInForm } from "./use-sign-in-form.ts";

/** Signs in over the page, which stays as it was for the same user. */
export function SignInAgain({ scope, user, opened }: { scope: Scope; user: User; opened: boolean }) {
  const { signedInAgain, ended } = useSession(scope);
  const [, navigate] = useLocation();
  const form = useSignInForm(scope, user.email, signedInAgain);
  // It must open after it is there: only so does it note what has the focus, and give it back. A button that was pressed
  // and is busy has none; then the page gets it.
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const isNowhere = document.activeElement === document.body;
    if (opened && isNowhere) document.getElementById("main")?.focus({ preventScroll: true });
    setOpen(opened);
  }, [opened]);
  const leave = () => {
    navigate("/sign-in");
    ended();
  };
  return (
    <Dialog opened={isOpen} onClose={leave} title={words.sessionEnded()} mustAnswer>
      <form onSubmit={form.onSubmit} noValidate>
        <Stack gap="md">
          <Text c="dimmed">{words.goOn()}</Text>
          <SignInFields form={form} focusPassword />
          <Group mt="xs">
            <Button type="submit" size="md" loading={form.busy}>
              {words.signIn()}
            </Button>
            <Button size="md" variant="default" onClick={leave}>
              {words.leave()}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
