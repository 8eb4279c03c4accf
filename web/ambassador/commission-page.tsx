import { Anchor, Paper, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "wouter";
import { orderName } from "../../shared/domain/order-number.ts";
import { CommissionView } from "../parts/commission/commission-view.tsx";
import { words } from "../parts/commission/words.ts";
import { LoadFailed } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { When } from "../parts/when.tsx";
import { explainCommission } from "./api.ts";
import { OwnQuestions } from "./own-questions.tsx";

const toStatement = {
  label: words.toStatement(),
  pathOf: ({ statement }: { statement: number }) => `/earnings?statement=${statement}`,
};

/** Why one's commission of an order is what it is. */
export function CommissionPage() {
  const { orderId = "" } = useParams();
  const commission = useQuery({
    queryKey: ["commission", orderId],
    queryFn: ({ signal }) => explainCommission({ orderId }, signal),
  });
  const { data } = commission;
  return (
    <>
      <Anchor component={Link} href="/earnings" size="sm">
        ← {words.backToEarnings()}
      </Anchor>
      <Page
        title={words.order({ order: orderName({ id: orderId, number: data?.orderNumber }) })}
        lead={
          data && (
            <>
              {words.why()}, <When at={data.placedAt} />
            </>
          )
        }
      >
        <Paper withBorder bg="var(--surface)" p="lg">
          {data && (
            <>
              <CommissionView commission={data} isOwn leadsTo={toStatement} />
              <OwnQuestions about={orderId} />
            </>
          )}
          {!data && !commission.isError && <Skeleton height={240} />}
          {!data && commission.isError && (
            <LoadFailed error={commission.error} retry={() => void commission.refetch()} />
          )}
        </Paper>
      </Page>
    </>
  );
}
