import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { changePassword as contract } from "../../shared/contract/accounts.ts";
import type { Scope } from "../../shared/domain/person.ts";
import { useRequestForm } from "../client/form.ts";
import type { User } from "../client/session.ts";
import { FormProblem } from "../parts/notices.tsx";
import { changePassword } from "./api.ts";
import { PasswordField } from "./password-field.tsx";
import { ProfileCard } from "./profile-card.tsx";
import { words } from "./profile-words.ts";

/** Changes one's password. */
export function PasswordForm({ scope, user }: { scope: Scope; user: User }) {
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { currentPassword: "", password: "" },
    schema: contract.body,
    submit: async (body) => {
      await changePassword({ scope, ...body });
      form.reset();
      notifications.show({ color: "green", message: words.passwordIsChanged() });
    },
  });
  return (
    <ProfileCard title={words.password()} onSubmit={onSubmit}>
      <FormProblem problem={problem} />
      {/* Tells a password manager whose password it is. */}
      <input type="email" autoComplete="username" value={user.email} readOnly hidden />
      <PasswordField
        size="sm"
        label={words.currentPassword()}
        autoComplete="current-password"
        {...form.getInputProps("currentPassword")}
      />
      <PasswordField
        size="sm"
        label={words.newPassword()}
        description={words.signsOut()}
        autoComplete="new-password"
        {...form.getInputProps("password")}
      />
      <Group>
        <Button type="submit" loading={busy}>
          {words.changePassword()}
        </Button>
      </Group>
    </ProfileCard>
  );
}
