import { Skeleton } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import * as words from "../../shared/words/en/storefront.ts";
import { problemOf } from "../client/problem.ts";
import { BuyersFrame } from "../parts/buyers-frame.tsx";
import { ListFrame } from "../parts/list/list-frame.tsx";
import { Empty, LoadFailed } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { shop } from "../shop/shop.ts";
import { storefrontQuery } from "./api.ts";
import { PickCard } from "./pick-card.tsx";

/** What a path calls a storefront; undefined where it calls none. */
export const slugIn = (path: string): string | undefined => /^\/a\/([\w-]+)\/?$/.exec(path)?.[1];

/** All that an ambassador recommends, each pick with the way to where it is bought. */
export function Storefront({ slug }: { slug: string | undefined }) {
  return <BuyersFrame>{slug === undefined ? <NoSuchPage /> : <Picks slug={slug} />}</BuyersFrame>;
}

function Picks({ slug }: { slug: string }) {
  const query = useInfiniteQuery(storefrontQuery(slug));
  const [first] = query.data?.pages ?? [];
  if (!first && query.isError) {
    const { code, isUnknown } = problemOf(query.error);
    if (code === "link_closed") return <ClosedPage />;
    if (isUnknown || code === "invalid_request") return <NoSuchPage />;
    return (
      <Page title={words.whatRecommends({ name: shop.name })}>
        <LoadFailed error={query.error} retry={() => void query.refetch()} />
      </Page>
    );
  }
  if (!first) return <PickSkeletons />;
  const { name } = first.ambassador;
  const list = { ...query, items: query.data?.pages.flatMap(({ items }) => items) };
  return (
    <Page title={words.whatRecommends({ name })} lead={words.choose()}>
      <ListFrame
        list={list}
        skeleton={<PickSkeletons />}
        empty={<Empty title={words.nothingYet()}>{words.comeBack({ name, shop: shop.name })}</Empty>}
      >
        {(picks) => (
          <ul className="picks" aria-label={words.picks()}>
            {picks.map((pick, place) => (
              <PickCard key={pick.address} pick={pick} place={place} />
            ))}
          </ul>
        )}
      </ListFrame>
    </Page>
  );
}

function NoSuchPage() {
  return (
    <Page title={words.noSuchPage()}>
      <Empty title={words.partLost()} />
    </Page>
  );
}

/** Of an ambassador through whom the shop sells nothing for now. */
function ClosedPage() {
  return (
    <Page title={words.closed()}>
      <Empty title={words.tryLater()} />
    </Page>
  );
}

/** The shape of the page while it loads. */
function PickSkeletons() {
  return (
    <div aria-busy="true">
      <span className="unseen" role="status">
        {words.loading()}
      </span>
      <Skeleton height={34} width="min(20rem, 80%)" mb={8} />
      <Skeleton height={22} width="min(24rem, 90%)" mb="lg" />
      <div className="picks">
        {[1, 2, 3, 4].map((place) => (
          <Skeleton key={place} height={300} radius="md" />
        ))}
      </div>
    </div>
  );
}
