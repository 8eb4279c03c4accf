import { Button, Group, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import * as contract from "../../shared/contract/accounts.ts";
import { endpoint } from "../client/endpoint.ts";
import { useRequestForm } from "../client/form.ts";
import { type Scope, type User, useSession } from "../client/session.ts";
import { Dialog } from "./dialog.tsx";
import { FormProblem } from "./notices.tsx";

const signIn = endpoint<typeof contract.signIn>("POST /api/{scope}/login");

/** Signs in over the page, which stays as it was for the same user. */
export function SignInAgain({ scope, user, opened }: { scope: Scope; user: User; opened: boolean }) {
  const { signedInAgain, ended } = useSession(scope);
  const [, navigate] = useLocation();
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { email: user.email, password: "" },
    schema: contract.signIn.body,
    submit: async (body) => {
      const now = await signIn({ scope, ...body });
      form.reset();
      signedInAgain(now);
    },
  });
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
    <Dialog opened={isOpen} onClose={leave} title="Your session has ended" mustAnswer>
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          <Text c="dimmed">Sign in again to go on. What you typed is still here.</Text>
          <FormProblem problem={problem} />
          <TextInput
            label="E-mail"
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            size="md"
            {...form.getInputProps("email")}
          />
          <PasswordInput
            label="Password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            size="md"
            visibilityToggleButtonProps={{ "aria-label": "Show characters" }}
            data-autofocus
            {...form.getInputProps("password")}
          />
          <Group mt="xs">
            <Button type="submit" size="md" loading={busy}>
              Sign in
            </Button>
            <Button size="md" variant="default" onClick={leave}>
              Leave
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
