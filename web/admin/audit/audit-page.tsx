import { Button, Paper } from "@mantine/core";
import { ListFrame } from "../../parts/list-frame.tsx";
import { Empty } from "../../parts/notices.tsx";
import { Page } from "../../parts/page.tsx";
import { useList } from "../../parts/query-list.ts";
import { useUrlQuery } from "../../parts/url-query.ts";
import { listAudit } from "../api.ts";
import { RowsLoading } from "../rows.tsx";
import { AuditFilters, filterOf } from "./audit-filters.tsx";
import { AuditRecords } from "./audit-records.tsx";
import { words } from "./words.ts";

/** What people changed, newest first, a month at a time. */
export function AuditPage() {
  const [query, change] = useUrlQuery();
  const filter = filterOf(query);
  const list = useList(["audit", filter], (page, signal) => listAudit({ ...page, ...filter }, signal));
  const person = list.items?.find((record) => record.person.id === filter.person)?.person;
  return (
    <Page title={words.auditLog()} lead={words.lead()}>
      <AuditFilters filter={filter} personName={person?.name} change={change} />
      <ListFrame list={list} skeleton={<RowsLoading />} empty={<Nothing clear={() => change(nothingChosen)} />}>
        {(records) => <AuditRecords records={records} onPerson={(id) => change({ person: id })} />}
      </ListFrame>
    </Page>
  );
}

const nothingChosen = { month: "", subject: "", person: "" };

function Nothing({ clear }: { clear: () => void }) {
  return (
    <Paper withBorder bg="var(--surface)">
      <Empty
        title={words.nothing()}
        action={
          <Button variant="default" onClick={clear}>
            {words.showAll()}
          </Button>
        }
      >
        {words.nothingOfThat()}
      </Empty>
    </Paper>
  );
}
