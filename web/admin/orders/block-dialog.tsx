import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import * as contract from "../../../shared/contract/orders.ts";
import { useRequestForm } from "../../client/form.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { blockOrder, type Order } from "../api.ts";
import { words } from "./words.ts";

interface FormProps {
  ids: readonly string[];
  /** What that does, in words. */
  effect: string;
  onDone: () => void;
  onClose: () => void;
}

/** Holds an order's commission back until the owner lets it go. */
export function BlockDialog({ order, opened, onClose }: { order: Order; opened: boolean; onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title={words.hold()}>
      <BlockForm
        ids={[order.id]}
        effect={words.staysTheirs({ name: order.ambassador.name })}
        onDone={() => {}}
        onClose={onClose}
      />
    </Dialog>
  );
}

/** The same for some orders, for one reason. */
export function BlockOrdersDialog({
  orders,
  opened,
  ...more
}: {
  orders: readonly { id: string }[];
  opened: boolean;
  onDone: () => void;
  onClose: () => void;
}) {
  const effect = words.eachStaysTheirs({ count: orders.length });
  return (
    <Dialog opened={opened} onClose={more.onClose} title={words.holdMany()}>
      <BlockForm ids={orders.map(({ id }) => id)} effect={effect} {...more} />
    </Dialog>
  );
}

function BlockForm({ ids, effect, onDone, onClose }: FormProps) {
  const client = useQueryClient();
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { reason: "" },
    schema: contract.blockOrder.body,
    toBody: ({ reason }) => ({ reason }),
    submit: async ({ reason }) => {
      // One after the other: what is held back already stays so, so a try that fails halfway may be made again.
      for (const orderId of ids) await blockOrder({ orderId, reason });
      await Promise.all(ids.map((id) => client.invalidateQueries({ queryKey: ["order", id] })));
      onDone();
      onClose();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {effect}
        </Text>
        <FormProblem problem={problem} />
        <Textarea
          label={words.reason()}
          description={words.forYourTeam()}
          autosize
          minRows={2}
          data-autofocus
          disabled={busy}
          {...form.getInputProps("reason")}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose} disabled={busy}>
            {words.cancel()}
          </Button>
          <Button type="submit" loading={busy}>
            {words.holdIt()}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
