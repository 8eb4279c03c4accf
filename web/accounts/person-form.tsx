import { Button, Group, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { updateProfile as contract } from "../../shared/contract/accounts.ts";
import type { Scope } from "../../shared/domain/person.ts";
import { useRequestForm } from "../client/form.ts";
import { sessionQuery, type User } from "../client/session.ts";
import { FormProblem } from "../parts/notices.tsx";
import { updateProfile } from "./api.ts";
import { ProfileCard } from "./profile-card.tsx";
import { words } from "./profile-words.ts";

/** Changes one's name; the header shows it at once. */
export function PersonForm({ scope, user: { firstName, lastName } }: { scope: Scope; user: User }) {
  const client = useQueryClient();
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { firstName, lastName },
    schema: contract.body,
    submit: async (body) => {
      const user = await updateProfile({ scope, ...body });
      client.setQueryData(sessionQuery(scope).queryKey, user);
      form.setValues({ firstName: user.firstName, lastName: user.lastName });
      notifications.show({ color: "green", message: words.nameIsSaved() });
    },
  });
  return (
    <ProfileCard title={words.yourName()} onSubmit={onSubmit}>
      <FormProblem problem={problem} />
      <TextInput
        label={words.firstName()}
        autoComplete="given-name"
        required
        withAsterisk={false}
        {...form.getInputProps("firstName")}
      />
      <TextInput
        label={words.lastName()}
        autoComplete="family-name"
        required
        withAsterisk={false}
        {...form.getInputProps("lastName")}
      />
      <Group>
        <Button type="submit" loading={busy}>
          {words.save()}
        </Button>
      </Group>
    </ProfileCard>
  );
}
