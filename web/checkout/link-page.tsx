import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { problemOf } from "../client/problem.ts";
import { Empty, LoadFailed } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { linkQuery } from "./api.ts";
import { hasAttempt } from "./basket.ts";
import { ArchivedLink, DeadLink } from "./dead-link.tsx";
import { LinkSkeleton } from "./link-skeleton.tsx";
import { OrderForm } from "./order-form.tsx";

/** What somebody recommends, to be ordered. After leaving Stripe's page without paying, the basket is as it was. */
export function LinkPage({ code, cancelled = false }: { code: string; cancelled?: boolean }) {
  const link = useQuery(linkQuery(code));
  if (link.isPending) return <LinkSkeleton />;
  if (link.isError) {
    if (problemOf(link.error).code === "link_archived") return <ArchivedLink />;
    if (problemOf(link.error).isUnknown) return <DeadLink />;
    return (
      <Page title="Your order">
        <LoadFailed error={link.error} retry={() => void link.refetch()} />
      </Page>
    );
  }
  const { ambassador, products } = link.data;
  return (
    <Page title={`${ambassador.name} recommends`} lead="Choose what you like, and pay on Stripe's page.">
      {cancelled && hasAttempt(code) && (
        <Alert color="yellow" title="You have not paid" mb="lg" role="status">
          Nothing was charged. Your basket is as you left it.
        </Alert>
      )}
      {products.length > 0 ? (
        <OrderForm code={code} products={products} />
      ) : (
        <Empty title="Nothing here is on offer any more.">
          The shop has taken these products off sale. Ask {ambassador.name} for a new link.
        </Empty>
      )}
    </Page>
  );
}
