import { Alert, Anchor, SimpleGrid, Skeleton, Stack, Text, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { formatMoney } from "../../shared/domain/currency.ts";
import { useVisitor } from "../client/session.ts";
import { LargeAmount } from "../parts/amount.tsx";
import { Empty, LoadFailed } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { asQuery, type Source } from "../parts/statement/statement.ts";
import { StatementCard } from "../parts/statement/statement-card.tsx";
import { longDay } from "../parts/utc-day.ts";
import { type Earnings as EarningsAnswer, listStatements, readEarnings, readStatement } from "./api.ts";
import { EarningsCalendar } from "./earnings-calendar.tsx";
import { words } from "./earnings-words.ts";
import { EarningsYears } from "./earnings-years.tsx";
import { Figure } from "./figure.tsx";
import { OwnQuestions } from "./own-questions.tsx";
import { OwnRatesCard } from "./own-rates-card.tsx";
import { PayoutRequest } from "./payout-request.tsx";

const own: Source = {
  key: ["own"],
  pathOf: (orderId) => `/earnings/${orderId}`,
  list: (cursor, signal) => listStatements({ ...(cursor !== undefined && { cursor }) }, signal),
  // What the open one explains is the balance.
  foot: ({ payoutId }) => <OwnQuestions key={payoutId} about={payoutId ?? "balance"} />,
  read: (place, signal) => readStatement(asQuery(place), signal),
};

/** What one earned: what is ready to be paid, what is on hold and until when, what was paid, and every entry of it. */
export function Earnings() {
  const earnings = useQuery({
    queryKey: ["earnings"],
    queryFn: ({ signal }) => readEarnings({}, signal),
    refetchInterval: 60_000,
  });
  return (
    <Page title={words.earnings()} lead={<span className="not-on-paper">{words.lead()}</span>}>
      {earnings.data && <Owed earnings={earnings.data} />}
      {!earnings.data && !earnings.isError && <EarningsSkeleton />}
      {!earnings.data && earnings.isError && (
        <LoadFailed error={earnings.error} retry={() => void earnings.refetch()} />
      )}
    </Page>
  );
}

function Owed({ earnings }: { earnings: EarningsAnswer }) {
  const { availableMinor, heldMinor, blockedMinor, payingMinor, paidMinor, held, currency } = earnings;
  const user = useVisitor("ambassador");
  const hasBegun = [availableMinor, heldMinor, blockedMinor, payingMinor, paidMinor].some((minor) => minor !== 0);
  const figures = [
    [availableMinor < 0 ? words.owing() : words.available(), Math.abs(availableMinor)],
    [words.held(), heldMinor],
    [words.paying(), payingMinor],
    [words.paid(), paidMinor],
  ] as const;
  return (
    <Stack gap="lg">
      <SimpleGrid component="dl" cols={{ base: 2, md: 4 }} m={0} spacing="md" className="not-on-paper">
        {figures.map(([label, minor]) => (
          <Figure key={label} label={label}>
            <LargeAmount minor={minor} currency={currency} />
          </Figure>
        ))}
      </SimpleGrid>
      {availableMinor < 0 && (
        <Alert color="gray" className="not-on-paper">
          {words.owingWhy()}
        </Alert>
      )}
      <NextPayout earnings={earnings} />
      <PayoutRequest earnings={earnings} />
      {blockedMinor !== 0 && (
        <Alert
          color="yellow"
          title={words.blocked({ amount: formatMoney(blockedMinor, currency) })}
          className="not-on-paper"
        >
          {words.blockedWhy()}
        </Alert>
      )}
      {held.length > 0 && <EarningsCalendar held={held} currency={currency} />}
      {hasBegun || held.length > 0 ? (
        <StatementCard source={own} name={user ? `${user.firstName} ${user.lastName}` : ""} />
      ) : (
        <NothingYet />
      )}
      <OwnRatesCard />
      <EarningsYears />
    </Stack>
  );
}

/** When the shop pays next, where it keeps to a calendar, and what is too little for it. */
function NextPayout({
  earnings: { nextPayoutOn, minimumMinor, availableMinor, currency },
}: {
  earnings: EarningsAnswer;
}) {
  const isBelow = availableMinor > 0 && availableMinor < minimumMinor;
  if (nextPayoutOn === undefined && !isBelow) return null;
  return (
    <Text size="sm" className="not-on-paper">
      {nextPayoutOn !== undefined && words.nextPayout({ day: longDay(nextPayoutOn) })}{" "}
      {isBelow && words.nextPayoutBelow({ amount: formatMoney(minimumMinor, currency) })}
    </Text>
  );
}

function NothingYet() {
  return (
    <Empty
      title={words.nothingYet()}
      action={
        <Anchor component={Link} href="/links">
          {words.toLinks()}
        </Anchor>
      }
    >
      {words.nothingYetWhy()}
    </Empty>
  );
}

function EarningsSkeleton() {
  return (
    <Stack gap="lg" role="status">
      <VisuallyHidden>{words.loading()}</VisuallyHidden>
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing="md">
        {["available", "held", "paying", "paid"].map((name) => (
          <Skeleton key={name} height={88} />
        ))}
      </SimpleGrid>
      <Skeleton height={180} />
      <Skeleton height={320} />
    </Stack>
  );
}
