import { Anchor, Group, Stack, Text, Title } from "@mantine/core";
import { CopyButton } from "../parts/copy-button.tsx";
import { titleOf } from "../parts/link-title.ts";
import { Picture } from "../parts/picture.tsx";
import { shop } from "../shop/shop.ts";
import type { SharedLink } from "./create-link.ts";
import { words } from "./share-words.ts";
import "./share-kit.css";

/** What to say with a link, each with what the law asks for at its beginning, and pictures of what it is about. */
export function ShareKit({ link, onCopied }: { link: SharedLink; onCopied: () => void }) {
  const { url, products } = link;
  const said = {
    disclosure: shop.legal.disclosure ?? words.paidLink(),
    what: titleOf({ products }),
    shop: shop.name,
    url,
  };
  const captions = [
    { channel: words.forPost(), text: words.post(said) },
    { channel: words.forMessage(), text: words.message(said) },
    { channel: words.forLittleRoom(), text: words.short(said) },
  ];
  return (
    <Stack gap="md">
      <Stack gap={4}>
        <Title order={3} size="h5">
          {words.whatToSay()}
        </Title>
        <Text size="sm" c="dimmed">
          {words.whyPaidLink({ disclosure: said.disclosure })}
        </Text>
      </Stack>
      {captions.map(({ channel, text }) => (
        <div key={channel} className="caption">
          <Text size="sm" c="dimmed">
            {channel}
          </Text>
          <Text size="sm" className="caption-text">
            {text}
          </Text>
          <CopyButton
            text={text}
            label={words.copyText()}
            size="compact-sm"
            variant="default"
            aria-label={words.copyTextOf({ channel })}
            onCopied={onCopied}
          />
        </div>
      ))}
      <Title order={3} size="h5">
        {words.pictures()}
      </Title>
      <ul className="kit-pictures">
        {products.map(({ id, title, imageUrl }) => (
          <li key={id}>
            <Group gap="sm" wrap="nowrap">
              <Picture src={imageUrl} width={52} />
              <Anchor href={imageUrl} download={title} target="_blank" rel="noreferrer" size="sm">
                {words.savePicture({ title })}
              </Anchor>
            </Group>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
