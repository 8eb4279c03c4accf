import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { Selection } from "../../parts/list/selection.ts";
import type { Ambassador } from "../api.ts";
import { AssignDialog } from "./assign-dialog.tsx";
import { words } from "./words.ts";

/** Puts those who are picked in a list into a group. */
export function AssignAction({ selection: { items, clear } }: { selection: Selection<Ambassador> }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button size="xs" variant="default" onClick={open}>
        {words.putSome({ count: items.length })}
      </Button>
      <AssignDialog ambassadors={items} opened={isOpen} onDone={clear} onClose={close} />
    </>
  );
}
