import { Button, Stack, Text, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { publishTerms as contract } from "../../../shared/contract/terms.ts";
import { useRequestForm } from "../../client/form.ts";
import { Problem, problemOf } from "../../client/problem.ts";
import { Unsaved } from "../../parts/unsaved.tsx";
import { publishTerms, type TermsVersion } from "../api.ts";
import { ConfirmDialog } from "../team/confirm-dialog.tsx";
import { words } from "./terms-words.ts";
import { usePlace } from "./use-place.ts";

/** Writes the next version; asks once more, as it writes to everybody. */
export function TermsForm({ current }: { current: TermsVersion | undefined }) {
  const client = useQueryClient();
  const [asked, setAsked] = useState<string>();
  const { form, onSubmit } = useRequestForm({
    initialValues: { text: current?.text ?? "" },
    schema: contract.body,
    submit: async ({ text }) => setAsked(text),
  });
  const publish = useMutation({
    mutationFn: (text: string) => publishTerms({ text, ifMatch: current?.version ?? 0 }),
    onSuccess: ({ version }) => {
      form.resetDirty();
      notifications.show({ color: "green", message: words.published({ version }) });
      return client.invalidateQueries({ queryKey: ["terms"] });
    },
    onError: (error) => {
      const isStale = error instanceof Problem && error.code === "stale_version";
      notifications.show({ color: "red", message: isStale ? words.changed() : problemOf(error).message });
    },
  });
  const place = usePlace<HTMLFormElement>("terms");
  const next = (current?.version ?? 0) + 1;
  return (
    <form ref={place} onSubmit={onSubmit} noValidate aria-label={words.terms()}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.about()}
        </Text>
        <Textarea
          label={words.text()}
          autosize
          minRows={6}
          maxRows={24}
          disabled={publish.isPending}
          {...form.getInputProps("text")}
        />
        <Button type="submit" loading={publish.isPending} style={{ alignSelf: "start" }}>
          {words.publish()}
        </Button>
      </Stack>
      <Unsaved isDirty={form.isDirty()} />
      <ConfirmDialog
        question={
          asked === undefined
            ? undefined
            : {
                title: current ? words.publishNext({ version: next }) : words.publishFirst(),
                means: words.whatItDoes(),
                no: words.cancel(),
                yes: words.publish(),
                act: () => publish.mutate(asked),
              }
        }
        onClose={() => setAsked(undefined)}
      />
    </form>
  );
}
