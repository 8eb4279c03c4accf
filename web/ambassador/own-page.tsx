import { ActionIcon, Anchor, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import Pencil from "~icons/lucide/pencil";
import QrCode from "~icons/lucide/qr-code";
import { CopyButton } from "../parts/copy-button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { LoadFailed } from "../parts/notices.tsx";
import { plainAddress } from "../parts/plain-address.ts";
import { readStorefront, type Storefront } from "./api.ts";
import { words } from "./link-words.ts";
import { ClosePage } from "./own-page-closing.tsx";
import { OwnPageForm } from "./own-page-form.tsx";
import { QrPart } from "./qr-part.tsx";
import { ShareButton } from "./share-button.tsx";

/** One page of all that one recommends: opened, shared, called something else, closed. */
export function OwnPage() {
  const page = useQuery({ queryKey: ["storefront"], queryFn: ({ signal }) => readStorefront({}, signal) });
  if (page.isPending) return null;
  const { storefront } = page.data ?? {};
  return (
    <Paper component="section" withBorder p="lg" mb="lg" bg="var(--surface)" aria-label={words.yourPage()}>
      <Title order={2} size="h4">
        {words.yourPage()}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {words.pageLead()}
      </Text>
      {page.isError && !page.data && <LoadFailed error={page.error} retry={() => void page.refetch()} />}
      {page.data && (storefront ? <OpenPage storefront={storefront} /> : <OwnPageForm deed={words.openYourPage()} />)}
    </Paper>
  );
}

function OpenPage({ storefront: { slug, url } }: { storefront: Storefront }) {
  // What it says stays while it fades out.
  const [asked, setAsked] = useState<"share" | "change">("share");
  const [isOpen, dialog] = useDisclosure();
  const ask = (what: typeof asked) => {
    setAsked(what);
    dialog.open();
  };
  const titles = { share: words.shareYourPage(), change: words.changeYourPage() };
  return (
    <Group justify="space-between" gap="sm">
      <Anchor href={url} target="_blank" rel="noreferrer" fw={550} style={{ overflowWrap: "anywhere" }}>
        {plainAddress(url)}
      </Anchor>
      <Group gap="xs">
        <CopyButton text={url} label={words.copyAddress()} variant="default" h={40} />
        <ShareButton url={url} h={40} />
        <ActionIcon
          variant="default"
          size={40}
          aria-label={words.qrCodeOfPage()}
          title={words.qrCode()}
          onClick={() => ask("share")}
        >
          <QrCode size={18} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={40}
          aria-label={words.changeYourPage()}
          title={words.change()}
          onClick={() => ask("change")}
        >
          <Pencil size={18} />
        </ActionIcon>
      </Group>
      <Dialog opened={isOpen} onClose={dialog.close} title={titles[asked]}>
        <Stack gap="lg">
          {asked === "share" ? (
            <QrPart url={url} />
          ) : (
            <>
              <OwnPageForm slug={slug} deed={words.saveAddress()} done={dialog.close} />
              <ClosePage done={dialog.close} />
            </>
          )}
        </Stack>
      </Dialog>
    </Group>
  );
}
