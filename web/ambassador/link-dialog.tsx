import { Button, Group, Stack, TextInput } from "@mantine/core";
import Download from "~icons/lucide/download";
import ExternalLink from "~icons/lucide/external-link";
import { CopyButton } from "../parts/copy-button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import type { SharedLink } from "./create-link.ts";
import { titleOf } from "./link-title.ts";
import { words } from "./link-words.ts";
import { QrCode } from "./qr-code.tsx";
import { savePng } from "./qr-picture.ts";
import { ShareButton } from "./share-button.tsx";
import { useNoteShared } from "./use-note-shared.ts";

/** A link with every way to share it. The last one stays while the dialog closes. */
export function LinkDialog({
  link,
  opened,
  title,
  close,
}: {
  link: SharedLink | undefined;
  opened: boolean;
  title: string;
  close: () => void;
}) {
  return (
    <Dialog opened={opened} onClose={close} title={title}>
      {link && <WaysToShare link={link} />}
    </Dialog>
  );
}

function WaysToShare({ link }: { link: SharedLink }) {
  const { url } = link;
  const noteShared = useNoteShared();
  const save = () => {
    savePng(url);
    noteShared();
  };
  return (
    <Stack gap="md">
      <TextInput
        label={titleOf(link)}
        size="md"
        readOnly
        value={url}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <Group gap="xs" grow preventGrowOverflow={false}>
        <CopyButton text={url} label={words.copy()} size="md" data-autofocus onCopied={noteShared} />
        <ShareButton url={url} size="md" />
      </Group>
      <QrCode text={url} />
      <Group gap="xs" grow preventGrowOverflow={false}>
        <Button variant="default" h={40} leftSection={<Download size={16} />} onClick={save}>
          {words.downloadQrCode()}
        </Button>
        <Button
          component="a"
          href={url}
          target="_blank"
          rel="noreferrer"
          variant="default"
          h={40}
          leftSection={<ExternalLink size={16} />}
        >
          {words.openPage()}
        </Button>
      </Group>
    </Stack>
  );
}
