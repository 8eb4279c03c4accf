import { Button, Stack } from "@mantine/core";
import { Link } from "wouter";
import { Page } from "../../parts/page.tsx";
import { ForRole } from "../may.tsx";
import { OwedList } from "./owed-list.tsx";
import { PayoutPreview } from "./payout-preview.tsx";
import { PayoutRuns } from "./payout-runs.tsx";
import { words } from "./words.ts";

/** What a run would pay now, the latest runs, and who is owed what. */
export function PayoutsPage() {
  return (
    <ForRole deed="payouts" title={words.payouts()}>
      <Page
        title={words.payouts()}
        lead={words.lead()}
        actions={
          <Button component={Link} href="/payouts/totals" variant="default">
            {words.totals()}
          </Button>
        }
      >
        <Stack gap="xl">
          <PayoutPreview />
          <PayoutRuns />
          <OwedList />
        </Stack>
      </Page>
    </ForRole>
  );
}
