import { table } from "../cost/bill/table.ts";
import { fromPaymentToPaid, paying } from "./buyer.ts";
import { growthOf, keptOfAnOrder, type Measured, maxGrowth } from "./faults.ts";
import { percentile, type Samples } from "./samples.ts";

const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);
const mb = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
const n = (count: number) => count.toLocaleString("en-US");

/** Every kind of request, the most frequent first; then all of Herald's together, and what is none of its requests. */
export function latencies({ samples, seconds }: Pick<Measured, "samples" | "seconds">): string {
  const others = [paying, fromPaymentToPaid];
  const own = samples.kinds.filter((kind) => !others.includes(kind));
  const byCount = own.toSorted((a, b) => samples.count(b) - samples.count(a));
  const known = others.filter((kind) => samples.count(kind) > 0);
  const rows = [
    ...byCount.map((kind) => row(kind, [kind], samples, seconds)),
    row("**All of Herald's**", own, samples, seconds),
    ...known.map((kind) => row(`(${kind})`, [kind], samples, seconds)),
  ];
  return table(["Request", "Count", "a second", "p50 ms", "p95 ms", "p99 ms", "most ms"], rows);
}

function row(name: string, kinds: readonly string[], samples: Samples, seconds: number): string[] {
  const sorted = samples.sorted(kinds);
  const rate = (sorted.length / seconds).toFixed(1);
  return [name, n(sorted.length), rate, ...[50, 95, 99, 100].map((percent) => ms(percentile(sorted, percent)))];
}

/** The lines below the table: what was sold, whether all of it holds, and the memory. */
export function findings(measured: Measured): string {
  const { memory, orders, refunds, seconds, checked, samples, aside } = measured;
  const sold = orders.all - orders.before;
  const errors = [samples, ...aside].flatMap((one) => one.errors).reduce((sum, { count }) => sum + count, 0);
  const highest = Math.max(...memory.seen.map(({ rss }) => rss));
  const growth = `${(growthOf(measured) * 100).toFixed(1)} %`;
  return [
    `Sold         ${n(sold)} orders, ${(sold / seconds).toFixed(1)} a second; ${n(refunds)} refunds with those before`,
    `Errors       ${n(errors)}`,
    `Invariants   ${n(checked.violations.length)} violations on ${n(checked.orders)} orders, ${n(checked.entries)} journal entries, ${n(checked.changes)} changes; ${n(checked.duplicateEmails)} e-mails twice`,
    `Memory       ${mb(memory.began.heap)} in use before, ${mb(memory.ended.heap)} after; ${mb(memory.forgotten.heap)} once the stand-ins forgot their ${(keptOfAnOrder(measured) / 1024).toFixed(0)} KB an order: it grew by ${growth} (at most ${maxGrowth * 100} %)`,
    `Resident     ${mb(memory.seen[0]?.rss ?? 0)} at the start, ${mb(highest)} at most, garbage included`,
  ].join("\n");
}
