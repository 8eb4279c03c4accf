import { PasswordInput, type PasswordInputProps } from "@mantine/core";

/** A password that one can look at while typing it. */
export function PasswordField(props: PasswordInputProps) {
  return (
    <PasswordInput
      required
      withAsterisk={false}
      size="md"
      visibilityToggleButtonProps={{ "aria-label": "Show characters" }}
      {...props}
    />
  );
}
