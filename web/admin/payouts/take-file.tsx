import { Button, Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { problemOf } from "../../client/problem.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FormDeeds } from "../../parts/form-deeds.tsx";
import { saveFile } from "../../parts/list/file-sink.ts";
import { FormProblem } from "../../parts/notices.tsx";
import { type Payout, type Run, takeFiles } from "../api.ts";
import { isCodeRequired, useCodeForm } from "./use-code-form.tsx";
import { words } from "./words.ts";

type Taken = Awaited<ReturnType<typeof takeFiles>>;

interface Props {
  run: Run;
  method: Payout["to"]["method"];
  /** What the method is called. */
  name: string;
}

/** Takes the files of a run by one method; where nobody gave their word for the run, a code may be asked for first. */
export function TakeFile({ run, method, name }: Props) {
  const taken = useTaken(run, method);
  const [isAsked, setAsked] = useState(false);
  const close = () => setAsked(false);
  const take = useMutation({
    mutationFn: () => taken({}),
    onError: (error) => {
      if (isCodeRequired(error)) setAsked(true);
      else notifications.show({ color: "red", message: problemOf(error).message });
    },
  });
  return (
    <>
      <Button variant="default" loading={take.isPending} onClick={() => take.mutate()}>
        {words.take()}: {name}
      </Button>
      <Dialog opened={isAsked} onClose={close} title={words.takeTitle()}>
        <CodeForm taken={taken} onClose={close} />
      </Dialog>
    </>
  );
}

function CodeForm({ taken, onClose }: { taken: ReturnType<typeof useTaken>; onClose: () => void }) {
  const { onSubmit, problem, busy, field } = useCodeForm(async (shown) => {
    await taken(shown);
    onClose();
  }, true);
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <FormProblem problem={problem} />
        {field}
        <FormDeeds inDialog deed={words.take()} busy={busy} cancel={words.cancel()} onCancel={onClose} />
      </Stack>
    </form>
  );
}

/** Takes the files, keeps them, and says what is in them. */
function useTaken({ id: runId, currency }: Run, method: Props["method"]) {
  const client = useQueryClient();
  return async (shown: { code?: string }) => {
    const items: Taken["items"] = [];
    for (let file = 1, files = 1; file <= files; file++) {
      const taken = await takeFiles({ runId, method, file, ...(file === 1 && shown) });
      for (const it of taken.items) await saveFile(it);
      items.push(...taken.items);
      files = taken.files;
    }
    const count = items.reduce((sum, file) => sum + file.count, 0);
    const totalMinor = items.reduce((sum, file) => sum + file.totalMinor, 0);
    notifications.show({ color: "green", message: words.taken({ count, amount: formatMoney(totalMinor, currency) }) });
    const read = ["run-payouts", "payout-run"].map((name) => [name, runId]);
    await Promise.all(read.map((queryKey) => client.invalidateQueries({ queryKey })));
  };
}
