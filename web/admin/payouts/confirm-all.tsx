import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { dayOf } from "../../../shared/domain/period.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { DayField } from "../../parts/list/day-field.tsx";
import type { Run } from "../api.ts";
import { everyPayout } from "./every-payout.ts";
import { useConfirming } from "./use-confirming.ts";
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
  const [paidOn, setPaidOn] = useState(() => dayOf(new Date().toISOString()));
  const said = { refused: words.someRefused, confirmed: words.confirmedAll };
  const { done, confirm } = useConfirming(runId, said, onClose);
  const allSent = async () => {
    const sent = (await everyPayout(runId)).filter(({ state }) => state === "SENDING" || state === "UNKNOWN");
    return sent.map(({ id: payoutId }) => ({ payoutId, became: "paid" as const, paidOn }));
  };
  const isBusy = done !== undefined;
  return (
    <Stack gap="md">
      <Text size="sm">{words.confirmAllSays()}</Text>
      <DayField
        label={words.paidOn()}
        value={paidOn}
        max={dayOf(new Date().toISOString())}
        tooLate={words.dayToCome()}
        onDay={setPaidOn}
      />
      <Group justify="end">
        {isBusy && (
          <Text size="sm" role="status">
            {words.confirmProgress({ count: String(done) })}
          </Text>
        )}
        <Button variant="default" onClick={onClose} disabled={isBusy}>
          {words.cancel()}
        </Button>
        <Button loading={isBusy} disabled={paidOn === ""} onClick={() => void confirm(allSent)}>
          {words.confirmAll()}
        </Button>
      </Group>
    </Stack>
  );
}
