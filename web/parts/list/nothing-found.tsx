import { Button, Paper } from "@mantine/core";
import { Empty } from "../notices.tsx";
import type { Viewed } from "./use-list-view.ts";
import { words } from "./words.ts";

/** In place of a list of which nothing is left. */
export function NothingFound({ of: { view, clear } }: { of: Viewed }) {
  return (
    <Paper withBorder bg="var(--surface)">
      <Empty
        title={view.search ? words.nothingFor({ search: view.search }) : words.nothing()}
        action={
          <Button variant="default" onClick={clear} mt="sm">
            {words.showAll()}
          </Button>
        }
      >
        {view.search ? words.tryAnotherWord() : words.tryAnotherFilter()}
      </Empty>
    </Paper>
  );
}
