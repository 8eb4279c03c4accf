import { TextInput, type TextInputProps } from "@mantine/core";

/**
 * A code of an authenticator app, which a phone offers to fill in, or a recovery code. Typed or pasted with blanks, it is taken as it
 * is.
 */
export function CodeField({ isRecovery = false, ...props }: TextInputProps & { isRecovery?: boolean }) {
  return (
    <TextInput
      required
      withAsterisk={false}
      autoComplete={isRecovery ? "off" : "one-time-code"}
      inputMode={isRecovery ? "text" : "numeric"}
      autoCapitalize="none"
      spellCheck={false}
      {...props}
    />
  );
}
