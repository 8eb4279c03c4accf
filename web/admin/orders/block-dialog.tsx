import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import * as contract from "../../../shared/contract/orders.ts";
import { useRequestForm } from "../../client/form.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { blockOrder, type Order } from "../api.ts";

interface FormProps {
  ids: readonly string[];
  /** Whose commission it is that waits, in words. */
  whose: string;
  onDone: () => void;
  onClose: () => void;
}

/** Holds an order's commission back until the owner lets it go. */
export function BlockDialog({ order, opened, onClose }: { order: Order; opened: boolean; onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Hold the commission back">
      <BlockForm ids={[order.id]} whose={`${order.ambassador.name}’s commission`} onDone={() => {}} onClose={onClose} />
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
  const whose = orders.length === 1 ? "The commission" : `Each of ${orders.length} commissions`;
  return (
    <Dialog opened={opened} onClose={more.onClose} title="Hold commissions back">
      <BlockForm ids={orders.map(({ id }) => id)} whose={whose} {...more} />
    </Dialog>
  );
}

function BlockForm({ ids, whose, onDone, onClose }: FormProps) {
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
          {whose} stays theirs, and can’t be paid out until you release it.
        </Text>
        <FormProblem problem={problem} />
        <Textarea
          label="Reason"
          description="For you and your team"
          autosize
          minRows={2}
          data-autofocus
          disabled={busy}
          {...form.getInputProps("reason")}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose} disabled={busy}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            Hold it back
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
