import { Button, Group, Radio, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import * as z from "zod/mini";
import * as contract from "../../../shared/contract/orders.ts";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { useRequestForm } from "../../client/form.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { parseMoney } from "../../parts/parse-money.ts";
import { typedAmount } from "../../parts/typed-amount.ts";
import { type Order, refundOrder } from "../api.ts";
import { forgetRefundKey, refundKey } from "./refund-key.ts";
import { words } from "./words.ts";

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
    initialValues: { extent: "all", amount: "" },
    schema: z.extend(contract.refundOrder.body, {
      amountMinor: z.optional(typedAmount(currency, leftMinor, words.onlyLeft({ left }))),
    }),
    // What can't be read as an amount must stay wrong: without an amount, all would be refunded.
    toBody: ({ extent, amount }) =>
      extent === "all" ? {} : { amountMinor: parseMoney(amount, currency) ?? Number.NaN },
    fieldOf: () => "amount",
    submit: async ({ amountMinor }) => {
      const idempotencyKey = refundKey(before, amountMinor);
      await refundOrder({ orderId: order.id, idempotencyKey, ...(amountMinor !== undefined && { amountMinor }) });
      forgetRefundKey(before, amountMinor);
      notifications.show({ color: "green", message: words.refundSent() });
      await client.invalidateQueries({ queryKey: ["order", order.id] });
      onClose();
    },
  });
  const part = form.values.extent === "part" ? (parseMoney(form.values.amount, currency) ?? 0) : leftMinor;
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
            <Radio value="part" label={words.aPart()} disabled={busy} />
          </Stack>
        </Radio.Group>
        {form.values.extent === "part" && (
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
            {part > 0 && part <= leftMinor
              ? words.refundAmount({ amount: formatMoney(part, currency) })
              : words.refund()}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
