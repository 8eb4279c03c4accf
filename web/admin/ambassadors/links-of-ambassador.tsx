import { Paper, Skeleton, Stack } from "@mantine/core";
import { ListFrame } from "../../parts/list/list-frame.tsx";
import { ListPage } from "../../parts/list/list-page.tsx";
import type { ListSpec } from "../../parts/list/list-spec.ts";
import { NothingFound } from "../../parts/list/nothing-found.tsx";
import { useList } from "../../parts/list/query-list.ts";
import { useListView } from "../../parts/list/use-list-view.ts";
import { Empty } from "../../parts/notices.tsx";
import { listLinksOfAmbassador } from "../api.ts";
import { words } from "./ambassadors-words.ts";
import { LinkCard } from "./link-card.tsx";

const spec: ListSpec = {
  name: "links",
  label: words.links(),
  sorts: [{ value: "newest", label: words.newestFirst() }],
  choices: [
    {
      name: "state",
      label: words.links(),
      any: words.allLinks(),
      options: [
        { value: "active", label: words.inUse() },
        { value: "archived", label: words.archived() },
      ],
    },
  ],
};

/** The links of one ambassador, with what each has brought. */
export function LinksOfAmbassador({ ambassadorId }: { ambassadorId: string }) {
  const of = useListView(spec);
  const asked = of.view.chosen.state;
  const state = asked === "active" || asked === "archived" ? asked : "all";
  const list = useList(["ambassador", ambassadorId, "links", state], (page, signal) =>
    listLinksOfAmbassador({ ...page, ambassadorId, state }, signal),
  );
  const skeleton = (
    <Stack role="status" aria-label={words.loading()}>
      <Skeleton height={150} />
      <Skeleton height={150} />
    </Stack>
  );
  const empty = (
    <Paper withBorder bg="var(--surface)">
      <Empty title={words.noLinks()}>{words.linksStandHere()}</Empty>
    </Paper>
  );
  return (
    <ListPage of={of}>
      <ListFrame list={list} skeleton={skeleton} empty={of.isFiltered ? <NothingFound of={of} /> : empty}>
        {(links) => (
          <ul className="ambassador-links">
            {links.map((link) => (
              <LinkCard key={link.code} link={link} />
            ))}
          </ul>
        )}
      </ListFrame>
    </ListPage>
  );
}
