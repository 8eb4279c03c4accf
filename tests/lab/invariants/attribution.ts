import * as z from "zod/mini";
import type { Item } from "./facts.ts";

const fraction = z.object({ numerator: z.int(), denominator: z.int() });
const line = z.looseObject({
  amountMinor: z.int(),
  discountMinor: z._default(z.int(), 0),
  taxBps: z._default(z.int(), 0),
  base: z.optional(z.literal("net")),
  earns: z.optional(fraction),
  before: z.optional(z.object({ rateBps: z.optional(z.int()), earns: z.optional(fraction) })),
});
const order = z.looseObject({
  id: z.string(),
  code: z.string(),
  ambassadorId: z.string(),
  soldBy: z.optional(z.string()),
  settingsVersion: z._default(z.int(), 0),
  coupon: z.optional(z.looseObject({ code: z.string(), bearsBps: z.optional(z.int()) })),
  attribution: z.optional(
    z.object({
      won: z.enum(["coupon", "link"]),
      because: z.enum(["setting", "closed"]),
      linkAmbassadorId: z.string(),
      couponAmbassadorId: z.string(),
    }),
  ),
  lines: z.array(line),
});
type Order = z.output<typeof order>;

interface Owners {
  ofCoupon: ReadonlyMap<unknown, Item>;
  ofLink: ReadonlyMap<unknown, Item>;
  first: ReadonlyMap<unknown, unknown>;
  entries: ReadonlyMap<unknown, Item[]>;
}

/**
 * Invariant 29: of an order with an ambassador's coupon both touches are kept, and the sale is whose it is by the settings that it was placed
 * under; what of the discount its ambassador bears is of their own coupon, as it was made, and taken from each line exactly. What its entries
 * count for is what won.
 */
export function attributionViolations(items: readonly Item[]): string[] {
  const of = (type: string) => items.filter((item) => item.type === type);
  const owners: Owners = {
    ofCoupon: new Map(of("coupon").map((item) => [item.code, item])),
    ofLink: new Map(of("link").map((item) => [item.code, item])),
    first: new Map(of("settings-version").map(({ version, saleGoesTo }) => [version, saleGoesTo])),
    entries: Map.groupBy(of("entry"), ({ orderId }) => orderId),
  };
  return of("order")
    .map((item) => z.parse(order, item))
    .flatMap((it) => [...wrongTouches(it, owners), ...wrongBearing(it, owners), ...wrongEntries(it, owners)]);
}

function wrongTouches(it: Order, { ofCoupon, ofLink, first }: Owners): string[] {
  const owner = it.coupon && ofCoupon.get(it.coupon.code)?.ambassadorId;
  const { attribution } = it;
  if (!attribution) return owner === undefined ? [] : [`order ${it.id}: whose coupon it was placed with is not kept`];
  const { won, because, linkAmbassadorId, couponAmbassadorId } = attribution;
  const wrong: string[] = [];
  const say = (what: string) => wrong.push(`order ${it.id}: ${what}`);
  if (couponAmbassadorId !== owner) say(`its coupon is ${owner}'s, not ${couponAmbassadorId}'s`);
  const link = ofLink.get(it.code)?.ambassadorId ?? linkAmbassadorId;
  if (linkAmbassadorId !== link) say(`its link is ${link}'s, not ${linkAmbassadorId}'s`);
  const seller = won === "coupon" ? couponAmbassadorId : linkAmbassadorId;
  if ((it.soldBy ?? it.ambassadorId) !== seller) say(`${won} won, and it is ${it.soldBy ?? it.ambassadorId}'s`);
  const due = because === "closed" ? "link" : (first.get(it.settingsVersion) ?? "coupon");
  if (won !== due) say(`${won} won, and its settings say ${due}`);
  return wrong;
}

function wrongBearing(it: Order, { ofCoupon }: Owners): string[] {
  const { coupon, attribution } = it;
  const made = coupon && ofCoupon.get(coupon.code);
  const isTheirs = attribution !== undefined && (it.soldBy ?? it.ambassadorId) === attribution.couponAmbassadorId;
  const due = isTheirs ? made?.bearsBps : undefined;
  if (coupon?.bearsBps !== due) return [`order ${it.id}: ${coupon?.bearsBps} of its discount is borne, not ${due}`];
  return it.lines.flatMap((one, place) =>
    isExact(one, BigInt(due === undefined ? 0 : Number(due)))
      ? []
      : [`order ${it.id}: line ${place} earns another sum`],
  );
}

/** In parts of a ten-thousandth, or of so many more as the tax is that is left out, of one denominator: what is left of what a line would earn. */
function isExact(it: z.output<typeof line>, bears: bigint): boolean {
  const { amountMinor, discountMinor, earns, before } = it;
  const whole = 10_000n + (it.base === "net" ? BigInt(it.taxBps) : 0n);
  const borne = BigInt(discountMinor) * bears;
  if (borne === 0n) return before === undefined;
  if (!before || !earns) return false;
  const [of, parts] = before.earns
    ? [BigInt(before.earns.numerator) * whole, BigInt(before.earns.denominator)]
    : [BigInt(before.rateBps ?? 0) * BigInt(amountMinor), 1n];
  const due = of - borne * parts;
  return BigInt(earns.numerator) * whole * parts === (due < 0n ? 0n : due) * BigInt(earns.denominator);
}

function wrongEntries({ id, attribution, coupon }: Order, { entries }: Owners): string[] {
  const won = attribution?.won === "coupon" ? coupon?.code : undefined;
  const own = entries.get(id) ?? [];
  const wrong = own.filter((entry) => entry.coupon !== (entry.isGiven ? undefined : won));
  return wrong.map((entry) => `entry ${entry.id} counts for ${entry.coupon}, and ${won} won its order`);
}
