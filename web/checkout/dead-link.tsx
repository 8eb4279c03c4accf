import { Empty } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { shop } from "../shop/shop.ts";
import { words } from "./words.ts";

/** Where a link leads that nobody made, or that was cut short on its way. */
export function DeadLink() {
  return (
    <Page title={words.linkLeadsNowhere()}>
      <Empty title={words.partOfLinkLost()}>{words.askToSendAgain({ shop: shop.name })}</Empty>
    </Page>
  );
}

/** Where a link leads whose ambassador the shop sells nothing through for now. */
export function ClosedLink() {
  return (
    <Page title={words.linkClosed()}>
      <Empty title={words.noOrdersForNow()}>{words.tryLater({ shop: shop.name })}</Empty>
    </Page>
  );
}

/** Where a link leads that its ambassador has taken out of use. */
export function ArchivedLink() {
  return (
    <Page title={words.linkNotInUse()}>
      <Empty title={words.nothingSoldThroughIt()}>{words.askForAnotherLink({ shop: shop.name })}</Empty>
    </Page>
  );
}
