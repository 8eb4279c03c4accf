import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { Link as PageLink } from "wouter";
import { ListFrame } from "../parts/list-frame.tsx";
import { Empty } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { useList } from "../parts/query-list.ts";
import { listLinks } from "./api.ts";
import type { SharedLink } from "./create-link.ts";
import { LinkCard, LinkSkeletons } from "./link-card.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import "./links.css";

const newLink = (
  <Button component={PageLink} href="/products" size="md">
    Create a link
  </Button>
);

/** One's own links, newest first, with what each has earned. */
export function Links() {
  const [link, setLink] = useState<SharedLink>();
  const [isSharing, sharing] = useDisclosure();
  const share = (chosen: SharedLink) => {
    setLink(chosen);
    sharing.open();
  };
  return (
    <Page title="Links" lead="What you share, and what it has earned you." actions={newLink}>
      <LinkList share={share} />
      <LinkDialog link={link} opened={isSharing} title="Share this link" close={sharing.close} />
    </Page>
  );
}

function LinkList({ share }: { share: (link: SharedLink) => void }) {
  const list = useList(["links", "page"], listLinks);
  return (
    <ListFrame list={list} skeleton={<LinkSkeletons />} empty={<NoLinks />}>
      {(links) => (
        <ul className="links" aria-label="Your links">
          {links.map((link) => (
            <LinkCard key={link.code} link={link} share={() => share(link)} />
          ))}
        </ul>
      )}
    </ListFrame>
  );
}

function NoLinks() {
  return (
    <Empty
      title="No links yet"
      action={
        <Button component={PageLink} href="/products" variant="default">
          Go to the products
        </Button>
      }
    >
      Pick the products you like to recommend. You get one link for all of them, and a share of what is bought through
      it.
    </Empty>
  );
}
