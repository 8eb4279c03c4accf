import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { isShipmentDue } from "../../../../shared/domain/shipment-due.ts";
import type { OrderSummary } from "../../api.ts";
import { useMay } from "../../may.tsx";
import { ShipOrdersDialog } from "./ship-orders.tsx";
import { words } from "./words.ts";

/** Ships picked orders, and prints what goes into their parcels. */
export function ShipActions({ orders, onDone }: { orders: readonly OrderSummary[]; onDone: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const toShip = orders.filter(isShipmentDue);
  const count = toShip.length;
  const slips = orders.map(({ id }) => `order=${id}`).join("&");
  return (
    <>
      {useMay("ship") && (
        <Button size="xs" disabled={count === 0} onClick={() => setOpen(true)}>
          {words.markMany({ count })}
        </Button>
      )}
      <Button component={Link} href={`/packing-slips?${slips}`} size="xs" variant="default">
        {words.packingSlips()}
      </Button>
      <ShipOrdersDialog orders={toShip} opened={isOpen} onDone={onDone} onClose={() => setOpen(false)} />
    </>
  );
}
