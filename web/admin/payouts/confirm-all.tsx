import { Button, Group, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { dayOf } from "../../../shared/domain/period.ts";
import { problemOf } from "../../client/problem.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { DayField } from "../../parts/list/day-field.tsx";
import type { Run } from "../api.ts";
import { confirmInParts } from "./confirm-in-parts.ts";
import { everyPayout } from "./every-payout.ts";
import { words } from "./words.ts";

/** Says of every payout on its way that it arrived, some at a time; what is refused stays as it is. */
export function ConfirmAll({ run }: { run: Run }) {
  const [isAsked, setAsked] = useState(false);
  const close = () => setAsked(false);
  return (
    <>
      <Button onClick={() => setAsked(true)}>{words.confirmAll()}</Button>
      <Dialog opened={isAsked} onClose={close} title={words.confirmAllTitle()}>
        <ConfirmForm run={run} onClose={close} />
      </Dialog>
    </>
  );
}

function ConfirmForm({ run: { id: runId }, onClose }: { run: Run; onClose: () => void }) {
  const client = useQueryClient();
  const [paidOn, setPaidOn] = useState(() => dayOf(new Date().toISOString()));
  const [done, setDone] = useState<number>();
  const confirm = async () => {
    setDone(0);
    try {
      const sent = (await everyPayout(runId)).filter(({ state }) => state === "SENDING" || state === "UNKNOWN");
      const refused = await confirmInParts(
        sent.map(({ id: payoutId }) => ({ payoutId, became: "paid" as const, paidOn })),
        setDone,
      );
      if (refused > 0) notifications.show({ color: "red", message: words.someRefused({ count: refused }) });
      notifications.show({ color: "green", message: words.confirmedAll({ count: sent.length - refused }) });
      onClose();
    } catch (error) {
      notifications.show({ color: "red", message: problemOf(error).message });
    } finally {
      setDone(undefined);
      await client.invalidateQueries({ queryKey: ["run-payouts", runId] });
    }
  };
  const isBusy = done !== undefined;
  return (
    <Stack gap="md">
      <Text size="sm">{words.confirmAllSays()}</Text>
      <DayField label={words.paidOn()} value={paidOn} onDay={setPaidOn} />
      <Group justify="end">
        {isBusy && (
          <Text size="sm" role="status">
            {words.confirmProgress({ count: String(done) })}
          </Text>
        )}
        <Button variant="default" onClick={onClose} disabled={isBusy}>
          {words.cancel()}
        </Button>
        <Button loading={isBusy} disabled={paidOn === ""} onClick={() => void confirm()}>
          {words.confirmAll()}
        </Button>
      </Group>
    </Stack>
  );
}
