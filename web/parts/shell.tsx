import { ActionIcon, AppShell, Container, Group, Menu, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { CircleUser, LogOut, type LucideIcon, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { Link, useRoute } from "wouter";
import { problemOf } from "../client/problem.ts";
import { type Scope, type User, useSession } from "../client/session.ts";
import { Brand } from "./brand.tsx";
import { SchemeToggle } from "./scheme-toggle.tsx";
import "./shell.css";

export interface Destination {
  href: string;
  label: string;
  icon: LucideIcon;
}

/** The frame of a signed-in area: where one can go (above, or below on a phone), and who one is. */
export function Shell({
  scope,
  user,
  home,
  destinations,
  aside,
  children,
}: {
  scope: Scope;
  user: User;
  home: string;
  destinations: readonly Destination[];
  /** Stands beside the menu, such as one's revenue. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  const items = destinations.map((destination) => <Tab key={destination.href} {...destination} />);
  return (
    <AppShell header={{ height: 60 }} footer={{ height: { base: 62, sm: 0 } }} padding={0}>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <AppShell.Header>
        <Container size="lg" h="100%">
          <Group h="100%" justify="space-between" wrap="nowrap" gap="md">
            <Link href={home} className="home">
              <Brand />
            </Link>
            <Group component="nav" aria-label="Main" gap={4} visibleFrom="sm" wrap="nowrap">
              {items}
            </Group>
            <Group gap="xs" wrap="nowrap">
              {aside}
              <SchemeToggle />
              <UserMenu scope={scope} user={user} />
            </Group>
          </Group>
        </Container>
      </AppShell.Header>
      <AppShell.Main id="main" tabIndex={-1}>
        <Container size="lg" py={{ base: "lg", sm: "xl" }}>
          {children}
        </Container>
      </AppShell.Main>
      <AppShell.Footer hiddenFrom="sm">
        <Group component="nav" aria-label="Main" h="100%" gap={0} grow wrap="nowrap">
          {items}
        </Group>
      </AppShell.Footer>
    </AppShell>
  );
}

function Tab({ href, label, icon: Icon }: Destination) {
  const [exact] = useRoute(href);
  const [below] = useRoute(`${href === "/" ? "" : href}/*`);
  const here = exact || (below && href !== "/");
  return (
    <Link href={href} className="tab" aria-current={here ? "page" : undefined}>
      <Icon size={18} aria-hidden="true" />
      <span>{label}</span>
    </Link>
  );
}

function UserMenu({ scope, user }: { scope: Scope; user: User }) {
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
