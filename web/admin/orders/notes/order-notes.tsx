import { ActionIcon, Button, Group, Stack, Text, Textarea, Tooltip } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import Trash from "~icons/lucide/trash";
import { addOrderNote as contract } from "../../../../shared/contract/order-notes.ts";
import { isPaid } from "../../../../shared/domain/order.ts";
import { useRequestForm } from "../../../client/form.ts";
import { problemOf } from "../../../client/problem.ts";
import { FormProblem } from "../../../parts/notices.tsx";
import { When } from "../../../parts/when.tsx";
import { addNote, deleteNote, type Order } from "../../api.ts";
import { NotYours, useMay } from "../../may.tsx";
import { Panel } from "../../panel.tsx";
import { words } from "./words.ts";

type Entry = Order["history"][number];

/** What the team wrote down about an order; nothing where it is not paid, as it is not kept then. */
export function OrderNotes({ order }: { order: Order }) {
  const mayNote = useMay("note");
  const notes = order.history.filter(({ kind }) => kind === "note");
  if (!isPaid(order)) return null;
  return (
    <Panel title={words.notes()}>
      <Stack gap="md">
        {notes.map((note) => (
          <Note key={note.reference} note={note} orderId={order.id} mayDelete={mayNote} />
        ))}
        {mayNote ? <NoteForm orderId={order.id} /> : <NotYours deed="note" />}
      </Stack>
    </Panel>
  );
}

function Note({ note, orderId, mayDelete }: { note: Entry; orderId: string; mayDelete: boolean }) {
  const client = useQueryClient();
  const { at, reason, by, reference: noteId = "" } = note;
  const remove = useMutation({
    mutationFn: () => deleteNote({ orderId, noteId }),
    onSuccess: async () => {
      notifications.show({ message: words.deleted() });
      await client.invalidateQueries({ queryKey: ["order", orderId] });
    },
    onError: (error) => notifications.show({ color: "red", message: problemOf(error).message }),
  });
  return (
    <Group justify="space-between" wrap="nowrap" align="start" gap="xs">
      <div>
        <Text size="sm" className="order-note">
          {reason}
        </Text>
        <Text size="xs" c="dimmed">
          {by && `${by} · `}
          <When at={at} withTime />
        </Text>
      </div>
      {mayDelete && (
        <Tooltip label={words.remove()}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.remove()}
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            <Trash size={16} />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  );
}

function NoteForm({ orderId }: { orderId: string }) {
  const client = useQueryClient();
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { text: "" },
    schema: contract.body,
    submit: async (body) => {
      await addNote({ orderId, idempotencyKey, ...body });
      form.reset();
      setKey(crypto.randomUUID());
      await client.invalidateQueries({ queryKey: ["order", orderId] });
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <FormProblem problem={problem} />
        <Textarea
          label={words.note()}
          description={words.teamOnly()}
          autosize
          minRows={2}
          disabled={busy}
          {...form.getInputProps("text")}
        />
        <Group>
          <Button type="submit" size="xs" variant="default" loading={busy}>
            {words.add()}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
