import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Run } from "../api.ts";
import { ApproveDialog, DeclineDialog } from "./approval-dialogs.tsx";
import { causeOf } from "./run-cause.ts";
import { words } from "./words.ts";

/** What a run waits for, and what one may say to it; or who declined it. */
export function RunApproval({ run }: { run: Run }) {
  const [asked, setAsked] = useState<"approve" | "decline">();
  const close = () => setAsked(undefined);
  if (run.state === "declined") return <Declined run={run} />;
  if (run.state === "empty") {
    return (
      <Alert color="gray" title={words.isEmpty()}>
        <Text size="sm">{causeOf(run)}</Text>
        <Text size="sm">{words.isEmptyWhy()}</Text>
      </Alert>
    );
  }
  if (run.state !== "waiting") return null;
  return (
    <Alert color="yellow" title={words.waits()}>
      <Stack gap="sm" align="start">
        <Text size="sm">{causeOf(run)}</Text>
        <Text size="sm">{run.mayApprove ? words.waitsForYou() : words.waitsForAnother()}</Text>
        <Group gap="sm">
          {run.mayApprove && <Button onClick={() => setAsked("approve")}>{words.approve()}</Button>}
          <Button variant="default" onClick={() => setAsked("decline")}>
            {run.mayApprove ? words.decline() : words.takeBack()}
          </Button>
        </Group>
      </Stack>
      <ApproveDialog runId={run.id} opened={asked === "approve"} onClose={close} />
      <DeclineDialog runId={run.id} opened={asked === "decline"} onClose={close} />
    </Alert>
  );
}

function Declined({ run: { declinedBy, declineReason } }: { run: Run }) {
  return (
    <Alert color="gray" title={words.isDeclined()}>
      <Text size="sm">{words.wasDeclined({ name: declinedBy?.name ?? "" })}</Text>
      {declineReason !== undefined && <Text size="sm">{words.declinedWhy({ reason: declineReason })}</Text>}
    </Alert>
  );
}
