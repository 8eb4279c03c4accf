import { Paper, Skeleton, Stack } from "@mantine/core";
import { LoadFailed } from "../../parts/notices.tsx";
import { Page } from "../../parts/page.tsx";
import { NotYours } from "../may.tsx";
import { AnnouncedRates } from "./announced.tsx";
import { Announcing } from "./announcing.tsx";
import { CostOfRules } from "./cost.tsx";
import { Caps, ExcludedProducts } from "./exceptions.tsx";
import "./rates.css";
import { RuleList } from "./rule-list.tsx";
import { Tiers } from "./tiers.tsx";
import { TryIt } from "./try-it.tsx";
import { useRates } from "./use-rates.tsx";
import { words } from "./words.ts";

/** What sales earn, and which rule decides. */
export function RatesPage() {
  const rates = useRates();
  return (
    <Page title={words.rates()} lead={words.lead()}>
      <NotYours deed="rates" />
      {rates.data ? (
        <Announcing rates={rates.data}>
          <Stack gap="lg" maw={860}>
            <AnnouncedRates rates={rates.data} />
            <RuleList rates={rates.data} />
            <Tiers rates={rates.data} />
            <ExcludedProducts rates={rates.data} />
            <Caps rates={rates.data} />
            <CostOfRules rates={rates.data} />
            <TryIt rates={rates.data} />
          </Stack>
        </Announcing>
      ) : rates.isError ? (
        <LoadFailed error={rates.error} retry={() => void rates.refetch()} />
      ) : (
        <Stack gap="lg" maw={860} role="status" aria-label={words.rates()}>
          {[240, 120, 130].map((height) => (
            <Paper key={height} withBorder bg="var(--surface)" p="lg">
              <Skeleton height={height} />
            </Paper>
          ))}
        </Stack>
      )}
    </Page>
  );
}
