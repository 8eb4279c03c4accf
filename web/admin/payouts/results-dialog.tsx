import { Button, FileButton, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Problem, problemOf } from "../../client/problem.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { type Results, type Run, readResults } from "../api.ts";
import { textOf } from "./result-file.ts";
import { ResultRows } from "./result-rows.tsx";
import { words } from "./results-words.ts";
import { useConfirming } from "./use-confirming.ts";

/** Takes the file that a bank or PayPal gave, shows what would follow from it, and books that. */
export function UploadResults({ run }: { run: Run }) {
  const [isAsked, setAsked] = useState(false);
  const close = () => setAsked(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {words.open()}
      </Button>
      <Dialog opened={isAsked} onClose={close} title={words.title()} size="lg">
        <ResultsForm run={run} onClose={close} />
      </Dialog>
    </>
  );
}

function ResultsForm({ run: { id: runId }, onClose }: { run: Run; onClose: () => void }) {
  const { done, confirm } = useConfirming(runId, { refused: words.refused, confirmed: words.booked }, onClose);
  const read = useMutation({
    mutationFn: async (chosen: File) => {
      const file = await textOf(chosen);
      if (file === undefined) throw new Problem("too_large", words.tooLarge(), { status: 413 });
      return readResults({ runId, file });
    },
  });
  const outcomes = read.data?.items.flatMap(({ outcome }) => outcome ?? []) ?? [];
  const book = () => confirm(() => outcomes);
  const isBusy = done !== undefined;
  return (
    <Stack gap="md">
      <Text size="sm">{words.about()}</Text>
      {read.isError && <FormProblem problem={saidAtOnce(problemOf(read.error))} />}
      <FileButton
        accept=".csv,.tsv,.txt,.xml,text/csv,text/plain,application/xml,text/xml"
        disabled={isBusy}
        onChange={(file) => file && read.mutate(file)}
      >
        {(props) => (
          <Button
            {...props}
            variant="default"
            loading={read.isPending}
            disabled={isBusy}
            style={{ alignSelf: "start" }}
          >
            {read.data ? words.other() : words.choose()}
          </Button>
        )}
      </FileButton>
      {read.data && (
        <>
          <Text fw={650} role="status">
            {countsOf(read.data)}
          </Text>
          <ResultRows {...read.data} />
        </>
      )}
      <Group justify="end">
        {isBusy && (
          <Text size="sm" role="status">
            {words.progress({ count: String(done) })}
          </Text>
        )}
        <Button variant="default" onClick={onClose} disabled={isBusy}>
          {words.cancel()}
        </Button>
        {read.data && (
          <Button loading={isBusy} disabled={outcomes.length === 0} onClick={() => void book()}>
            {words.book({ count: outcomes.length })}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function countsOf({ items }: Results): string {
  const problems = items.filter(({ problem }) => problem !== undefined).length;
  const changes = items.filter(({ outcome }) => outcome !== undefined).length;
  return words.counts({ changes, problems, known: items.length - problems - changes }).trim();
}

/** What is wrong with the file stands at no field: there is none. */
const saidAtOnce = (problem: Problem): Problem =>
  problem.errors[0] ? new Problem(problem.code, problem.errors[0].message, { status: problem.status }) : problem;
