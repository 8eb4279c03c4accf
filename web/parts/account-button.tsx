import { ActionIcon } from "@mantine/core";
import { CircleUser } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { Scope, User } from "../client/session.ts";

const load = () => import("./user-menu.tsx");
const UserMenu = lazy(async () => ({ default: (await load()).UserMenu }));

/** Opens one's menu. The menu's machinery weighs as much as a page, so it comes when one reaches for it. */
export function AccountButton({ scope, user }: { scope: Scope; user: User }) {
  const [isWanted, setWanted] = useState(false);
  const button = (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label="Your account"
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={load}
      onFocus={load}
      onClick={() => setWanted(true)}
    >
      <CircleUser size={20} />
    </ActionIcon>
  );
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <UserMenu scope={scope} user={user} />
    </Suspense>
  );
}
