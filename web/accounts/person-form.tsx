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
      notifications.show({ color: "green", message: "Your name is saved." });
    },
  });
  return (
    <ProfileCard title="Your name" onSubmit={onSubmit}>
      <FormProblem problem={problem} />
      <TextInput
        label="First name"
        autoComplete="given-name"
        required
        withAsterisk={false}
        {...form.getInputProps("firstName")}
      />
      <TextInput
        label="Last name"
        autoComplete="family-name"
        required
        withAsterisk={false}
        {...form.getInputProps("lastName")}
      />
      <Group>
        <Button type="submit" loading={busy}>
          Save
        </Button>
      </Group>
    </ProfileCard>
  );
}
