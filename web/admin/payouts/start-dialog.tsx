import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { problemOf } from "../../client/problem.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { startRun } from "../api.ts";
import { words } from "./words.ts";

interface Props {
  count: number;
  /** In all, as people read it. */
  amount: string;
  /** Whether another must approve it. */
  waits: boolean;
  onClose: () => void;
}

/** Asks once more, and starts a payout run: one, however often it is sent. */
export function StartDialog({ opened, ...props }: Props & { opened: boolean }) {
  return (
    <Dialog opened={opened} onClose={props.onClose} title={words.startTitle()}>
      <StartForm {...props} />
    </Dialog>
  );
}

function StartForm({ count, amount, waits, onClose }: Props) {
  const client = useQueryClient();
  const [, go] = useLocation();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const start = useMutation({
    mutationFn: () => startRun({ idempotencyKey }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ["payout-runs"] });
      void client.invalidateQueries({ queryKey: ["payout-preview"] });
      go(`/payouts/${id}`);
    },
  });
  return (
    <Stack gap="md">
      <Text size="sm">{words.startSays({ count, amount })}</Text>
      {waits && <Text size="sm">{words.startWaits()}</Text>}
      {start.isError && (
        <Alert color="red" role="alert">
          {problemOf(start.error).message}
        </Alert>
      )}
      <Group justify="end">
        <Button variant="default" onClick={onClose} disabled={start.isPending}>
          {words.cancel()}
        </Button>
        <Button loading={start.isPending} onClick={() => start.mutate()}>
          {words.start()}
        </Button>
      </Group>
    </Stack>
  );
}
