import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { words } from "./sign-in-words.ts";

/** A password that one can look at while typing it. The component library itself does not say when it is wrong. */
export function PasswordField(props: PasswordInputProps) {
  return (
    <PasswordInput
      required
      withAsterisk={false}
      size="md"
      aria-invalid={Boolean(props.error)}
      visibilityToggleButtonProps={{ "aria-label": words.showCharacters() }}
      {...props}
    />
  );
}
