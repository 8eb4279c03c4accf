import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { problemOf } from "../client/problem.ts";
import { LoadFailed } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { linkQuery } from "./api.ts";
import { hasAttempt } from "./basket.ts";
import { laterPart } from "./later-part.tsx";
import { LinkSkeleton } from "./link-skeleton.tsx";
import { OrderForm } from "./order-form.tsx";
import { words } from "./words.ts";

/** Where a link leads that sells nothing. */
export const DeadLink = laterPart("DeadLink");
const NothingOnOffer = laterPart("NothingOnOffer");
const SomeGone = laterPart("SomeGone");

/** What somebody recommends, to be ordered. Its address may be a slug: from then on it goes by its code. After leaving Stripe's page without paying, the basket is as it was. */
export function LinkPage({ code, cancelled = false }: { code: string; cancelled?: boolean }) {
  const link = useQuery(linkQuery(code));
  if (link.isPending) return <LinkSkeleton />;
  if (link.isError) {
    const { code: why, isUnknown } = problemOf(link.error);
    if (isUnknown || why === "link_archived" || why === "link_closed") return <DeadLink why={why} />;
    return (
      <Page title={words.yourOrder()}>
        <LoadFailed error={link.error} retry={() => void link.refetch()} />
      </Page>
    );
  }
  const { ambassador, gone, products } = link.data;
  return (
    <Page title={words.recommends(ambassador)} lead={words.choose()}>
      {cancelled && hasAttempt(link.data.code) && (
        <Alert color="yellow" title={words.notPaid()} mb="lg" role="status">
          {words.basketIsKept()}
        </Alert>
      )}
      {products.length > 0 ? (
        <>
          <OrderForm {...link.data} />
          {gone > 0 && <SomeGone count={gone} />}
        </>
      ) : (
        <NothingOnOffer name={ambassador.name} />
      )}
    </Page>
  );
}
