import { ActionIcon, Button, Kbd } from "@mantine/core";
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { type ReactNode, Suspense, useState } from "react";
import Search from "~icons/lucide/search";
import * as words from "../../../shared/words/en/find.ts";
import { Dialog } from "../dialog.tsx";

const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);
const [keys, shortcut] = isMac ? [words.shortcutOfMac(), "Meta+K"] : [words.shortcut(), "Control+K"];

/** Finds a page or a thing from wherever one is, by ⌘K or Ctrl+K. @param children what the dialog shows, once it is opened */
export function FindButton({ children }: { children: (close: () => void) => ReactNode }) {
  const [isOpen, { open, close }] = useDisclosure();
  const [wasOpen, setWasOpen] = useState(false);
  const find = () => {
    setWasOpen(true);
    open();
  };
  // While something is typed elsewhere, too; but not over another dialog.
  useHotkeys([["mod+K", () => document.querySelector("[role=dialog]") === null && find()]], []);
  return (
    <>
      <Button
        variant="default"
        h={36}
        px="sm"
        visibleFrom="md"
        leftSection={<Search size={16} />}
        rightSection={<Kbd size="xs">{keys}</Kbd>}
        aria-keyshortcuts={shortcut}
        onClick={find}
      >
        {words.find()}
      </Button>
      <ActionIcon variant="subtle" color="gray" size={40} hiddenFrom="md" aria-label={words.find()} onClick={find}>
        <Search size={20} />
      </ActionIcon>
      <Dialog opened={isOpen} onClose={close} title={words.find()} size="lg" isHigh>
        {wasOpen && <Suspense>{children(close)}</Suspense>}
      </Dialog>
    </>
  );
}
