import { NativeSelect, Stack } from "@mantine/core";
import { formatMoney } from "../../../shared/domain/currency.ts";
import type { Order } from "../api.ts";
import { piecesLeft, worthOf } from "./refund-parts.ts";
import { words } from "./words.ts";

/** Of which products how many pieces are given back. Those of which nothing is left are not asked for. */
export function RefundPieces({
  order,
  pieces,
  onChange,
  busy,
}: {
  order: Order;
  /** By the line's place. */
  pieces: readonly number[];
  onChange: (pieces: number[]) => void;
  busy: boolean;
}) {
  return (
    <Stack gap="sm">
      {order.lines.map(({ kind, productId, title, amountMinor, quantity }, place) => {
        const left = piecesLeft(order, place);
        if (left === 0) return null;
        return (
          <NativeSelect
            key={kind ?? productId}
            label={title}
            description={words.piecesOf({
              count: left,
              amount: formatMoney(worthOf({ amountMinor, quantity }, 1, order.currency), order.currency),
            })}
            data={Array.from({ length: left + 1 }, (_, count) => String(count))}
            value={String(pieces[place] ?? 0)}
            onChange={(event) => onChange(pieces.with(place, Number(event.currentTarget.value)))}
            disabled={busy}
          />
        );
      })}
    </Stack>
  );
}
