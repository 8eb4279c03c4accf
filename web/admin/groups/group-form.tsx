import { Button, Group, TextInput } from "@mantine/core";
import { createGroup as contract } from "../../../shared/contract/groups.ts";
import { useRequestForm } from "../../client/form.ts";
import { FormProblem } from "../../parts/notices.tsx";
import { words } from "./words.ts";

/** Asks for a group's name. A name that is taken is said at the field. */
export function GroupForm({
  label,
  deed,
  name = "",
  submit,
  cancel,
}: {
  label: string;
  deed: string;
  name?: string;
  submit: (name: string) => Promise<void>;
  cancel?: () => void;
}) {
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { name },
    schema: contract.body,
    submit: async (body) => {
      await submit(body.name);
      form.reset();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate aria-label={label}>
      <FormProblem problem={problem} />
      <TextInput
        label={label}
        description={words.nameHint()}
        maxLength={60}
        autoComplete="off"
        disabled={busy}
        {...(cancel && { "data-autofocus": true })}
        {...form.getInputProps("name")}
      />
      <Group mt="md" {...(cancel && { justify: "end" })}>
        {cancel && (
          <Button variant="default" onClick={cancel} disabled={busy}>
            {words.cancel()}
          </Button>
        )}
        <Button type="submit" loading={busy}>
          {deed}
        </Button>
      </Group>
    </form>
  );
}
