import { ActionIcon, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useId, useRef } from "react";
import { Link, useLocation } from "wouter";
import CircleUser from "~icons/lucide/circle-user";
import LogOut from "~icons/lucide/log-out";
import UserRound from "~icons/lucide/user-round";
import type { Scope } from "../../shared/domain/person.ts";
import { problemOf } from "../client/problem.ts";
import { type User, useSession } from "../client/session.ts";
import type { Destination } from "./destination.ts";
import "./account-button.css";
import { words } from "./words.ts";

/**
 * Who one is, one's profile, where one goes seldom, and the way out. The browser's own popover: it gives the focus back, closes with Escape and
 * beside it, and weighs nothing.
 */
export function AccountButton({
  scope,
  user,
  more = [],
}: {
  scope: Scope;
  user: User;
  /** Where one goes seldom. */
  more?: readonly Destination[];
}) {
  const { signOut } = useSession(scope);
  const [, navigate] = useLocation();
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const leave = () =>
    signOut().then(
      () => navigate("/sign-in"),
      (error: unknown) => notifications.show({ color: "red", message: problemOf(error).message }),
    );
  return (
    <>
      <ActionIcon variant="subtle" color="gray" size={40} aria-label={words.yourAccount()} popoverTarget={id}>
        <CircleUser size={20} />
      </ActionIcon>
      <div ref={popover} id={id} popover="auto" className="account-menu">
        <Text size="sm" fw={600} truncate>
          {user.firstName} {user.lastName}
        </Text>
        <Text size="xs" c="dimmed" truncate mb={6}>
          {user.email}
        </Text>
        <Link href="/profile" className="account-menu-item" onClick={() => popover.current?.hidePopover()}>
          <UserRound size={16} />
          {words.profile()}
        </Link>
        {more.map(({ href, label, icon: Icon }) => (
          <Link key={href} href={href} className="account-menu-item" onClick={() => popover.current?.hidePopover()}>
            <Icon size={16} />
            {label}
          </Link>
        ))}
        <button type="button" className="account-menu-item" onClick={leave}>
          <LogOut size={16} />
          {words.signOut()}
        </button>
      </div>
    </>
  );
}
