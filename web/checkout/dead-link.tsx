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
