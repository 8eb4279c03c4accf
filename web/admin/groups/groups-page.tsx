import { Paper } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { RowsLoading } from "../../parts/list/rows-loading.tsx";
import { Empty, LoadFailed } from "../../parts/notices.tsx";
import { Page } from "../../parts/page.tsx";
import { createGroup } from "../api.ts";
import { BackLink } from "../back-link.tsx";
import { NotYours, useMay } from "../may.tsx";
import { GroupForm } from "./group-form.tsx";
import { GroupList } from "./group-list.tsx";
import { groupsKey, useGroups } from "./group-queries.ts";
import { words } from "./words.ts";

/** The groups of ambassadors: made, renamed and deleted here. */
export function GroupsPage() {
  const client = useQueryClient();
  const groups = useGroups();
  const may = useMay("ambassadors");
  const make = async (name: string) => {
    await createGroup({ name });
    await client.invalidateQueries({ queryKey: groupsKey });
    notifications.show({ color: "green", message: words.made({ name }) });
  };
  return (
    <>
      <BackLink href="/ambassadors">{words.allAmbassadors()}</BackLink>
      <Page title={words.groups()} lead={words.lead()}>
        <NotYours deed="ambassadors" />
        {may && (
          <Paper withBorder bg="var(--surface)" p="lg" mb="xl" maw={560}>
            <GroupForm label={words.newName()} deed={words.make()} submit={make} />
          </Paper>
        )}
        {groups.isError && !groups.data && <LoadFailed error={groups.error} retry={() => void groups.refetch()} />}
        {groups.isPending && <RowsLoading count={3} />}
        {groups.data?.items.length === 0 && <Empty title={words.none()}>{words.noneHint()}</Empty>}
        {groups.data && groups.data.items.length > 0 && <GroupList groups={groups.data.items} may={may} />}
      </Page>
    </>
  );
}
