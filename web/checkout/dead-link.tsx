import { Empty } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { shop } from "../shop/shop.ts";

/** Where a link leads that nobody made, or that was cut short on its way. */
export function DeadLink() {
  return (
    <Page title="This link leads nowhere">
      <Empty title="Perhaps a part of it was lost on the way.">
        Ask whoever recommended {shop.name} to you to send it again. Nothing was ordered and nothing was charged.
      </Empty>
    </Page>
  );
}

/** Where a link leads that its ambassador has taken out of use. */
export function ArchivedLink() {
  return (
    <Page title="This link is no longer in use">
      <Empty title="Nothing is sold through it any more.">
        Ask whoever recommended {shop.name} to you for a new one. Nothing was ordered and nothing was charged.
      </Empty>
    </Page>
  );
}
