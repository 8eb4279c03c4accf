import { Alert, Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { Link } from "wouter";
import { problemOf } from "../client/problem.ts";
import type { User } from "../client/session.ts";
import { resendConfirmation } from "./api.ts";
import { words } from "./asked-words.ts";

/** That one's address is still to be confirmed, and the link once more. */
export function Unconfirmed({ user: { email } }: { user: User }) {
  const again = useMutation({
    mutationFn: () => resendConfirmation({}),
    onError: (error) => notifications.show({ color: "red", message: problemOf(error).message }),
  });
  return (
    <Alert color="blue" title={words.confirmYours()} mb="xl">
      <Text size="sm" mb="sm" role={again.isSuccess ? "status" : undefined} style={{ overflowWrap: "anywhere" }}>
        {again.isSuccess ? words.sentAgain({ email }) : words.openLink({ email })}
      </Text>
      <Group gap="xs">
        {!again.isSuccess && (
          <Button size="xs" variant="default" loading={again.isPending} onClick={() => again.mutate()}>
            {words.sendAgain()}
          </Button>
        )}
        <Button component={Link} href="/profile" size="xs" variant="subtle">
          {words.wrongAddress()}
        </Button>
      </Group>
    </Alert>
  );
}
