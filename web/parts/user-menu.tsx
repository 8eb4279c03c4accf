import { ActionIcon, Menu, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { CircleUser, LogOut, UserRound } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { problemOf } from "../client/problem.ts";
import { type Scope, type User, useSession } from "../client/session.ts";

/** Who one is, one's profile, and the way out. It opens by itself, for it is loaded when it is asked for. */
export function UserMenu({ scope, user }: { scope: Scope; user: User }) {
  const { signOut } = useSession(scope);
  const leave = () =>
    signOut().catch((error: unknown) => notifications.show({ color: "red", message: problemOf(error).message }));
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // It takes the place of the button that was pressed, so it has the focus, and gets it back when it closes.
  useEffect(() => {
    button.current?.focus();
    setOpen(true);
  }, []);
  return (
    <Menu position="bottom-end" width={220} opened={isOpen} onChange={setOpen} returnFocus>
      <Menu.Target>
        <ActionIcon ref={button} variant="subtle" color="gray" size="lg" aria-label="Your account">
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
