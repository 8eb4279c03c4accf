import { Empty } from "../../parts/notices.tsx";
import { SitesTable } from "../../parts/sites-table.tsx";
import type { ShopStats } from "../api.ts";
import { Panel } from "../panel.tsx";
import { words } from "./overview-words.ts";

/** The sites that links were opened from most. */
export function SitesPanel({ referrers }: { referrers: ShopStats["referrers"] }) {
  return (
    <Panel title={words.referrers()}>
      {referrers.length === 0 && <Empty title={words.noReferrers()}>{words.whichReferrers()}</Empty>}
      {referrers.length > 0 && (
        <SitesTable referrers={referrers} labels={{ site: words.site(), views: words.views() }} />
      )}
    </Panel>
  );
}
