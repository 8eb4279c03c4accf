import type { PasswordInputProps } from "@mantine/core";
import { PasswordField } from "./password-field.tsx";
import { words } from "./profile-words.ts";

/** The password that an account has: what changes it for good is asked for it again, whoever is signed in. */
export function OwnPasswordField(props: PasswordInputProps) {
  return <PasswordField size="sm" label={words.yourPassword()} autoComplete="current-password" {...props} />;
}
