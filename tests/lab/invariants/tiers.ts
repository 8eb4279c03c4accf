import * as z from "zod/mini";
import type { Item } from "./facts.ts";

const version = z.object({
  version: z.int(),
  at: z.optional(z.string()),
  firstDay: z.optional(z.string()),
  withdraws: z.optional(z.int()),
  tiers: z.optional(z.array(z.object({ id: z.string(), orders: z.optional(z.int()), soldMinor: z.optional(z.int()) }))),
});
const sold = z.object({ ambassadorId: z.string(), orders: z.int(), grossMinor: z.int(), refundsMinor: z.int() });
const person = z.object({ id: z.string(), tierId: z.optional(z.string()), standing: z.optional(z.string()) });
const entry = z.object({ ambassadorId: z.string(), kind: z.string(), bookedAt: z.string() });

/**
 * Invariant 30: whoever reached a tier keeps it, or a higher one: of those who sold since the ladder is what it is, nobody is below what their
 * balance reaches. It is looked at where it was changed last at once: what is announced has its own instant.
 */
export function tierViolations(items: readonly Item[]): string[] {
  const of = (type: string) => items.filter((item) => item.type === type);
  const last = of("rates-version")
    .map((item) => z.parse(version, item))
    .sort((a, b) => a.version - b.version)
    .at(-1);
  if (!last?.at || last.firstDay || last.withdraws !== undefined || !last.tiers) return [];
  const { at, tiers } = last;
  const sellers = new Set(
    of("entry")
      .map((item) => z.parse(z.partial(entry), item))
      .filter(({ kind, bookedAt = "" }) => kind === "sale" && bookedAt > at)
      .map(({ ambassadorId }) => ambassadorId),
  );
  const people = new Map(of("user").map((item) => [item.id, z.parse(person, item)]));
  return of("balance").flatMap((item) => {
    const { ambassadorId, orders, grossMinor, refundsMinor } = z.parse(sold, item);
    const user = people.get(ambassadorId);
    if (!user || !sellers.has(ambassadorId) || ["left", "declined"].includes(user.standing ?? "")) return [];
    const reached = tiers.findLastIndex(
      (tier) =>
        (tier.orders !== undefined && orders >= tier.orders) ||
        (tier.soldMinor !== undefined && grossMinor - refundsMinor >= tier.soldMinor),
    );
    const kept = tiers.findIndex(({ id }) => id === user.tierId);
    return reached > kept ? [`${ambassadorId} reached ${tiers[reached]?.id} and keeps ${user.tierId ?? "none"}`] : [];
  });
}
