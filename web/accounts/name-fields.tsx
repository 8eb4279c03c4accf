import { SimpleGrid, TextInput } from "@mantine/core";
import type { ComponentProps } from "react";
import { words } from "./sign-in-words.ts";

const plain = { required: true, withAsterisk: false, size: "md" } as const;

/** First and last name of somebody new, side by side where there is room. @param propsOf the form's, of a field */
export function NameFields({
  propsOf,
}: {
  propsOf: (field: "firstName" | "lastName") => ComponentProps<typeof TextInput>;
}) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
      <TextInput {...plain} label={words.firstName()} autoComplete="given-name" {...propsOf("firstName")} />
      <TextInput {...plain} label={words.lastName()} autoComplete="family-name" {...propsOf("lastName")} />
    </SimpleGrid>
  );
}
