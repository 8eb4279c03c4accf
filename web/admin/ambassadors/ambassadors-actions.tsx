import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { maxDecided } from "../../../shared/contract/standings.ts";
import type { Selection } from "../../parts/list/selection.ts";
import type { Ambassador } from "../api.ts";
import { AssignAction } from "../groups/assign-action.tsx";
import { ApproveDialog } from "./approve-dialog.tsx";
import { DeclineDialog, SuspendDialog } from "./standing-dialogs.tsx";
import { TierAction } from "./tier-action.tsx";
import { useReinstate } from "./use-standing.ts";
import { words } from "./words.ts";

/** What can be done with picked ambassadors: who applied is approved or declined; others are suspended, or go on. */
export function AmbassadorsActions({ selection }: { selection: Selection<Ambassador> }) {
  const [isSuspending, suspending] = useDisclosure(false);
  const [isApproving, approving] = useDisclosure(false);
  const [isDeclining, declining] = useDisclosure(false);
  const reinstate = useReinstate(selection.clear);
  const standing = (wanted: Ambassador["standing"]) => selection.items.filter((it) => it.standing === wanted);
  const [active, suspended] = [standing("active"), standing("suspended")];
  const applied = standing("applied").slice(0, maxDecided);
  const small = { size: "xs", variant: "default" } as const;
  return (
    <>
      {applied.length > 0 && (
        <>
          <Button size="xs" onClick={approving.open}>
            {words.approveSome({ count: applied.length })}
          </Button>
          <Button {...small} onClick={declining.open}>
            {words.declineSome({ count: applied.length })}
          </Button>
        </>
      )}
      {active.length > 0 && (
        <Button {...small} onClick={suspending.open}>
          {words.suspendSome({ count: active.length })}
        </Button>
      )}
      {suspended.length > 0 && (
        <Button {...small} loading={reinstate.isPending} onClick={() => reinstate.mutate(suspended)}>
          {words.reinstateSome({ count: suspended.length })}
        </Button>
      )}
      <AssignAction selection={selection} />
      <TierAction selection={selection} />
      <Button size="xs" variant="subtle" onClick={selection.clear}>
        {words.pickNone()}
      </Button>
      <SuspendDialog ambassadors={active} opened={isSuspending} onDone={selection.clear} onClose={suspending.close} />
      <ApproveDialog ambassadors={applied} opened={isApproving} onDone={selection.clear} onClose={approving.close} />
      <DeclineDialog ambassadors={applied} opened={isDeclining} onDone={selection.clear} onClose={declining.close} />
    </>
  );
}
