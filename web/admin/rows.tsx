import { Paper, Skeleton, Table } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "wouter";
import "./rows.css";

/** The table of a list; on a phone it keeps the columns that are not hidden below `sm`. */
export function Rows({ label, head, children }: { label: string; head: ReactNode; children: ReactNode }) {
  return (
    <Paper withBorder bg="var(--surface)" className="rows-frame">
      <Table className="rows" verticalSpacing="sm" horizontalSpacing="md" highlightOnHover aria-label={label}>
        <Table.Thead>
          <Table.Tr>{head}</Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Paper>
  );
}

/** The link that a whole row follows. */
export function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="row-link">
      {children}
    </Link>
  );
}

/** Stands where a list's table will. */
export function RowsLoading({ count = 8 }: { count?: number }) {
  return (
    <Paper withBorder bg="var(--surface)" className="rows-loading" role="status" aria-label="Loading">
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars without any identity
        <div key={index}>
          <Skeleton height={40} width={40} />
          <Skeleton height={14} />
          <Skeleton height={14} width={72} />
        </div>
      ))}
    </Paper>
  );
}
