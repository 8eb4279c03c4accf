import { Anchor, Paper, SimpleGrid, Skeleton, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useParams } from "wouter";
import { Amount } from "../../parts/amount.tsx";
import { Empty } from "../../parts/notices.tsx";
import { Page } from "../../parts/page.tsx";
import { When } from "../../parts/when.tsx";
import { type Ambassador, readAmbassador } from "../api.ts";
import { BackLink } from "../back-link.tsx";
import { Missing } from "../missing.tsx";
import { OrdersList } from "../orders/orders-list.tsx";
import { BalancePanel } from "./balance-panel.tsx";
import { CouponsOfAmbassador } from "./coupons-of-ambassador.tsx";
import { GroupOfAmbassador } from "./group-of-ambassador.tsx";
import { LinksOfAmbassador } from "./links-of-ambassador.tsx";
import { PayeeOfAmbassador } from "./payee-of-ambassador.tsx";
import { RemoveAmbassador } from "./remove-dialog.tsx";
import { StandingPanel } from "./standing-panel.tsx";
import { TierOfAmbassador } from "./tier-of-ambassador.tsx";
import "./ambassador.css";
import { words } from "./ambassadors-words.ts";

/** One ambassador, what they brought, and through which links. */
export function AmbassadorPage() {
  const { ambassadorId = "" } = useParams();
  const ambassador = useQuery({
    queryKey: ["ambassador", ambassadorId],
    queryFn: ({ signal }) => readAmbassador({ ambassadorId }, signal),
  });
  if (ambassador.isError && !ambassador.data) {
    return (
      <Missing
        error={ambassador.error}
        retry={() => void ambassador.refetch()}
        title={words.noSuchAmbassador()}
        back={{ href: "/ambassadors", label: words.allAmbassadors() }}
      />
    );
  }
  const { data } = ambassador;
  return (
    <>
      <BackLink href="/ambassadors">{words.allAmbassadors()}</BackLink>
      <Page
        title={data ? `${data.firstName} ${data.lastName}` : words.ambassador()}
        lead={<Contact ambassador={data} />}
      >
        {data ? <StandingPanel ambassador={data} /> : <Skeleton height={30} width={84} mb="xl" />}
        {!isUndecided(data) && <GroupOfAmbassador ambassador={data} />}
        {data && !isUndecided(data) && data.standing !== "left" && <TierOfAmbassador ambassador={data} />}
        {data && data.standing !== "left" && <PayeeOfAmbassador ambassadorId={ambassadorId} />}
        <SimpleGrid cols={{ base: 2, sm: 3 }} mb="xl">
          <Figure name={words.revenue()}>
            {data && <Amount minor={data.revenueMinor} currency={data.currency} />}
          </Figure>
          <Figure name={words.orders()}>{data && <span className="amount">{data.orders}</span>}</Figure>
        </SimpleGrid>
        {data && !isUndecided(data) && (
          <BalancePanel ambassadorId={ambassadorId} name={`${data.firstName} ${data.lastName}`} />
        )}
        <Title order={2} size="h4" mb="md" mt="xl">
          {words.links()}
        </Title>
        <LinksOfAmbassador ambassadorId={ambassadorId} />
        <CouponsOfAmbassador ambassadorId={ambassadorId} />
        <Title order={2} size="h4" mb="md" mt="xl">
          {words.orders()}
        </Title>
        <OrdersList
          ambassadorId={ambassadorId}
          empty={<Empty title={words.nothingSold()}>{words.ordersStandHere()}</Empty>}
        />
        {data && <RemoveAmbassador ambassador={data} />}
      </Page>
    </>
  );
}

/** Whether it is decided there, with the application, which group somebody comes into. */
const isUndecided = (ambassador: Ambassador | undefined): boolean =>
  ambassador?.standing === "applied" || ambassador?.standing === "declined";

function Contact({ ambassador }: { ambassador: Ambassador | undefined }) {
  if (!ambassador) return <Skeleton component="span" display="block" height={20} width={240} my={2} />;
  return (
    <>
      {ambassador.email && (
        <Anchor href={`mailto:${ambassador.email}`} underline="always">
          {ambassador.email}
        </Anchor>
      )}
      {!ambassador.emailConfirmed && <> {words.unconfirmed()}</>}
      {words.joinedAt()} <When at={ambassador.createdAt} />
      {ambassador.terms && (
        <>
          {words.acceptedTerms({ version: ambassador.terms.version })}{" "}
          <When at={ambassador.terms.acceptedAt} withTime />
        </>
      )}
    </>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Paper withBorder bg="var(--surface)" p="md">
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text fz={24} fw={650} lh="34px" component="div">
        {children ?? <Skeleton height={24} width={90} my={5} />}
      </Text>
    </Paper>
  );
}
