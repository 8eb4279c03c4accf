import { Anchor, Paper, Text, UnstyledButton } from "@mantine/core";
import { Link } from "wouter";
import { When } from "../../parts/when.tsx";
import type { AuditRecord } from "../api.ts";
import { addressOf, deedOf, fieldLines } from "./audit-sentences.ts";
import { usePlaceName } from "./use-place-name.ts";
import { words } from "./words.ts";
import "./audit.css";

/** Who did what, a line each, and what became other below it. */
export function AuditRecords({
  records,
  onPerson,
}: {
  records: readonly AuditRecord[];
  onPerson: (personId: string) => void;
}) {
  return (
    <Paper withBorder bg="var(--surface)" component="ul" className="audit" aria-label={words.auditLog()}>
      {records.map((record) => (
        <li key={record.id} data-row>
          <div className="audit-who">
            {record.person.id === "operator" ? (
              <Text fw={550}>{words.awsAccount()}</Text>
            ) : (
              <UnstyledButton
                className="audit-person"
                data-row-focus
                title={words.onlyOf({ name: nameOf(record) })}
                onClick={() => onPerson(record.person.id)}
              >
                {nameOf(record)}
              </UnstyledButton>
            )}
            <Text size="sm" c="dimmed" component="span">
              <When at={record.at} withTime />
            </Text>
          </div>
          {record.changes.map((change) => (
            <Change key={`${change.subject} ${change.id}`} change={change} personId={record.person.id} />
          ))}
        </li>
      ))}
    </Paper>
  );
}

const nameOf = ({ person }: AuditRecord) => person.name ?? words.somebodyGone();

function Change({ change, personId }: { change: AuditRecord["changes"][number]; personId: string }) {
  const address = addressOf(change);
  const lines = fieldLines(change, usePlaceName());
  return (
    <div className="audit-change">
      <Text>
        {address ? (
          <Anchor component={Link} href={address}>
            {deedOf(change, personId)}
          </Anchor>
        ) : (
          deedOf(change, personId)
        )}
      </Text>
      {lines.length > 0 && (
        <ul className="audit-fields">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
