import { Button, Group, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { dayOf } from "../../../shared/domain/period.ts";
import { problemOf } from "../../client/problem.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { DayField } from "../../parts/list/day-field.tsx";
import type { Selection } from "../../parts/list/selection.ts";
import type { Payout } from "../api.ts";
import { cancelInParts } from "./cancel-in-parts.ts";
import { useConfirming } from "./use-confirming.ts";
import { words } from "./words.ts";

interface Props {
  runId: string;
  selection: Selection<Payout>;
}

/** What can be done with picked payouts of a run: those on their way arrived, those of which nothing has left are canceled. */
export function PickedPayouts({ runId, selection: { items, clear } }: Props) {
  const [asked, ask] = useState<"arrived" | "cancel">();
  const onTheirWay = items.filter(({ state }) => state === "SENDING" || state === "UNKNOWN");
  const notLeft = items.filter(({ state }) => state === "INITIATED");
  const close = () => ask(undefined);
  const done = () => {
    close();
    clear();
  };
  return (
    <>
      <Button size="xs" variant="default" disabled={onTheirWay.length === 0} onClick={() => ask("arrived")}>
        {words.arrivedSome({ count: onTheirWay.length })}
      </Button>
      <Button size="xs" variant="default" disabled={notLeft.length === 0} onClick={() => ask("cancel")}>
        {words.cancelSome({ count: notLeft.length })}
      </Button>
      <Button size="xs" variant="subtle" onClick={clear}>
        {words.pickNone()}
      </Button>
      <Dialog opened={asked === "arrived"} onClose={close} title={words.arrivedSomeTitle({ count: onTheirWay.length })}>
        <Arrived runId={runId} payouts={onTheirWay} onDone={done} onClose={close} />
      </Dialog>
      <Dialog opened={asked === "cancel"} onClose={close} title={words.cancelSomeTitle({ count: notLeft.length })}>
        <Cancel runId={runId} payouts={notLeft} onDone={done} onClose={close} />
      </Dialog>
    </>
  );
}

interface OfSome {
  runId: string;
  payouts: readonly Payout[];
  onDone: () => void;
  onClose: () => void;
}

function Arrived({ runId, payouts, onDone, onClose }: OfSome) {
  const [paidOn, setPaidOn] = useState(() => dayOf(new Date().toISOString()));
  const said = { refused: words.someRefused, confirmed: words.confirmedAll };
  const { done, confirm } = useConfirming(runId, said, onDone);
  const outcomes = () => payouts.map(({ id: payoutId }) => ({ payoutId, became: "paid" as const, paidOn }));
  return (
    <Stack gap="md">
      <Text size="sm">{words.arrivedSomeSays()}</Text>
      <DayField
        label={words.paidOn()}
        value={paidOn}
        max={dayOf(new Date().toISOString())}
        tooLate={words.dayToCome()}
        onDay={setPaidOn}
      />
      <Group justify="end">
        <Button variant="default" onClick={onClose} disabled={done !== undefined}>
          {words.cancel()}
        </Button>
        <Button loading={done !== undefined} disabled={paidOn === ""} onClick={() => void confirm(outcomes)}>
          {words.arrivedYes()}
        </Button>
      </Group>
    </Stack>
  );
}

function Cancel({ runId, payouts, onDone, onClose }: OfSome) {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  async function cancel(): Promise<void> {
    setBusy(true);
    try {
      const refused = await cancelInParts(payouts.map(({ id }) => id));
      if (refused > 0) notifications.show({ color: "red", message: words.someRefused({ count: refused }) });
      notifications.show({ color: "green", message: words.canceledSome({ count: payouts.length - refused }) });
      onDone();
    } catch (error) {
      notifications.show({ color: "red", message: problemOf(error).message });
    } finally {
      setBusy(false);
      await client.invalidateQueries({ queryKey: ["run-payouts", runId] });
    }
  }
  return (
    <Stack gap="md">
      <Text size="sm">{words.cancelSomeSays()}</Text>
      <Group justify="end">
        <Button variant="default" onClick={onClose} disabled={isBusy}>
          {words.keepThem()}
        </Button>
        <Button color="red" loading={isBusy} onClick={() => void cancel()}>
          {words.cancelSome({ count: payouts.length })}
        </Button>
      </Group>
    </Stack>
  );
}
