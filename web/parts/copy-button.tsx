import { Button, type ButtonProps, VisuallyHidden } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useEffect, useState } from "react";
import Check from "~icons/lucide/check";
import Copy from "~icons/lucide/copy";
import { words } from "./words.ts";

/** Copies a text and says so for a moment. */
export function CopyButton({
  text,
  label,
  onCopied,
  ...look
}: { text: string; label: string; onCopied?: () => void } & ButtonProps) {
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      onCopied?.();
    } catch {
      // A browser gives its clipboard to secure pages only, and only if the reader agrees.
      notifications.show({
        color: "red",
        message: words.notCopied(),
      });
    }
  };

  return (
    <>
      <Button {...look} leftSection={copied ? <Check size={16} /> : <Copy size={16} />} onClick={copy}>
        {copied ? words.copied() : label}
      </Button>
      <VisuallyHidden role="status">{copied ? words.copiedToClipboard() : ""}</VisuallyHidden>
    </>
  );
}
