import { ActionIcon, Button, Group, Skeleton, Text, Title, VisuallyHidden } from "@mantine/core";
import ExternalLink from "~icons/lucide/external-link";
import Pencil from "~icons/lucide/pencil";
import QrCode from "~icons/lucide/qr-code";
import { Amount } from "../parts/amount.tsx";
import { CopyButton } from "../parts/copy-button.tsx";
import { titleOf } from "../parts/link-title.ts";
import { Picture } from "../parts/picture.tsx";
import { plainAddress } from "../parts/plain-address.ts";
import { rateInPercent } from "../parts/rate.ts";
import { When } from "../parts/when.tsx";
import type { Link } from "./api.ts";
import { words } from "./link-words.ts";
import { ShareButton } from "./share-button.tsx";
import { useLinkChange } from "./use-link-change.ts";
import { useNoteShared } from "./use-note-shared.ts";

/** How many pictures stand for a link. */
const maxPictures = 3;

/** A link: what it is about, what it earned, the ways to share it, and to change it. */
export function LinkCard({
  link,
  earns,
  share,
  change,
}: {
  link: Link;
  /** What one earns through it by a rule of its own, in words, where there is one. */
  earns: string | undefined;
  share: () => void;
  change: () => void;
}) {
  const { url, products, orders, revenueMinor, currency, createdAt, archivedAt, views, visitors, conversionBps } = link;
  const title = titleOf(link);
  return (
    <li className="link-card" data-row>
      <div className="link-pictures" aria-hidden="true">
        {products.slice(0, maxPictures).map(({ id, imageUrl }) => (
          <Picture key={id} src={imageUrl} width={52} />
        ))}
        {products.length > maxPictures && <span className="link-rest">+{products.length - maxPictures}</span>}
      </div>
      <div className="link-about">
        <Title order={2} size="h5" lineClamp={2} title={products.map((product) => product.title).join(", ")}>
          {title}
        </Title>
        <Text size="sm" c="dimmed" className="link-address">
          {plainAddress(url)}
        </Text>
        {earns && <Text size="sm">{earns}</Text>}
        {link.gone > 0 && <Gone link={link} />}
        <Text size="sm" c="dimmed">
          {words.created()} <When at={createdAt} />
          {archivedAt && (
            <>
              {" · "}
              {words.archived()} <When at={archivedAt} />
            </>
          )}
        </Text>
      </div>
      <dl className="link-numbers">
        <div title={words.visitorsOf({ visitors })}>
          <dt>{words.views()}</dt>
          <dd className="amount">{views.toLocaleString()}</dd>
        </div>
        <div>
          <dt>{words.orders()}</dt>
          <dd className="amount">{orders}</dd>
        </div>
        <div>
          <dt>{words.conversion()}</dt>
          <dd className="amount">{conversionBps === undefined ? words.notKnown() : rateInPercent(conversionBps)}</dd>
        </div>
        <div>
          <dt>{words.revenue()}</dt>
          <dd>
            <Amount minor={revenueMinor} currency={currency} />
          </dd>
        </div>
      </dl>
      <Group gap="xs" className="link-actions" wrap="nowrap">
        {!archivedAt && <Sharing url={url} title={title} share={share} />}
        <ActionIcon
          variant="default"
          size={40}
          aria-label={words.changeOf({ title })}
          title={words.change()}
          onClick={change}
        >
          <Pencil size={18} />
        </ActionIcon>
      </Group>
    </li>
  );
}

/** What of a link the shop has taken off sale, and the way to take it out. */
function Gone({ link }: { link: Link }) {
  const { dropGone, busy } = useLinkChange();
  const { gone: count, products } = link;
  if (products.length === 0) return <Text size="sm">{words.allGone()}</Text>;
  return (
    <Group gap="xs">
      <Text size="sm">{words.someGone({ count })}</Text>
      <Button size="compact-sm" variant="default" loading={busy} onClick={() => dropGone(link)}>
        {words.takeOut({ count })}
      </Button>
    </Group>
  );
}

function Sharing({ url, title, share }: { url: string; title: string; share: () => void }) {
  const noteShared = useNoteShared();
  return (
    <>
      <CopyButton
        text={url}
        label={words.copy()}
        onCopied={noteShared}
        variant="default"
        h={40}
        className="link-copy"
        data-row-focus
      />
      <ShareButton url={url} h={40} />
      <ActionIcon
        variant="default"
        size={40}
        aria-label={words.qrCodeOf({ title })}
        title={words.qrCode()}
        onClick={share}
      >
        <QrCode size={18} />
      </ActionIcon>
      <ActionIcon
        component="a"
        href={url}
        target="_blank"
        rel="noreferrer"
        variant="default"
        size={40}
        aria-label={words.openPageOf({ title })}
        title={words.openPage()}
      >
        <ExternalLink size={18} />
      </ActionIcon>
    </>
  );
}

/** Links that are still to come, of the same size. */
export function LinkSkeletons() {
  return (
    <div className="links" role="status">
      <VisuallyHidden>{words.loading()}</VisuallyHidden>
      {["a", "b", "c"].map((key) => (
        <div key={key} className="link-card" aria-hidden="true">
          <div className="link-pictures">
            <Skeleton width={52} height={52} />
          </div>
          <div className="link-about">
            <Skeleton height={20} width="60%" mb={6} />
            <Skeleton height={14} width="80%" mb={6} />
            <Skeleton height={14} width="40%" />
          </div>
          <div className="link-actions">
            <Skeleton height={40} width={200} />
          </div>
        </div>
      ))}
    </div>
  );
}
