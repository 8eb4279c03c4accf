import { Button, Text } from "@mantine/core";
import { Empty } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { shop } from "../shop/shop.ts";
import { words } from "./dead-link-words.ts";

/** Where a link leads that sells nothing. @param why the problem's code; without one nobody made it, or it was cut short on its way */
export function DeadLink({ why }: { why?: string }) {
  if (why === "link_archived") return <ArchivedLink />;
  if (why === "link_closed") return <ClosedLink />;
  return (
    <Page title={words.linkLeadsNowhere()}>
      <Empty title={words.partOfLinkLost()}>{words.askToSendAgain({ shop: shop.name })}</Empty>
    </Page>
  );
}

/** Where a link leads whose ambassador the shop sells nothing through for now. */
function ClosedLink() {
  return (
    <Page title={words.linkClosed()}>
      <Empty title={words.noOrdersForNow()}>{words.tryLater({ shop: shop.name })}</Empty>
    </Page>
  );
}

/** Where a link leads that its ambassador has taken out of use. */
function ArchivedLink() {
  return (
    <Page title={words.linkNotInUse()}>
      <Empty title={words.nothingSoldThroughIt()}>{words.askForAnotherLink({ shop: shop.name })}</Empty>
    </Page>
  );
}

/** In place of a link's products, where the shop has taken all of them off sale: what else there is, the shop can say. */
export function NothingOnOffer({ name }: { name: string }) {
  const { contactEmail, name: shopName } = shop;
  const write = contactEmail && (
    <Button component="a" href={`mailto:${contactEmail}`} variant="default">
      {words.askTheShop({ shop: shopName })}
    </Button>
  );
  return (
    <Empty title={words.nothingOnOffer()} action={write}>
      {words.askForNewLink({ name })}
    </Empty>
  );
}

/** Below a link's products, where the shop has taken some of them off sale. */
export function SomeGone({ count }: { count: number }) {
  return (
    <Text c="dimmed" mt="lg">
      {words.someGone({ count })}
    </Text>
  );
}
