import { Button, type ButtonProps } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import Share2 from "~icons/lucide/share-2";
import { shop } from "../shop/shop.ts";
import { words } from "./link-words.ts";
import { useNoteShared } from "./use-note-shared.ts";

/** Opens the device's own way to share, where it has one. */
export function ShareButton({ url, ...look }: { url: string } & ButtonProps) {
  const noteShared = useNoteShared();
  if (!("share" in navigator)) return null;
  const share = async () => {
    try {
      await navigator.share({ title: shop.name, url });
      noteShared();
    } catch (error) {
      // The reader thought better of it.
      if (error instanceof DOMException && error.name === "AbortError") return;
      notifications.show({ color: "red", message: words.notShared() });
    }
  };
  return (
    <Button variant="default" leftSection={<Share2 size={16} />} onClick={share} {...look}>
      {words.share()}
    </Button>
  );
}
