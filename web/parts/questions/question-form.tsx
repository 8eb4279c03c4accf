import { Stack, Textarea } from "@mantine/core";
import { answerQuestion as contract } from "../../../shared/contract/questions.ts";
import { useRequestForm } from "../../client/form.ts";
import { FormDeeds } from "../form-deeds.tsx";
import { FormProblem } from "../notices.tsx";

interface Props {
  label: string;
  /** Who reads it. */
  hint: string;
  deed: string;
  cancel: string;
  send: (text: string) => Promise<void>;
  onCancel: () => void;
}

/** Where a question or an answer is typed. */
export function QuestionForm({ label, hint, deed, cancel, send, onCancel }: Props) {
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { text: "" },
    schema: contract.body,
    submit: ({ text }) => send(text),
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <FormProblem problem={problem} />
        <Textarea
          label={label}
          description={hint}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={1_000}
          data-autofocus
          ref={(field) => field?.focus({ preventScroll: true })}
          disabled={busy}
          {...form.getInputProps("text")}
        />
        <FormDeeds deed={deed} busy={busy} cancel={cancel} onCancel={onCancel} />
      </Stack>
    </form>
  );
}
