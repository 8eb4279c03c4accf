import { Button, Stack } from "@mantine/core";
import { Link } from "wouter";
import { Page } from "../../parts/page.tsx";
import { ForRole } from "../may.tsx";
import { PayoutPreview } from "./payout-preview.tsx";
import { PayoutRuns } from "./payout-runs.tsx";
import { words } from "./words.ts";

/** Who is owed what, and every run that paid some of it. */
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
        <Stack gap="lg">
          <PayoutPreview />
          <PayoutRuns />
        </Stack>
      </Page>
    </ForRole>
  );
}
