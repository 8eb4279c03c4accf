import { Alert, Button, Group, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { requestEmailChange as contract } from "../../shared/contract/accounts.ts";
import type { Scope } from "../../shared/domain/person.ts";
import { useRequestForm } from "../client/form.ts";
import type { User } from "../client/session.ts";
import { FormProblem } from "../parts/notices.tsx";
import { requestEmailChange } from "./api.ts";
import { PasswordField } from "./password-field.tsx";
import { ProfileCard } from "./profile-card.tsx";

/** Asks to move one's account to another address; it moves once the link that is sent there is opened. */
export function EmailForm({ scope, user }: { scope: Scope; user: User }) {
  const [sentTo, setSentTo] = useState<string>();
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { email: "", currentPassword: "" },
    schema: contract.body,
    submit: async (body) => {
      await requestEmailChange({ scope, ...body });
      form.reset();
      setSentTo(body.email);
    },
  });
  return (
    <ProfileCard title="E-mail address" onSubmit={onSubmit}>
      <Text size="sm">
        You sign in as <strong style={{ overflowWrap: "anywhere" }}>{user.email}</strong>, and get your e-mails there.
      </Text>
      {sentTo && sentTo !== user.email && (
        <Alert color="green" role="status" title="Look into your new inbox.">
          Open the link that we sent to {sentTo}, within an hour. Until then {user.email} stays your address.
        </Alert>
      )}
      <FormProblem problem={problem} />
      <TextInput
        label="New e-mail address"
        type="email"
        autoComplete="email"
        required
        withAsterisk={false}
        {...form.getInputProps("email")}
      />
      <PasswordField
        size="sm"
        label="Your password"
        autoComplete="current-password"
        {...form.getInputProps("currentPassword")}
      />
      <Group>
        <Button type="submit" loading={busy}>
          Change address
        </Button>
      </Group>
    </ProfileCard>
  );
}
