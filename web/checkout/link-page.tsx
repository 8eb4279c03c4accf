import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { problemOf } from "../client/problem.ts";
import { Empty, LoadFailed } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { linkQuery } from "./api.ts";
import { hasAttempt } from "./basket.ts";
import { ArchivedLink, ClosedLink, DeadLink } from "./dead-link.tsx";
import { LinkSkeleton } from "./link-skeleton.tsx";
import { OrderForm } from "./order-form.tsx";
import { words } from "./words.ts";

/** What somebody recommends, to be ordered. After leaving Stripe's page without paying, the basket is as it was. */
export function LinkPage({ code, cancelled = false }: { code: string; cancelled?: boolean }) {
  const link = useQuery(linkQuery(code));
  if (link.isPending) return <LinkSkeleton />;
  if (link.isError) {
    if (problemOf(link.error).code === "link_archived") return <ArchivedLink />;
    if (problemOf(link.error).code === "link_closed") return <ClosedLink />;
    if (problemOf(link.error).isUnknown) return <DeadLink />;
    return (
      <Page title={words.yourOrder()}>
        <LoadFailed error={link.error} retry={() => void link.refetch()} />
      </Page>
    );
  }
  const { ambassador, products } = link.data;
  return (
    <Page title={words.recommends(ambassador)} lead={words.choose()}>
      {cancelled && hasAttempt(code) && (
        <Alert color="yellow" title={words.notPaid()} mb="lg" role="status">
          {words.basketIsKept()}
        </Alert>
      )}
      {products.length > 0 ? (
        <OrderForm code={code} products={products} />
      ) : (
        <Empty title={words.nothingOnOffer()}>{words.askForNewLink(ambassador)}</Empty>
      )}
    </Page>
  );
}
