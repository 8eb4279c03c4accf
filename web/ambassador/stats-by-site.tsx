import { Paper, Title } from "@mantine/core";
import { Empty } from "../parts/notices.tsx";
import { SitesTable } from "../parts/sites-table.tsx";
import type { Stats } from "./api.ts";
import { words } from "./statistics-words.ts";

/** The sites that one's links were opened from most. */
export function StatsBySite({ referrers }: { referrers: Stats["referrers"] }) {
  return (
    <Paper component="section" withBorder p="lg" bg="var(--surface)">
      <Title order={2} size="h4" mb="sm">
        {words.referrers()}
      </Title>
      {referrers.length === 0 ? (
        <Empty title={words.noReferrers()}>{words.whichReferrers()}</Empty>
      ) : (
        <SitesTable referrers={referrers} labels={{ site: words.site(), views: words.views() }} verticalSpacing="sm" />
      )}
    </Paper>
  );
}
