import { Alert, Button, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { type Problem, problemOf } from "../client/problem.ts";
import { words } from "./words.ts";

/** Why a form was not taken. Says nothing where each message already stands at its field. */
export function FormProblem({ problem }: { problem: Problem | undefined }) {
  if (!problem) return null;
  const elsewhere = problem.errors.length > 0;
  return (
    <Alert color="red" role="alert" title={elsewhere ? words.lookAtMarked() : problem.message}>
      {problem.status >= 500 && problem.requestId ? words.tellNumber({ id: problem.requestId }) : null}
    </Alert>
  );
}

/** In place of what could not be loaded. */
export function LoadFailed({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <Alert color="red" role="alert" title={words.notLoaded()}>
      <Stack align="start" gap="sm">
        <Text size="sm">{problemOf(error).message}</Text>
        <Button size="xs" variant="default" onClick={retry}>
          {words.tryAgain()}
        </Button>
      </Stack>
    </Alert>
  );
}

/** In place of a list that has nothing yet: what it is for, and what to do. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <Stack align="center" gap="xs" py="xl" px="md" ta="center">
      <Title order={2} size="h4">
        {title}
      </Title>
      {children && (
        <Text c="dimmed" maw={460}>
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}
