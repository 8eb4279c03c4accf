import type { AuditRecord } from "../domain/audit.ts";

/** A record of the audit log as the owner reads it. @param name who did it, where the account is still there */
export function auditAnswer({ personId, ...record }: AuditRecord, name: string | undefined) {
  return {
    ...record,
    person: { id: personId, name },
    changes: record.changes.map((change) => ({
      ...change,
      fields: change.fields.map(({ name: field, before, after }) => ({
        name: field,
        before: textOf(before),
        after: textOf(after),
      })),
    })),
  };
}

const textOf = (value: unknown): string | undefined =>
  value === undefined || typeof value === "string" ? value : JSON.stringify(value);
