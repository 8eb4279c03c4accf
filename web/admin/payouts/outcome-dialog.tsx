import { Radio, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import * as z from "zod/mini";
import { dayOf } from "../../../shared/domain/period.ts";
import { useRequestForm } from "../../client/form.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FormDeeds } from "../../parts/form-deeds.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { parseMoney, typedMoney } from "../../parts/parse-money.ts";
import { typedAmount } from "../../parts/typed-amount.ts";
import { cancelPayouts, confirmPayouts, type Payout } from "../api.ts";
import { type Became, outcomeNames, outcomesFor } from "./outcomes.ts";
import { refusalOf } from "./refusal.ts";
import { words } from "./words.ts";

/** Says what became of one payout. @param payout undefined while nothing is asked */
export function OutcomeDialog({ payout, onClose }: { payout: Payout | undefined; onClose: () => void }) {
  const name = payout?.ambassador.name || payout?.to.name || "";
  return (
    <Dialog opened={payout !== undefined} onClose={onClose} title={words.changeOf({ name })}>
      {payout && <OutcomeForm payout={payout} onClose={onClose} />}
    </Dialog>
  );
}

function OutcomeForm({ payout, onClose }: { payout: Payout; onClose: () => void }) {
  const client = useQueryClient();
  const { id: payoutId, runId, amountMinor, currency, state } = payout;
  const choices = outcomesFor(state);
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: {
      became: choices[0] ?? "sent",
      paidOn: dayOf(new Date().toISOString()),
      reference: "",
      reason: "",
      returned: typedMoney(amountMinor, currency),
    } as { became: Became; paidOn: string; reference: string; reason: string; returned: string },
    schema: z.object({
      returnedMinor: z.optional(typedAmount(currency, amountMinor)),
    }),
    toBody: ({ became, returned }) =>
      became === "returned" ? { returnedMinor: parseMoney(returned, currency) ?? Number.NaN } : {},
    fieldOf: (path) => (path === "returnedMinor" ? "returned" : (path.split(".").at(-1) ?? path)),
    submit: async ({ returnedMinor = 0 }, { became, paidOn, reference, reason }) => {
      const answer =
        became === "canceled"
          ? await cancelPayouts({ payoutIds: [payoutId] })
          : await confirmPayouts({
              outcomes: [outcomeOf(payoutId, became, { paidOn, reference, reason, returnedMinor })],
            });
      const refused = refusalOf(answer);
      if (refused) throw refused;
      notifications.show({ color: "green", message: words.saved() });
      await client.invalidateQueries({ queryKey: ["run-payouts", runId] });
      onClose();
    },
  });
  const { became } = form.values;
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <FormProblem problem={problem} />
        <Radio.Group label={words.became()} {...form.getInputProps("became")}>
          <Stack gap="sm" mt="xs">
            {choices.map((choice) => (
              <Radio key={choice} value={choice} label={outcomeNames[choice]()} disabled={busy} />
            ))}
          </Stack>
        </Radio.Group>
        {became === "paid" && (
          <>
            <TextInput
              type="date"
              max={dayOf(new Date().toISOString())}
              label={words.paidOn()}
              disabled={busy}
              {...form.getInputProps("paidOn")}
            />
            <TextInput label={words.reference()} disabled={busy} {...form.getInputProps("reference")} />
          </>
        )}
        {became === "unknown" && (
          <Text size="sm" c="dimmed">
            {words.aboutUnknown()}
          </Text>
        )}
        {became === "returned" && (
          <TextInput
            label={words.returnedAmount({ currency: currency.toUpperCase() })}
            inputMode="decimal"
            disabled={busy}
            {...form.getInputProps("returned")}
          />
        )}
        {(became === "failed" || became === "returned") && (
          <Textarea
            label={words.reason()}
            description={words.reasonHint()}
            disabled={busy}
            {...form.getInputProps("reason")}
          />
        )}
        <FormDeeds inDialog deed={words.save()} busy={busy} cancel={words.cancel()} onCancel={onClose} />
      </Stack>
    </form>
  );
}

interface Said {
  paidOn: string;
  reference: string;
  reason: string;
  returnedMinor: number;
}

/** What the API is told; what was left empty is left out. */
function outcomeOf(payoutId: string, became: Exclude<Became, "canceled">, said: Said) {
  const reason = said.reason.trim();
  switch (became) {
    case "sent":
    case "unknown":
      return { payoutId, became } as const;
    case "paid":
      return {
        ...({ payoutId, became, paidOn: said.paidOn } as const),
        ...(said.reference.trim() !== "" && { reference: said.reference }),
      };
    case "failed":
      return { payoutId, became, reason } as const;
    case "returned":
      return { payoutId, became, returnedMinor: said.returnedMinor, ...(reason !== "" && { reason }) } as const;
  }
}
