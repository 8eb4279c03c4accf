import { TextInput, type TextInputProps } from "@mantine/core";
import { words } from "./sign-in-words.ts";

/** The e-mail address that one signs in with; `username` is what password managers look for. */
export function EmailField(props: TextInputProps) {
  return (
    <TextInput
      label={words.email()}
      type="email"
      autoComplete="username"
      required
      withAsterisk={false}
      size="md"
      {...props}
    />
  );
}
