import { Paper, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useId } from "react";
import { type Clicks, conversionBps } from "../../../shared/domain/clicks.ts";
import type { Counters } from "../../../shared/domain/counters.ts";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { Amount, LargeAmount } from "../../parts/amount.tsx";
import { rateInPercent } from "../../parts/rate.ts";
import { shop } from "../../shop/shop.ts";
import { Figures } from "../figures.tsx";
import { words } from "./overview-words.ts";

/** What a period brought. `of` is absent while it loads, `before` where it is not known yet what as many days before it brought. */
export function PeriodCard({
  title,
  days,
  of,
  before,
  currency = shop.currency,
}: {
  title: string;
  days: number;
  of?: Counters & Clicks;
  before?: number | undefined;
  currency?: string;
}) {
  const id = useId();
  const money = (minor: number) => <Amount minor={minor} currency={currency} />;
  return (
    <Paper
      component="section"
      withBorder
      bg="var(--surface)"
      p={{ base: "lg", sm: "md", md: "lg" }}
      aria-labelledby={id}
    >
      <Title order={2} size="sm" c="dimmed" fw={550} id={id}>
        {title}
      </Title>
      {of ? (
        <>
          <Text fz={30} fw={650} lh="44px" style={{ containerType: "inline-size" }}>
            <LargeAmount minor={of.grossMinor} currency={currency} />
          </Text>
          <Text c="dimmed" size="sm">
            {words.underSum()}
          </Text>
          <Text c="dimmed" size="sm" mb="md" mih="1.5em">
            {before !== undefined && words.before({ days, amount: formatMoney(before, currency) })}
          </Text>
          <Figures
            of={[
              [
                words.orders(),
                <span className="amount" key="orders">
                  {of.orders}
                </span>,
              ],
              [
                words.visitors(),
                <span className="amount" key="visitors">
                  {of.visitors.toLocaleString()}
                </span>,
              ],
              [
                words.conversion(),
                <span className="amount" key="conversion">
                  {conversionOf(of)}
                </span>,
              ],
              [words.ambassadorsShare(), money(of.ambassadorMinor)],
              [words.shopsShare(), money(of.shopMinor)],
              [words.refunds(), money(of.refundsMinor - of.disputesMinor)],
              [words.disputes(), money(of.disputesMinor)],
            ]}
          />
        </>
      ) : (
        <Stack gap={0} role="status" aria-label={words.loading()}>
          <Skeleton height={30} width={140} my={7} />
          <Skeleton height={12} width={80} mt={5} />
          <Skeleton height={12} width={160} mb="md" mt={10} />
          <Skeleton height={212} />
        </Stack>
      )}
    </Paper>
  );
}

function conversionOf({ orders, visitors }: Counters & Clicks): string {
  const bps = conversionBps(orders, visitors);
  return bps === undefined ? words.notKnown() : rateInPercent(bps);
}
