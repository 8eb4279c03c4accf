import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { words } from "./words.ts";

/**
 * A dialog over the page. Where the page has a header, another one in a dialog would be announced as the page's own
 * (`landmark-no-duplicate-banner`), so this one's is no landmark. Stays in the tree while it is closed: the focus then
 * goes back to what opened it.
 * While it is open, pages leave the focus to it.
 * @param mustAnswer whether only what stands in it closes it: no button, no Escape, no click beside it
 */
export function Dialog({
  opened,
  onClose,
  title,
  mustAnswer = false,
  size = "md",
  isHigh = false,
  children,
}: {
  opened: boolean;
  onClose: () => void;
  title: string;
  mustAnswer?: boolean;
  size?: "md" | "lg";
  /** Whether it hangs from the top, as what it shows becomes more and less; it comes and goes at once. */
  isHigh?: boolean;
  children: ReactNode;
}) {
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      closeOnEscape={!mustAnswer}
      closeOnClickOutside={!mustAnswer}
      centered={!isHigh}
      {...(isHigh && { transitionProps: { duration: 0 } })}
      size={size}
      padding="lg"
    >
      <Modal.Overlay />
      <Modal.Content data-open-dialog={opened || undefined}>
        <Modal.Header role="presentation">
          <Modal.Title fw={650} fz="lg">
            {title}
          </Modal.Title>
          {!mustAnswer && <Modal.CloseButton aria-label={words.close()} size={40} />}
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
