import * as z from "zod/mini";
import type { Item } from "./facts.ts";

const fraction = z.object({ numerator: z.int(), denominator: z.int() });
const rule = z.looseObject({
  id: z.string(),
  kind: z.string(),
  rateBps: z.optional(z.int()),
  fixedMinor: z.optional(z.int()),
  ambassadorId: z.optional(z.string()),
  code: z.optional(z.string()),
  productId: z.optional(z.string()),
  tierId: z.optional(z.string()),
  first: z.optional(z.object({ rateBps: z.optional(z.int()), fixedMinor: z.optional(z.int()) })),
});
const version = z.object({
  version: z.int(),
  rules: z.array(rule),
  excluded: z.array(z.string()),
  caps: z.record(z.string(), z.int()),
  tiers: z.optional(z.array(z.looseObject({ id: z.string() }))),
  holdsFrom: z.optional(z.string()),
  withdrawnAt: z.optional(z.string()),
});
const placed = z.object({
  id: z.string(),
  createdAt: z.string(),
  code: z.string(),
  ambassadorId: z.string(),
  soldBy: z.optional(z.string()),
  ratesVersion: z.int(),
  coupon: z.optional(z.looseObject({ bearsBps: z.optional(z.int()) })),
  lines: z.array(
    z.object({
      kind: z.optional(z.literal("delivery")),
      productId: z._default(z.string(), ""),
      quantity: z.int(),
      amountMinor: z.int(),
      discountMinor: z._default(z.int(), 0),
      taxBps: z._default(z.int(), 0),
      base: z.optional(z.literal("net")),
      rateBps: z.optional(z.int()),
      earns: z.optional(fraction),
      first: z.optional(z.object({ rateBps: z.optional(z.int()), earns: z.optional(fraction) })),
      by: z.optional(z.string()),
      ruleId: z.optional(z.string()),
    }),
  ),
});
type Version = z.output<typeof version>;
type Line = z.output<typeof placed>["lines"][number];
const none: Version = { version: 0, rules: [], excluded: [], caps: {} };

/**
 * Invariant 17: what is sold keeps the rules that it was sold under, which are kept, too: each line earns what the version of its order
 * says. What was announced holds from its instant on, for each order and for none before; what was withdrawn holds for none.
 */
export function rateViolations(items: readonly Item[]): string[] {
  const versions = new Map(
    items.filter(({ type }) => type === "rates-version").map((item) => [item.version, z.parse(version, item)]),
  );
  const orders = items
    // An older Herald's know no rules.
    .filter(({ type, ratesVersion }) => type === "order" && ratesVersion !== undefined)
    .map((item) => z.parse(placed, item));
  return orders.flatMap((order) => {
    const rules = order.ratesVersion === 0 ? none : versions.get(order.ratesVersion);
    if (!rules) return [`order ${order.id}: version ${order.ratesVersion} of the rules is not there`];
    if (rules.withdrawnAt) return [`order ${order.id}: version ${order.ratesVersion} was withdrawn`];
    if (rules.holdsFrom !== undefined && order.createdAt < rules.holdsFrom)
      return [`order ${order.id}: version ${order.ratesVersion} did not hold yet`];
    const due = [...versions.values()].find(
      ({ version, holdsFrom = "~", withdrawnAt }) =>
        version > order.ratesVersion && !withdrawnAt && holdsFrom <= order.createdAt,
    );
    if (due) return [`order ${order.id}: version ${due.version} held already, not ${order.ratesVersion}`];
    const sale = { ambassadorId: order.soldBy ?? order.ambassadorId, code: order.code };
    const bears = order.coupon?.bearsBps ?? 0;
    return order.lines.flatMap((line) =>
      wrongLine(line, sale, rules, bears).map((what) => `order ${order.id}: ${what}`),
    );
  });
}

function wrongLine(line: Line, sale: { ambassadorId: string; code: string }, rules: Version, bears: number): string[] {
  const { productId, amountMinor, quantity, by, ruleId } = line;
  if (line.kind) return line.rateBps === 0 && !line.earns ? [] : ["its delivery earns"];
  // A rate is of what was paid, or of what is left of it without its tax.
  const parts = 10_000n + (line.base === "net" ? BigInt(line.taxBps) : 0n);
  const cap = rules.caps[productId];
  const most = BigInt(Math.min(amountMinor, cap === undefined ? amountMinor : cap * quantity)) * parts;
  const earnedBy = ({ earns, rateBps }: Pick<Line, "earns" | "rateBps">) =>
    earns ? (BigInt(earns.numerator) * parts) / BigInt(earns.denominator) : BigInt(rateBps ?? 0) * BigInt(amountMinor);
  const earned = earnedBy(line);
  const wrong: string[] = [];
  if (earned > most) wrong.push(`${productId} earns more than it may`);
  if (rules.excluded.includes(productId)) return earned > 0n ? [...wrong, `${productId} is excluded and earns`] : wrong;
  if (ruleId === undefined) return wrong;
  const decided = rules.rules.find(({ id }) => id === ruleId);
  if (!decided) return [...wrong, `rule ${ruleId} is not of its version`];
  if (decided.kind !== by) wrong.push(`rule ${ruleId} is no ${by}`);
  const facts: Record<string, string> = { ...sale, productId };
  for (const name of ["ambassadorId", "code", "productId"] as const)
    if (decided[name] !== undefined && decided[name] !== facts[name])
      wrong.push(`rule ${ruleId} is of another ${name}`);
  if (decided.tierId !== undefined && !rules.tiers?.some(({ id }) => id === decided.tierId))
    wrong.push(`rule ${ruleId} is for a tier that its version does not know`);
  // Less what its ambassador bears of what a coupon took off.
  const borne = BigInt(line.discountMinor * bears);
  const givenBy = ({ fixedMinor, rateBps }: { fixedMinor?: number | undefined; rateBps?: number | undefined }) => {
    const given =
      fixedMinor === undefined ? BigInt(rateBps ?? 0) * BigInt(amountMinor) : BigInt(fixedMinor * quantity) * parts;
    const left = (given < most ? given : most) - borne;
    return left < 0n ? 0n : left;
  };
  if (earned !== givenBy(decided)) wrong.push(`${productId} earns other than rule ${ruleId} gives`);
  const [isFirst, givesFirst] = [line.first && earnedBy(line.first), decided.first && givenBy(decided.first)];
  if (isFirst !== givesFirst) wrong.push(`${productId} earns other in a first order than rule ${ruleId} gives`);
  return wrong;
}
