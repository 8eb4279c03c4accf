import { Button, SegmentedControl } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { Link as PageLink } from "wouter";
import { ListFrame } from "../parts/list-frame.tsx";
import { Empty } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { useList } from "../parts/query-list.ts";
import { useUrlQuery } from "../parts/url-query.ts";
import { type Link, listLinks } from "./api.ts";
import { ChangeLinkDialog } from "./change-link-dialog.tsx";
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
  const [changed, setChanged] = useState<Link>();
  const [query, change] = useUrlQuery();
  const state = query.get("state") === "archived" ? "archived" : "active";
  const share = (chosen: SharedLink) => {
    setLink(chosen);
    sharing.open();
  };
  return (
    <Page title="Links" lead="What you share, and what it has earned you." actions={newLink}>
      <SegmentedControl
        aria-label="Which links"
        mb="md"
        data={[
          { value: "active", label: "In use" },
          { value: "archived", label: "Archived" },
        ]}
        value={state}
        onChange={(value) => change({ state: value === "archived" ? value : "" })}
      />
      <LinkList state={state} share={share} change={setChanged} />
      <LinkDialog link={link} opened={isSharing} title="Share this link" close={sharing.close} />
      <ChangeLinkDialog link={changed} close={() => setChanged(undefined)} />
    </Page>
  );
}

function LinkList({
  state,
  share,
  change,
}: {
  state: "active" | "archived";
  share: (link: SharedLink) => void;
  change: (link: Link) => void;
}) {
  const list = useList(["links", "page", state], (page, signal) => listLinks({ ...page, state }, signal));
  return (
    <ListFrame list={list} skeleton={<LinkSkeletons />} empty={state === "archived" ? <NoneArchived /> : <NoLinks />}>
      {(links) => (
        <ul className="links" aria-label="Your links">
          {links.map((link) => (
            <LinkCard key={link.code} link={link} share={() => share(link)} change={() => change(link)} />
          ))}
        </ul>
      )}
    </ListFrame>
  );
}

function NoneArchived() {
  return (
    <Empty title="No archived links">
      A link that you archive stands here, with what it earned. Nothing is sold through it until you restore it.
    </Empty>
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
