import { Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { CopyButton } from "../parts/copy-button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { titleOf } from "../parts/link-title.ts";
import type { SharedLink } from "./create-link.ts";
import { words } from "./link-words.ts";
import { useOwnCoupons } from "./own-coupons.tsx";
import { QrPart } from "./qr-part.tsx";
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
      <QrPart url={url} onSaved={noteShared} />
      <Suspense>
        <ShareKit link={{ ...link, url }} onCopied={noteShared} />
      </Suspense>
    </Stack>
  );
}
