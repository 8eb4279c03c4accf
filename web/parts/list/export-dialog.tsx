import { Alert, Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useRef, useState } from "react";
import { problemOf } from "../../client/problem.ts";
import { Dialog } from "../dialog.tsx";
import type { FileFormat, WriteFile } from "./export-list.ts";
import { openFile } from "./file-sink.ts";
import { today } from "./periods.ts";
import type { Viewed } from "./use-list-view.ts";
import { words } from "./words.ts";

const types: Record<FileFormat, string> = { csv: "text/csv;charset=utf-8", json: "application/json" };

type State =
  | { is: "asked" }
  | { is: "running"; rows: number }
  | { is: "done"; rows: number }
  | { is: "failed"; message: string };

/** Makes a file of a list as it is shown, with all of its rows: says how far it is, and can be stopped. */
export function ExportDialog({
  of: { spec, isFiltered },
  opened,
  onClose,
  writeFile,
}: {
  of: Viewed;
  opened: boolean;
  onClose: () => void;
  writeFile: WriteFile;
}) {
  const [state, setState] = useState<State>({ is: "asked" });
  const stopper = useRef<AbortController>(null);
  const close = () => {
    stopper.current?.abort();
    setState({ is: "asked" });
    onClose();
  };
  async function start(format: FileFormat): Promise<void> {
    const sink = await openFile(`${spec.name}-${today()}.${format}`, types[format]);
    if (!sink) return;
    const stopping = new AbortController();
    stopper.current = stopping;
    const { signal } = stopping;
    const onProgress = (rows: number) => setState({ is: "running", rows });
    onProgress(0);
    try {
      const rows = await writeFile({ format, sink, signal, onProgress });
      await sink.close();
      setState({ is: "done", rows });
    } catch (error) {
      await sink.abort();
      setState(signal.aborted ? { is: "asked" } : { is: "failed", message: problemOf(error).message });
    }
  }
  const what = spec.label.toLowerCase();
  return (
    <Dialog opened={opened} onClose={close} title={words.exportOf({ what })} mustAnswer={state.is === "running"}>
      <Stack gap="md">
        {state.is === "failed" && (
          <Alert color="red" role="alert" title={words.notFinished()}>
            {state.message}
          </Alert>
        )}
        {(state.is === "asked" || state.is === "failed") && (
          <Text size="sm" c="dimmed">
            {isFiltered ? words.allLeft({ what }) : words.allOf({ what })}
          </Text>
        )}
        {state.is === "running" && <Progress value={100} animated aria-label={words.underWay()} />}
        <Text role="status" size="sm">
          {state.is === "running" && words.rowsSoFar({ rows: state.rows })}
          {state.is === "done" && words.rowsInFile({ rows: state.rows })}
        </Text>
        <Group justify="end">
          {state.is === "running" && (
            <Button variant="default" onClick={() => stopper.current?.abort()}>
              {words.stop()}
            </Button>
          )}
          {state.is === "done" && <Button onClick={close}>{words.close()}</Button>}
          {(state.is === "asked" || state.is === "failed") && (
            <>
              <Button variant="default" onClick={() => void start("json")}>
                {words.json()}
              </Button>
              <Button data-autofocus onClick={() => void start("csv")}>
                {words.csv()}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
