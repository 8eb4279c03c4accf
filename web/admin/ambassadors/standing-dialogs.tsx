import { type Ambassador, declineAmbassadors, suspendAmbassador } from "../api.ts";
import { ReasonDialog } from "../reason-dialog.tsx";
import { useDecided } from "./use-standing.ts";
import { words } from "./words.ts";

interface Props {
  ambassadors: readonly Ambassador[];
  opened: boolean;
  onDone: () => void;
  onClose: () => void;
}

const nameOf = ([first]: readonly Ambassador[]): string => (first ? `${first.firstName} ${first.lastName}` : "");

const told = () => ({ isHarsh: true, hint: words.reasonIsTold() });

/** Suspends ambassadors, for a reason that they are told. */
export function SuspendDialog({ ambassadors, onDone, ...dialog }: Props) {
  const count = ambassadors.length;
  const decided = useDecided(onDone);
  // One after the other: who is suspended already stays so, so a try that fails halfway may be made again.
  const act = async (reason: string) => {
    for (const { id } of ambassadors) await suspendAmbassador({ ambassadorId: id, reason });
    decided(words.nowSuspended({ count }));
  };
  const title = count === 1 ? words.suspendOne({ name: nameOf(ambassadors) }) : words.suspendThem({ count });
  const says = words.whatItDoes({ count });
  return <ReasonDialog {...dialog} {...told()} title={title} deed={words.suspend()} says={says} act={act} />;
}

/** Declines applications, for a reason that each is told. */
export function DeclineDialog({ ambassadors, onDone, ...dialog }: Props) {
  const count = ambassadors.length;
  const decided = useDecided(onDone);
  const act = async (reason: string) => {
    const ambassadorIds = ambassadors.map(({ id }) => id);
    const answer = await declineAmbassadors({ ambassadorIds, reason });
    decided(words.nowDeclined, answer);
  };
  const title = count === 1 ? words.declineOne({ name: nameOf(ambassadors) }) : words.declineThem({ count });
  const says = words.whatDeclineDoes();
  return <ReasonDialog {...dialog} {...told()} title={title} deed={words.decline()} says={says} act={act} />;
}
