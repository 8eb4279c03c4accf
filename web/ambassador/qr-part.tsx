import { Button, Group } from "@mantine/core";
import Download from "~icons/lucide/download";
import ExternalLink from "~icons/lucide/external-link";
import { QrCode } from "../parts/qr-code.tsx";
import { words } from "./link-words.ts";
import { saveQr } from "./qr-picture.ts";

/** An address as a QR code, to be saved, and the way to what is there. */
export function QrPart({ url, onSaved }: { url: string; onSaved?: () => void }) {
  const save = async (as: "svg" | "png") => {
    await saveQr(url, as);
    onSaved?.();
  };
  return (
    <>
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
    </>
  );
}
