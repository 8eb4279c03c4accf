import { ActionIcon, Menu, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { CircleUser, LogOut, UserRound } from "lucide-react";
import { Link } from "wouter";
import { problemOf } from "../client/problem.ts";
import { type Scope, type User, useSession } from "../client/session.ts";

/** Who one is, one's profile, and the way out. */
export function UserMenu({ scope, user }: { scope: Scope; user: User }) {
  const { signOut } = useSession(scope);
  const leave = () =>
    signOut().catch((error: unknown) => notifications.show({ color: "red", message: problemOf(error).message }));
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Your account">
          <CircleUser size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)" truncate>
            {user.firstName} {user.lastName}
          </Text>
          <Text size="xs" truncate>
            {user.email}
          </Text>
        </Menu.Label>
        <Menu.Item component={Link} href="/profile" leftSection={<UserRound size={16} />}>
          Profile
        </Menu.Item>
        <Menu.Item onClick={leave} leftSection={<LogOut size={16} />}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
