import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import * as contract from "../../../shared/contract/orders.ts";
import { useRequestForm } from "../../client/form.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FormProblem } from "../../parts/notices.tsx";
import { blockOrder, type Order } from "../api.ts";

interface BlockProps {
  order: Order;
  onClose: () => void;
}

/** Holds an order's commission back until the owner lets it go. */
export function BlockDialog({ opened, ...block }: BlockProps & { opened: boolean }) {
  return (
    <Dialog opened={opened} onClose={block.onClose} title="Hold the commission back">
      <BlockForm {...block} />
    </Dialog>
  );
}

function BlockForm({ order, onClose }: BlockProps) {
  const client = useQueryClient();
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { reason: "" },
    schema: contract.blockOrder.body,
    toBody: ({ reason }) => ({ reason }),
    submit: async ({ reason }) => {
      await blockOrder({ orderId: order.id, reason });
      await client.invalidateQueries({ queryKey: ["order", order.id] });
      onClose();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {order.ambassador.name}’s commission stays theirs, and can’t be paid out until you release it.
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
