import { Button, Group, Radio, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import * as z from "zod/mini";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { sumMinor } from "../../../shared/domain/money.ts";
import { useRequestForm } from "../../client/form.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { parseMoney } from "../../parts/parse-money.ts";
import { typedAmount } from "../../parts/typed-amount.ts";
import { type Order, refundOrder } from "../api.ts";
import { forgetRefundKey, refundKey } from "./refund-key.ts";
import { partsOf } from "./refund-parts.ts";
import { RefundPieces } from "./refund-pieces.tsx";
import { words } from "./words.ts";

const part = z.strictObject({ line: z.int(), amountMinor: z.int() });

interface RefundProps {
  order: Order;
  /** What can still be given back, minor units. */
  leftMinor: number;
  onClose: () => void;
}

/** Gives a buyer's money back, all that is left or a part. */
export function RefundDialog({ opened, ...refund }: RefundProps & { opened: boolean }) {
  return (
    <Dialog opened={opened} onClose={refund.onClose} title={words.refundThis()}>
      <RefundForm {...refund} />
    </Dialog>
  );
}

function RefundForm({ order, leftMinor, onClose }: RefundProps) {
  const client = useQueryClient();
  // As it was when the dialog was opened: if an answer was lost, the refund may be booked before it is tried again.
  const [before] = useState(order);
  const { currency } = order;
  const left = formatMoney(leftMinor, currency);
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { extent: "all", amount: "", pieces: before.lines.map(() => 0) },
    schema: z.strictObject({
      amountMinor: z.optional(typedAmount(currency, leftMinor, words.onlyLeft({ left }))),
      lines: z.optional(z.array(part).check(z.minLength(1, words.choosePieces()))),
    }),
    // What can't be read as an amount must stay wrong: without an amount, all would be refunded.
    toBody: ({ extent, amount, pieces }) => {
      if (extent === "pieces") return { lines: partsOf(before, pieces) };
      return extent === "all" ? {} : { amountMinor: parseMoney(amount, currency) ?? Number.NaN };
    },
    fieldOf: (path) => (path.startsWith("lines") ? "extent" : "amount"),
    submit: async (wanted) => {
      const idempotencyKey = refundKey(before, wanted);
      await refundOrder({ orderId: order.id, idempotencyKey, ...wanted });
      forgetRefundKey(before, wanted);
      notifications.show({ color: "green", message: words.refundSent() });
      await client.invalidateQueries({ queryKey: ["order", order.id] });
      onClose();
    },
  });
  const { extent, amount, pieces } = form.values;
  const givenBack = givenBackMinor();
  function givenBackMinor(): number {
    if (extent === "all") return leftMinor;
    if (extent === "pieces") return sumMinor(partsOf(before, pieces).map(({ amountMinor }) => amountMinor));
    return parseMoney(amount, currency) ?? 0;
  }
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.whatRefundDoes()}
        </Text>
        <FormProblem problem={problem} />
        <Radio.Group label={words.howMuch()} {...form.getInputProps("extent")}>
          <Stack gap="sm" mt="xs">
            <Radio value="all" label={words.allThatIsLeft({ left })} disabled={busy} />
            <Radio value="pieces" label={words.somePieces()} disabled={busy} />
            <Radio value="part" label={words.aPart()} disabled={busy} />
          </Stack>
        </Radio.Group>
        {extent === "pieces" && (
          <RefundPieces
            order={before}
            pieces={pieces}
            onChange={(chosen) => form.setFieldValue("pieces", chosen)}
            busy={busy}
          />
        )}
        {extent === "part" && (
          <TextInput
            label={words.amount()}
            description={words.inUpTo({ currency: currency.toUpperCase(), left })}
            inputMode="decimal"
            autoComplete="off"
            data-autofocus
            disabled={busy}
            {...form.getInputProps("amount")}
          />
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose} disabled={busy}>
            {words.cancel()}
          </Button>
          <Button type="submit" loading={busy}>
            {givenBack > 0 && givenBack <= leftMinor
              ? words.refundAmount({ amount: formatMoney(givenBack, currency) })
              : words.refund()}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
