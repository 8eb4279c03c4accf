import { Button, Paper } from "@mantine/core";
import { ListFrame } from "../../parts/list/list-frame.tsx";
import { ListPage } from "../../parts/list/list-page.tsx";
import type { FileFields } from "../../parts/list/list-spec.ts";
import { useList } from "../../parts/list/query-list.ts";
import { RowsLoading } from "../../parts/list/rows-loading.tsx";
import { Tools } from "../../parts/list/tools.tsx";
import { useListView } from "../../parts/list/use-list-view.ts";
import { Empty } from "../../parts/notices.tsx";
import { Page } from "../../parts/page.tsx";
import { type AuditRecord, listAudit } from "../api.ts";
import { ForRole } from "../may.tsx";
import { auditSpec, filterOf } from "./audit-filters.ts";
import { AuditRecords } from "./audit-records.tsx";
import { deedOf, fieldLines, type PlaceName } from "./audit-sentences.ts";
import { usePlaceName } from "./use-place-name.ts";
import { words } from "./words.ts";

const spec = auditSpec();

/** What a file of the log holds, but for what became other, which names groups. */
const fields: FileFields<AuditRecord> = {
  At: ({ at }) => at,
  Person: ({ person }) => (person.id === "operator" ? words.awsAccount() : (person.name ?? words.somebodyGone())),
  Change: ({ changes, person }) => changes.map((it) => deedOf(it, person.id)).join("; "),
  Things: ({ changes }) => changes.map(({ id }) => id).join("; "),
  Reference: ({ correlationId }) => correlationId,
};
const changedFields =
  (placeName: PlaceName) =>
  ({ changes }: AuditRecord) =>
    changes.flatMap((it) => fieldLines(it, placeName)).join("; ");

/** What people changed, newest first, a month at a time. */
export function AuditPage() {
  return (
    <ForRole deed="audit" title={words.auditLog()}>
      <AuditLog />
    </ForRole>
  );
}

function AuditLog() {
  const of = useListView(spec);
  const { change } = of;
  const inFile = { ...fields, Fields: changedFields(usePlaceName()) };
  const filter = filterOf(of.view, of.query);
  const list = useList(["audit", filter], (page, signal) => listAudit({ ...page, ...filter }, signal));
  const name = list.items?.find((record) => record.person.id === filter.person)?.person.name;
  const person = { says: name ? words.onlyOf({ name }) : words.ofSomebody(), names: ["person"] };
  return (
    <Page title={words.auditLog()} lead={words.lead()}>
      <ListPage
        of={of}
        chips={filter.person ? [person] : []}
        tools={
          <Tools
            of={of}
            file={{ readPage: (page, signal) => listAudit({ ...page, ...filter }, signal), fields: inFile }}
          />
        }
      >
        <ListFrame list={list} skeleton={<RowsLoading />} empty={<Nothing clear={() => change(nothingChosen)} />}>
          {(records) => <AuditRecords records={records} onPerson={(id) => change({ person: id })} />}
        </ListFrame>
      </ListPage>
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
