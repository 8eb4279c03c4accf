import * as z from "zod/mini";
import type { Item } from "./facts.ts";

const version = z.object({
  version: z.int(),
  delivery: z.string(),
  deliveryFeeMinor: z._default(z.int(), 0),
  deliveryFreeFromMinor: z.optional(z.int()),
  taxBps: z._default(z.int(), 0),
  commissionBase: z._default(z.string(), "gross"),
});
const placed = z.object({
  id: z.string(),
  settingsVersion: z._default(z.int(), 0),
  lines: z.array(
    z.object({
      kind: z.optional(z.literal("delivery")),
      amountMinor: z.int(),
      taxBps: z.optional(z.int()),
      base: z.optional(z.string()),
    }),
  ),
});

/**
 * Invariant 36: what a buyer pays for delivery is what the settings said that the order was placed under, by what is paid for its goods, as
 * one line, the last. Its commission is of prices with or without their tax as those settings said, whatever they say since.
 */
export function deliveryViolations(items: readonly Item[]): string[] {
  const versions = new Map(
    items
      .filter(({ type }) => type === "settings-version")
      .map((item) => [z.parse(version, item).version, z.parse(version, item)]),
  );
  const orders = items.filter(({ type }) => type === "order").map((item) => z.parse(placed, item));
  return orders.flatMap(({ id, settingsVersion, lines }) => {
    const goods = lines.filter(({ kind }) => !kind);
    const paid = lines.slice(goods.length);
    const wrong = lines.slice(0, goods.length).some(({ kind }) => kind) ? ["its delivery is not its last line"] : [];
    // The first settings are the stage's, which keeps no versions.
    const said = versions.get(settingsVersion);
    if (!said) return wrong.map((what) => `order ${id}: ${what}`);
    const goodsMinor = goods.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    const isFree = said.delivery === "none" || goodsMinor >= (said.deliveryFreeFromMinor ?? Number.POSITIVE_INFINITY);
    const due = isFree || said.deliveryFeeMinor === 0 ? [] : [said.deliveryFeeMinor];
    const fees = paid.map(({ amountMinor }) => amountMinor);
    if (String(fees) !== String(due)) wrong.push(`delivery costs ${fees}, its settings say ${due}`);
    if (paid.some(({ taxBps = 0 }) => taxBps !== said.taxBps)) wrong.push("the tax of its delivery is another");
    const bases = lines.filter(({ taxBps }) => taxBps).map(({ base = "gross" }) => base);
    if (bases.some((base) => base !== said.commissionBase))
      wrong.push(`its commission is not of ${said.commissionBase}`);
    return wrong.map((what) => `order ${id}: ${what}`);
  });
}
