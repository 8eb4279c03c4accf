import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CopyButton } from "../parts/copy-button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { LoadFailed } from "../parts/notices.tsx";
import { plainAddress } from "../parts/plain-address.ts";
import { readStorefront, type Storefront } from "./api.ts";
import { words } from "./link-words.ts";
import { ClosePageForm } from "./own-page-closing.tsx";
import { OwnPageForm } from "./own-page-form.tsx";
import { QrPart } from "./qr-part.tsx";
import { ShareButton } from "./share-button.tsx";

/** One page of all that one recommends: opened, shared, called something else, closed. */
export function OwnPage() {
  const page = useQuery({ queryKey: ["storefront"], queryFn: ({ signal }) => readStorefront({}, signal) });
  return (
    <Paper component="section" withBorder p="lg" mb="lg" bg="var(--surface)" aria-label={words.yourPage()}>
      <Title order={2} size="h4">
        {words.yourPage()}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {words.pageLead()}
      </Text>
      {page.isError && !page.data && <LoadFailed error={page.error} retry={() => void page.refetch()} />}
      {page.data &&
        (page.data.storefront ? (
          <OpenPage storefront={page.data.storefront} />
        ) : (
          <OwnPageForm deed={words.openYourPage()} />
        ))}
    </Paper>
  );
}

type Asked = "share" | "change" | "close";

function OpenPage({ storefront: { slug, url } }: { storefront: Storefront }) {
  // What it says stays while it fades out.
  const [asked, setAsked] = useState<Asked>("share");
  const [isOpen, dialog] = useDisclosure();
  const done = dialog.close;
  const ask = (what: Asked) => {
    setAsked(what);
    dialog.open();
  };
  const titles = { share: words.yourPage(), change: words.changeYourPage(), close: words.closeThisPage() };
  return (
    <Stack gap="sm">
      <Text fw={550} style={{ overflowWrap: "anywhere" }}>
        <a href={url} target="_blank" rel="noreferrer">
          {plainAddress(url)}
        </a>
      </Text>
      <Group gap="xs">
        <CopyButton text={url} label={words.copyAddress()} variant="default" h={40} />
        <ShareButton url={url} h={40} />
        <Button variant="default" h={40} onClick={() => ask("share")}>
          {words.qrCode()}
        </Button>
        <Button variant="default" h={40} onClick={() => ask("change")}>
          {words.changeAddress()}
        </Button>
        <Button variant="subtle" color="red" h={40} onClick={() => ask("close")}>
          {words.closeYourPage()}
        </Button>
      </Group>
      <Dialog opened={isOpen} onClose={done} title={titles[asked]}>
        {asked === "share" && (
          <Stack gap="md">
            <QrPart url={url} />
          </Stack>
        )}
        {asked === "change" && <OwnPageForm slug={slug} deed={words.saveYourPage()} done={done} />}
        {asked === "close" && <ClosePageForm done={done} />}
      </Dialog>
    </Stack>
  );
}
