import { Alert, Button, Progress, SimpleGrid, Stack, Text } from "@mantine/core";
import { useRef, useState } from "react";
import { type BookFormat, bookWriters } from "../../../shared/domain/books.ts";
import { problemOf } from "../../client/problem.ts";
import { openFile } from "../../parts/list/file-sink.ts";
import { today } from "../../parts/list/periods.ts";
import { Page } from "../../parts/page.tsx";
import { ForRole } from "../may.tsx";
import { Panel } from "../panel.tsx";
import { words } from "./words.ts";
import { writeBooks } from "./write-books.ts";

const kinds: readonly { format: BookFormat; type: string; name: () => string; about: () => string }[] = [
  { format: "csv", type: "text/csv;charset=utf-8", name: words.spreadsheet, about: words.aboutSpreadsheet },
  { format: "hledger", type: "text/plain;charset=utf-8", name: words.accountant, about: words.aboutAccountant },
  { format: "jsonl", type: "application/jsonl", name: words.program, about: words.aboutProgram },
];

type State =
  | { is: "asked" }
  | { is: "running"; entries: number }
  | { is: "done"; entries: number }
  | { is: "failed"; message: string };

/** The whole journal, to take away. */
export function BooksPage() {
  return (
    <ForRole deed="books" title={words.books()}>
      <Books />
    </ForRole>
  );
}

function Books() {
  const [state, setState] = useState<State>({ is: "asked" });
  const stopper = useRef<AbortController>(null);
  async function start({ format, type }: (typeof kinds)[number]): Promise<void> {
    const sink = await openFile(`books-${today()}.${bookWriters[format].ending}`, type);
    if (!sink) return;
    const stopping = new AbortController();
    stopper.current = stopping;
    const { signal } = stopping;
    const onProgress = (entries: number) => setState({ is: "running", entries });
    onProgress(0);
    try {
      const entries = await writeBooks({ format, sink, signal, onProgress });
      await sink.close();
      setState({ is: "done", entries });
    } catch (error) {
      await sink.abort();
      setState(signal.aborted ? { is: "asked" } : { is: "failed", message: problemOf(error).message });
    }
  }
  const isRunning = state.is === "running";
  return (
    <Page title={words.books()} lead={words.lead()}>
      <SimpleGrid cols={{ base: 1, md: 3 }}>
        {kinds.map((kind) => (
          <Panel key={kind.format} title={kind.name()}>
            <Stack gap="md" align="start">
              <Text size="sm" c="dimmed">
                {kind.about()}
              </Text>
              <Button
                variant="default"
                aria-label={words.downloadOf({ what: kind.name() })}
                disabled={isRunning}
                onClick={() => void start(kind)}
              >
                {words.download()}
              </Button>
            </Stack>
          </Panel>
        ))}
      </SimpleGrid>
      <Stack gap="sm" mt="lg">
        {state.is === "failed" && (
          <Alert color="red" role="alert" title={words.notFinished()}>
            {state.message}
          </Alert>
        )}
        {isRunning && <Progress value={100} animated aria-label={words.underWay()} />}
        <Text role="status" size="sm">
          {isRunning && words.soFar({ entries: state.entries })}
          {state.is === "done" && words.inFile({ entries: state.entries })}
        </Text>
        {isRunning && (
          <Button variant="default" w="fit-content" onClick={() => stopper.current?.abort()}>
            {words.stop()}
          </Button>
        )}
      </Stack>
    </Page>
  );
}
