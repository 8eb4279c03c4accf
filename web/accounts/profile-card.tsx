import { Paper, Stack, Title } from "@mantine/core";
import type { ComponentProps, ReactNode } from "react";

/** One form of the profile under its heading. */
export function ProfileCard({
  title,
  onSubmit,
  children,
}: {
  title: string;
  onSubmit: ComponentProps<"form">["onSubmit"];
  children: ReactNode;
}) {
  return (
    <Paper withBorder p="lg" bg="var(--surface)">
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          <Title order={2} size="h4">
            {title}
          </Title>
          {children}
        </Stack>
      </form>
    </Paper>
  );
}
