import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { formatMoney } from "../../../shared/domain/currency.ts";
import type { Run } from "../api.ts";
import { ApproveDialog, DeclineDialog } from "./approval-dialogs.tsx";
import { reasonOf } from "./reasons.ts";
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
    <Alert color="yellow" title={run.askedBy ? words.asksWaits() : words.waits()}>
      <Stack gap="sm" align="start">
        <Text size="sm">{causeOf(run)}</Text>
        {run.wouldPay && <WouldPay run={run} wouldPay={run.wouldPay} />}
        <Text size="sm">{waitsFor(run)}</Text>
        <Group gap="sm">
          {run.mayApprove && <Button onClick={() => setAsked("approve")}>{words.approve()}</Button>}
          <Button variant="default" onClick={() => setAsked("decline")}>
            {run.mayApprove ? words.decline() : words.takeBack()}
          </Button>
        </Group>
      </Stack>
      <ApproveDialog run={run} opened={asked === "approve"} onClose={close} />
      <DeclineDialog run={run} opened={asked === "decline"} onClose={close} />
    </Alert>
  );
}

function waitsFor({ askedBy, mayApprove }: Run): string {
  if (askedBy) return words.asksForYou();
  return mayApprove ? words.waitsForYou() : words.waitsForAnother();
}

/** What one that an ambassador asked for would pay as they are now. */
function WouldPay({ run, wouldPay }: { run: Run; wouldPay: NonNullable<Run["wouldPay"]> }) {
  const { amountMinor, skipped = "held" } = wouldPay;
  return (
    <Text size="sm" fw={550}>
      {amountMinor === undefined
        ? words.asksWouldNot({ reason: reasonOf(skipped) })
        : words.asksWould({ amount: formatMoney(amountMinor, run.currency) })}
    </Text>
  );
}

function Declined({ run: { askedBy, declinedBy, declineReason } }: { run: Run }) {
  return (
    <Alert color="gray" title={words.isDeclined()}>
      {askedBy && <Text size="sm">{words.askedBy({ name: askedBy.name })}</Text>}
      <Text size="sm">{words.wasDeclined({ name: declinedBy?.name ?? "" })}</Text>
      {declineReason !== undefined && <Text size="sm">{words.declinedWhy({ reason: declineReason })}</Text>}
    </Alert>
  );
}
