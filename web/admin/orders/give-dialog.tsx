import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { giveOrder as contract } from "../../../shared/contract/givings.ts";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { useRequestForm } from "../../client/form.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { giveOrder, type Order } from "../api.ts";
import { useMay } from "../may.tsx";
import { AmbassadorField } from "./ambassador-field.tsx";
import { words } from "./words.ts";

/** The way to give a sale to the ambassador it belongs to, once it is paid. */
export function GiveOrder({ order }: { order: Order }) {
  const [opened, { open, close }] = useDisclosure(false);
  if (!useMay("balance") || !order.split) return null;
  return (
    <>
      <Button variant="default" size="xs" mt="md" onClick={open}>
        {words.give()}
      </Button>
      <Dialog opened={opened} onClose={close} title={words.give()}>
        <GiveForm order={order} onClose={close} />
      </Dialog>
    </>
  );
}

function GiveForm({ order, onClose }: { order: Order; onClose: () => void }) {
  const client = useQueryClient();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  // Whose it was when the dialog was opened: the page behind it follows.
  const [from] = useState(order.ambassador);
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { toAmbassadorId: "", reason: "" },
    schema: contract.body,
    toBody: (values) => ({ fromAmbassadorId: from.id, ...values }),
    submit: async (body) => {
      const { ambassador } = await giveOrder({ orderId: order.id, idempotencyKey, ...body });
      notifications.show({ color: "green", message: words.givenDone({ name: ambassador.name }) });
      const stale = [
        ["order", order.id],
        ["orders"],
        ["stats"],
        ["ambassadors"],
        ["ambassador"],
        ["balance"],
        ["commission"],
      ];
      await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })));
      onClose();
    },
  });
  const amount = formatMoney(order.split?.ambassadorMinor ?? 0, order.currency);
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.giveSays({ amount, name: from.name })}
        </Text>
        <FormProblem problem={problem} />
        <AmbassadorField except={from.id} disabled={busy} {...form.getInputProps("toAmbassadorId")} />
        <Textarea
          label={words.reason()}
          description={words.bothRead()}
          autosize
          minRows={2}
          disabled={busy}
          {...form.getInputProps("reason")}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose} disabled={busy}>
            {words.cancel()}
          </Button>
          <Button type="submit" loading={busy}>
            {words.giveIt()}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
