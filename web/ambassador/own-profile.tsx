import { Profile } from "../accounts/profile.tsx";
import type { User } from "../client/session.ts";
import { LeaveCard } from "./leave-card.tsx";
import { PayeeCard } from "./payee-card.tsx";
import { RankingsCard } from "./rankings-card.tsx";

/** An ambassador's account: who they are, how they are paid, what others see of them, and the way out. */
export function OwnProfile({ user }: { user: User }) {
  return (
    <>
      <Profile scope="ambassador" user={user} />
      <PayeeCard user={user} />
      <RankingsCard user={user} />
      <LeaveCard user={user} />
    </>
  );
}
