import { TextInput, type TextInputProps } from "@mantine/core";

/** The e-mail address that one signs in with; `username` is what password managers look for. */
export function EmailField(props: TextInputProps) {
  return (
    <TextInput label="E-mail" type="email" autoComplete="username" required withAsterisk={false} size="md" {...props} />
  );
}
