import { Stack, Text, TextInput } from "@mantine/core";
import { createContext, type ReactNode, useContext, useState } from "react";
import * as z from "zod/mini";
import { day } from "../../../shared/contract/lists.ts";
import { addDays } from "../../../shared/domain/period.ts";
import { useRequestForm } from "../../client/form.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FormDeeds } from "../../parts/form-deeds.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import type { RatesAnswer } from "../api.ts";
import { words } from "./words.ts";

/** Announces a change for a day. */
type Announce = (firstDay: string) => Promise<void>;

const Ask = createContext<(announce: Announce) => void>(() => {});

/** Asks from which day on a change holds that can't hold at once, as somebody would earn less by it. */
export const useAskForDay = () => useContext(Ask);

/** Around what changes rates: the dialog that asks for the day. */
export function Announcing({ rates, children }: { rates: RatesAnswer; children: ReactNode }) {
  const [asked, setAsked] = useState<{ announce: Announce }>();
  const close = () => setAsked(undefined);
  return (
    <Ask value={(announce) => setAsked({ announce })}>
      {children}
      <Dialog opened={asked !== undefined} onClose={close} title={words.announceTitle()}>
        {asked && <AnnounceForm rates={rates} announce={asked.announce} close={close} />}
      </Dialog>
    </Ask>
  );
}

const body = z.object({ firstDay: day });

function AnnounceForm({
  rates: { day: today, noticeDays },
  announce,
  close,
}: {
  rates: RatesAnswer;
  announce: Announce;
  close: () => void;
}) {
  const earliest = addDays(today, Math.max(1, noticeDays));
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { firstDay: earliest },
    schema: body,
    submit: async ({ firstDay }) => {
      await announce(firstDay);
      close();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <FormProblem problem={problem} />
        <Text size="sm">{words.announceMeans({ days: noticeDays })}</Text>
        <TextInput
          type="date"
          label={words.announceDay()}
          min={earliest}
          disabled={busy}
          {...form.getInputProps("firstDay")}
        />
        <FormDeeds inDialog deed={words.announce()} busy={busy} cancel={words.leaveIt()} onCancel={close} />
      </Stack>
    </form>
  );
}
