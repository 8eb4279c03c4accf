import { Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import Download from "~icons/lucide/download";
import ExternalLink from "~icons/lucide/external-link";
import { CopyButton } from "../parts/copy-button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { QrCode } from "../parts/qr-code.tsx";
import type { SharedLink } from "./create-link.ts";
import { titleOf } from "./link-title.ts";
import { words } from "./link-words.ts";
import { useOwnCoupons } from "./own-coupons.tsx";
import { saveQr } from "./qr-picture.ts";
import { ShareButton } from "./share-button.tsx";
import { useNoteShared } from "./use-note-shared.ts";

// Below the fold of a phone: the link itself is there at once.
const ShareKit = lazy(async () => ({ default: (await import("./share-kit.tsx")).ShareKit }));

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
  const [code, setCode] = useState("");
  const coupons = useOwnCoupons().items?.filter(({ archivedAt }) => archivedAt === undefined) ?? [];
  const url = code === "" ? link.url : `${link.url}?coupon=${code}`;
  const noteShared = useNoteShared();
  const save = async (as: "svg" | "png") => {
    await saveQr(url, as);
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
      {coupons.length > 0 && (
        <NativeSelect
          label={words.coupon()}
          description={words.couponHint()}
          value={code}
          data={[{ value: "", label: words.noCoupon() }, ...coupons.map((coupon) => coupon.code)]}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
      )}
      <Group gap="xs" grow preventGrowOverflow={false}>
        <CopyButton text={url} label={words.copy()} size="md" data-autofocus onCopied={noteShared} />
        <ShareButton url={url} size="md" />
      </Group>
      <QrCode text={url} label={words.qrCodeOfLink()} />
      <Group gap="xs" grow preventGrowOverflow={false}>
        {(["png", "svg"] as const).map((as) => (
          <Button key={as} variant="default" h={40} leftSection={<Download size={16} />} onClick={() => save(as)}>
            {words.downloadQrCode({ as: as.toUpperCase() })}
          </Button>
        ))}
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
      <Suspense>
        <ShareKit link={{ ...link, url }} onCopied={noteShared} />
      </Suspense>
    </Stack>
  );
}
