import { Button, Paper } from "@mantine/core";
import { Empty } from "../notices.tsx";
import type { Viewed } from "./use-list-view.ts";

/** In place of a list of which nothing is left. */
export function NothingFound({ of: { view, clear } }: { of: Viewed }) {
  return (
    <Paper withBorder bg="var(--surface)">
      <Empty
        title={view.search ? `Nothing matches “${view.search}”` : "Nothing matches"}
        action={
          <Button variant="default" onClick={clear} mt="sm">
            Show all
          </Button>
        }
      >
        {view.search ? "Try a shorter or another word." : "Try another filter, or a longer period."}
      </Empty>
    </Paper>
  );
}
