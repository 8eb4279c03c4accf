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
import { OwnCoupons } from "./own-coupons.tsx";
import { OwnPage } from "./own-page.tsx";
import { earnsThrough, useOwnRates } from "./own-rates.ts";
import "./links.css";
import { words } from "./link-words.ts";

const newLink = (
  <Button component={PageLink} href="/products" size="md">
    {words.create()}
  </Button>
);

const spec: ListSpec = {
  name: "links",
  label: words.links(),
  sorts: [{ value: "newest", label: words.newestFirst() }],
  choices: [
    {
      name: "state",
      label: words.which(),
      any: words.inUse(),
      options: [{ value: "archived", label: words.archived() }],
    },
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
    <Page title={words.links()} lead={words.lead()} actions={newLink}>
      <OwnPage />
      <OwnCoupons title={words.coupons()} mb="lg" />
      <ListPage of={of}>
        <LinkList state={state} share={share} change={setChanged} />
      </ListPage>
      <LinkDialog link={link} opened={isSharing} title={words.shareThis()} close={sharing.close} />
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
  const { data: rates } = useOwnRates();
  return (
    <ListFrame list={list} skeleton={<LinkSkeletons />} empty={state === "archived" ? <NoneArchived /> : <NoLinks />}>
      {(links) => (
        <ul className="links" aria-label={words.yours()}>
          {links.map((link) => (
            <LinkCard
              key={link.code}
              link={link}
              earns={rates && earnsThrough(link.code, rates)}
              share={() => share(link)}
              change={() => change(link)}
            />
          ))}
        </ul>
      )}
    </ListFrame>
  );
}

function NoneArchived() {
  return <Empty title={words.noneArchived()}>{words.whatIsArchived()}</Empty>;
}

function NoLinks() {
  return (
    <Empty
      title={words.none()}
      action={
        <Button component={PageLink} href="/products" variant="default">
          {words.goToProducts()}
        </Button>
      }
    >
      {words.pickProducts()}
    </Empty>
  );
}
