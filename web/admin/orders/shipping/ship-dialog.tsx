import { Autocomplete, Button, Checkbox, Group, Stack, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { shipOrder as contract } from "../../../../shared/contract/shipments.ts";
import { carriers } from "../../../../shared/domain/carriers.ts";
import { useRequestForm } from "../../../client/form.ts";
import { Dialog } from "../../../parts/dialog.tsx";
import { FormProblem } from "../../../parts/notices.tsx";
import { type Order, shipOrder } from "../../api.ts";
import { words } from "./words.ts";

interface ShipProps {
  order: Order;
  onClose: () => void;
}

const known = carriers.map(({ name }) => name);

/** Says that an order is on its way, or corrects what is known of it. */
export function ShipDialog({ opened, ...ship }: ShipProps & { opened: boolean }) {
  const title = ship.order.shipment ? words.changeShipment() : words.shipThis();
  return (
    <Dialog opened={opened} onClose={ship.onClose} title={title}>
      <ShipForm {...ship} />
    </Dialog>
  );
}

function ShipForm({ order, onClose }: ShipProps) {
  const client = useQueryClient();
  const { carrier = "", trackingNumber = "", trackingUrl = "" } = order.shipment ?? {};
  // What follows from carrier and number is not typed.
  const isKnown = known.includes(carrier);
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { carrier, trackingNumber, trackingUrl: isKnown ? "" : trackingUrl, tellsBuyer: true },
    schema: contract.body,
    toBody: ({ tellsBuyer, ...typed }) => ({
      ...Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== "")),
      tellsBuyer,
    }),
    submit: async (body) => {
      await shipOrder({ orderId: order.id, ...body });
      notifications.show({ color: "green", message: words.done() });
      for (const key of ["order", "orders"]) await client.invalidateQueries({ queryKey: [key] });
      onClose();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <FormProblem problem={problem} />
        <Autocomplete
          label={words.carrier()}
          description={words.carrierHint({ carriers: known.slice(0, 3).join(", ") })}
          data={known}
          openOnFocus={false}
          data-autofocus
          disabled={busy}
          {...form.getInputProps("carrier")}
        />
        <TextInput
          label={words.trackingNumber()}
          description={words.numberHint()}
          autoComplete="off"
          disabled={busy}
          {...form.getInputProps("trackingNumber")}
        />
        {form.values.carrier !== "" && !known.includes(form.values.carrier) && (
          <TextInput
            label={words.address()}
            description={words.addressHint()}
            inputMode="url"
            autoComplete="off"
            disabled={busy}
            {...form.getInputProps("trackingUrl")}
          />
        )}
        <Checkbox
          label={words.tellBuyer()}
          disabled={busy}
          {...form.getInputProps("tellsBuyer", { type: "checkbox" })}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose} disabled={busy}>
            {words.cancel()}
          </Button>
          <Button type="submit" loading={busy}>
            {order.shipment ? words.save() : words.markShipped()}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
