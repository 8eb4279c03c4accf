import { Alert, Button, Group, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { requestEmailChange as contract } from "../../shared/contract/accounts.ts";
import type { Scope } from "../../shared/domain/person.ts";
import { useRequestForm } from "../client/form.ts";
import type { User } from "../client/session.ts";
import { FormProblem } from "../parts/notices.tsx";
import { requestEmailChange } from "./api.ts";
import { OwnPasswordField } from "./own-password-field.tsx";
import { ProfileCard } from "./profile-card.tsx";
import { words } from "./profile-words.ts";

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
    <ProfileCard title={words.address()} onSubmit={onSubmit}>
      <Text size="sm">
        {words.signInAs()} <strong style={{ overflowWrap: "anywhere" }}>{user.email}</strong>
        {words.emailsGoThere()}
      </Text>
      {sentTo && sentTo !== user.email && (
        <Alert color="green" role="status" title={words.lookIntoInbox()}>
          {words.openLink({ sentTo, email: user.email })}
        </Alert>
      )}
      <FormProblem problem={problem} />
      <TextInput
        label={words.newAddress()}
        type="email"
        autoComplete="email"
        required
        withAsterisk={false}
        {...form.getInputProps("email")}
      />
      <OwnPasswordField {...form.getInputProps("currentPassword")} />
      <Group>
        <Button type="submit" loading={busy}>
          {words.changeAddress()}
        </Button>
      </Group>
    </ProfileCard>
  );
}
