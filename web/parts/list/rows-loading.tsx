import { Paper, Skeleton } from "@mantine/core";
import "./list-table.css";
import { words } from "./words.ts";

/** Stands where a list's table will. */
export function RowsLoading({ count = 8 }: { count?: number }) {
  return (
    <Paper withBorder bg="var(--surface)" className="rows-loading" role="status" aria-label={words.loading()}>
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
