import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import type { Selection } from "../../parts/list/selection.ts";
import type { Ambassador } from "../api.ts";
import { SuspendDialog } from "./suspend-dialog.tsx";
import { useAmbassadorsChanged, useReinstate } from "./use-standing.ts";
import { words } from "./words.ts";

/** What can be done with picked ambassadors: they are suspended, or go on. */
export function AmbassadorsActions({ selection }: { selection: Selection<Ambassador> }) {
  const [isSuspending, suspending] = useDisclosure(false);
  const changed = useAmbassadorsChanged();
  const reinstate = useReinstate(selection.clear);
  const standing = (wanted: Ambassador["standing"]) => selection.items.filter((it) => it.standing === wanted);
  const [active, suspended] = [standing("active"), standing("suspended")];
  const done = () => {
    notifications.show({ color: "green", message: words.nowSuspended({ count: active.length }) });
    changed();
    selection.clear();
  };
  return (
    <>
      <Button size="xs" variant="default" disabled={active.length === 0} onClick={suspending.open}>
        {words.suspendSome({ count: active.length })}
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={suspended.length === 0}
        loading={reinstate.isPending}
        onClick={() => reinstate.mutate(suspended)}
      >
        {words.reinstateSome({ count: suspended.length })}
      </Button>
      <Button size="xs" variant="subtle" onClick={selection.clear}>
        {words.pickNone()}
      </Button>
      <SuspendDialog ambassadors={active} opened={isSuspending} onDone={done} onClose={suspending.close} />
    </>
  );
}
