import { Button, Group, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { Dialog } from "./dialog.tsx";
import { guardWayBack } from "./way-back.ts";
import { words } from "./words.ts";

/**
 * Asks before a form that was changed is left: by a link, by the browser's own buttons, or by closing the tab. What a form does
 * once it is saved is not asked about.
 */
export function Unsaved({ isDirty }: { isDirty: boolean }) {
  const [leave, setLeave] = useState<() => void>();
  useEffect(() => {
    if (!isDirty) return;
    let isLeaving = false;
    const ask = (go: () => void) =>
      setLeave(() => () => {
        isLeaving = true;
        setLeave(undefined);
        go();
      });
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (isLeaving || !link || !leavesPage(event, link)) return;
      event.preventDefault();
      event.stopPropagation();
      ask(() => link.click());
    };
    const here = window.location.href;
    const onPop = (event: PopStateEvent) => {
      if (isLeaving) return;
      // The browser has gone back already: the form's address is put on top again, and going back once more leaves it.
      event.stopImmediatePropagation();
      window.history.pushState(null, "", here);
      ask(() => window.history.back());
    };
    const onUnload = (event: BeforeUnloadEvent) => isLeaving || event.preventDefault();
    document.addEventListener("click", onClick, true);
    const release = guardWayBack(onPop);
    window.addEventListener("beforeunload", onUnload);
    return () => {
      document.removeEventListener("click", onClick, true);
      release();
      window.removeEventListener("beforeunload", onUnload);
    };
  }, [isDirty]);
  return (
    <Dialog opened={leave !== undefined} onClose={() => setLeave(undefined)} title={words.askLeave()}>
      <Text>{words.notSavedYet()}</Text>
      <Group justify="end" mt="lg">
        <Button variant="default" onClick={() => leave?.()}>
          {words.leave()}
        </Button>
        <Button onClick={() => setLeave(undefined)} data-autofocus>
          {words.stay()}
        </Button>
      </Group>
    </Dialog>
  );
}

/** A click that opens a tab of its own leaves everything where it is. */
function leavesPage(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  return isPlain && link.target !== "_blank" && !link.getAttribute("href")?.startsWith("#");
}
