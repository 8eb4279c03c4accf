import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { Link as PageLink } from "wouter";
import { ListFrame } from "../parts/list/list-frame.tsx";
import { ListPage } from "../parts/list/list-page.tsx";
import type { ListSpec } from "../parts/list/list-spec.ts";
import { useList } from "../parts/list/query-list.ts";
import { useListView } from "../parts/list/use-list-view.ts";
import { Empty } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
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

const spec: ListSpec = {
  name: "links",
  label: "Links",
  sorts: [{ value: "newest", label: "Newest first" }],
  choices: [
    { name: "state", label: "Which links", any: "In use", options: [{ value: "archived", label: "Archived" }] },
  ],
};

/** One's own links, newest first, with what each has earned. */
export function Links() {
  const [link, setLink] = useState<SharedLink>();
  const [isSharing, sharing] = useDisclosure();
  const [changed, setChanged] = useState<Link>();
  const of = useListView(spec);
  const state = of.view.chosen.state === "archived" ? "archived" : "active";
  const share = (chosen: SharedLink) => {
    setLink(chosen);
    sharing.open();
  };
  return (
    <Page title="Links" lead="What you share, and what it has earned you." actions={newLink}>
      <ListPage of={of}>
        <LinkList state={state} share={share} change={setChanged} />
      </ListPage>
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
