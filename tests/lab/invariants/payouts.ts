import * as z from "zod/mini";
import { sumsOf } from "./balances.ts";
import { type Balance, type Books, type Entry, posted } from "./books.ts";
import type { Change, Item } from "./facts.ts";

const payoutItem = z.object({
  id: z.string(),
  runId: z.string(),
  ambassadorId: z.string(),
  amountMinor: z.int(),
  state: z.enum(["INITIATED", "SENDING", "UNKNOWN", "PAID", "RETURNED", "FAILED", "CANCELED"]),
  statement: z.int(),
  createdAt: z.string(),
  sentAt: z.optional(z.string()),
  returnedMinor: z.int(),
});
type Payout = z.output<typeof payoutItem>;
const runItem = z.object({
  id: z.string(),
  state: z.string(),
  needs: z.int(),
  approvedBy: z.array(z.string()),
  askedBy: z.optional(z.string()),
});
const askItem = z.object({ ambassadorId: z.string(), runId: z.string(), state: z.string(), count: z.int() });
const closed = z.object({
  ambassadorId: z.string(),
  number: z.int(),
  openingMinor: z.int(),
  /** Statements of an older Herald know no sums. */
  sumsBefore: z.optional(z.record(z.string(), z.int())),
  payoutId: z.string(),
});

/** Clocks may be so far apart. */
const clocksMs = 10 * 60_000;
const isOpen = ({ state }: Payout) => ["INITIATED", "SENDING", "UNKNOWN"].includes(state);

/**
 * Invariants 13 to 16: what is on its way and what was paid are the payouts' own sums; nobody has two on their way, or one that is more than
 * what had matured; a statement begins with what those before it add up to; a run pays once, and only with the word of so many
 * people as it takes, and what was canceled never left.
 */
export function payoutViolations(
  { entries, balances }: Pick<Books, "entries" | "balances">,
  items: readonly Item[],
  changes: readonly Change[],
): string[] {
  const payouts = items.filter(({ type }) => type === "payout").map((item) => z.parse(payoutItem, item));
  const statements = items.filter(({ type }) => type === "statement").map((item) => z.parse(closed, item));
  const of = (ambassadorId: string) => entries.filter((entry) => entry.ambassadorId === ambassadorId);
  const wrong: string[] = [];
  for (const balance of balances) {
    wrong.push(
      ...wrongOf(
        balance,
        payouts.filter(({ ambassadorId }) => ambassadorId === balance.ambassadorId),
      ),
    );
  }
  const runs = new Set<string>();
  for (const payout of payouts) {
    const { id, runId, ambassadorId, state, sentAt } = payout;
    if (runs.has(`${runId} ${ambassadorId}`)) wrong.push(`run ${runId} pays ${ambassadorId} twice`);
    runs.add(`${runId} ${ambassadorId}`);
    if (state === "CANCELED" && sentAt !== undefined) wrong.push(`payout ${id} was canceled, and had left`);
    if (state !== "CANCELED" && state !== "INITIATED" && sentAt === undefined) wrong.push(`payout ${id} never left`);
    const matured = maturedMinor(of(ambassadorId), payout);
    if (payout.amountMinor > matured) wrong.push(`payout ${id} pays ${payout.amountMinor}, and ${matured} had matured`);
  }
  const runsMade = items.filter(({ type }) => type === "payout-run").map((item) => z.parse(runItem, item));
  for (const run of runsMade) {
    const isAgreed = run.state === "begun" && new Set(run.approvedBy).size >= run.needs;
    if (!isAgreed && payouts.some(({ runId }) => runId === run.id)) wrong.push(`run ${run.id} pays unasked`);
    const isOthers = ({ runId, ambassadorId }: Payout) => runId === run.id && ambassadorId !== run.askedBy;
    if (run.askedBy !== undefined && payouts.some(isOthers)) wrong.push(`run ${run.id} pays who did not ask for it`);
  }
  wrong.push(...asksWrong(items, runsMade));
  for (const { ambassadorId, number, openingMinor, sumsBefore, payoutId } of statements) {
    const before = of(ambassadorId).filter(({ statement }) => statement === undefined || statement < number);
    const sum = before.reduce((total, entry) => total - posted(entry, "commission"), 0);
    if (number > 1 && sum !== openingMinor)
      wrong.push(`statement ${number} of ${ambassadorId} begins with ${openingMinor}, not ${sum}`);
    const earlier = sumsOf(
      "of",
      of(ambassadorId).filter(({ statement }) => statement === number - 1),
    );
    for (const [name, comes] of sumsBefore && number > 1 ? earlier : []) {
      const is = sumsBefore?.[name.slice(3)] ?? 0;
      if (is !== comes)
        wrong.push(`${name.slice(3)} of statement ${number - 1} of ${ambassadorId} is ${is}, not ${comes}`);
    }
    if (!payouts.some(({ id }) => id === payoutId)) wrong.push(`statement ${number} was closed by no payout`);
  }
  return [
    ...wrong,
    ...destinationsWrong(items, payouts),
    ...changes.flatMap(backFromTheEnd),
    ...changes.flatMap(otherFile),
  ];
}

function wrongOf({ ambassadorId, payingMinor, paidMinor, payoutId }: Balance, payouts: readonly Payout[]): string[] {
  const open = payouts.filter(isOpen);
  const paying = open.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const arrived = payouts.filter(({ state }) => state === "PAID" || state === "RETURNED");
  const paid = arrived.reduce((sum, { amountMinor, returnedMinor }) => sum + amountMinor - returnedMinor, 0);
  return [
    ...(open.length > 1 ? [`${open.length} payouts are on their way to ${ambassadorId}`] : []),
    ...(payoutId === open[0]?.id
      ? []
      : [`the balance of ${ambassadorId} names payout ${payoutId}, not ${open[0]?.id}`]),
    ...(payingMinor === paying ? [] : [`${payingMinor} is on its way to ${ambassadorId}, by the payouts ${paying}`]),
    ...(paidMinor === paid ? [] : [`${paidMinor} was paid to ${ambassadorId}, by the payouts ${paid}`]),
  ];
}

/** What had matured of the entries that a payout could see, and of those since which only gave. */
function maturedMinor(entries: readonly Entry[], { id, statement, createdAt }: Payout): number {
  const today = new Date(Date.parse(createdAt) + clocksMs).toISOString().slice(0, 10);
  let sum = 0;
  for (const entry of entries) {
    if (entry.id === `payout_${id}` || (entry.statement ?? 0) > statement) continue;
    for (const { account, amountMinor } of entry.postings) {
      const [name, , bucket = "settled"] = account.split(":");
      if (name === "commission" && (bucket === "settled" || bucket <= today)) sum -= amountMinor;
    }
  }
  return sum;
}

/** Nobody has two runs waiting that they asked for, and what is kept of what they asked for last is what became of it. */
function asksWrong(items: readonly Item[], runs: readonly z.output<typeof runItem>[]): string[] {
  const asks = items.filter(({ type }) => type === "payout-ask").map((item) => z.parse(askItem, item));
  return asks.flatMap(({ ambassadorId, runId, state, count }) => {
    const theirs = runs.filter(({ askedBy }) => askedBy === ambassadorId);
    const became = theirs.find(({ id }) => id === runId)?.state;
    return [
      ...(became === state ? [] : [`${ambassadorId} asked for run ${runId}, which is ${became} and not ${state}`]),
      ...(theirs.filter((run) => run.state === "waiting").length > 1 ? [`${ambassadorId} has two runs waiting`] : []),
      ...(theirs.length === count ? [] : [`${ambassadorId} asked ${count} times for ${theirs.length} runs`]),
    ];
  });
}

/** What has ended is never used again, and a run that was decided on is never decided on otherwise. */
function backFromTheEnd({ before, after }: Change): string[] {
  if (before?.type === "payout-run" && after) {
    const isOtherwise = before.state !== "waiting" && after.state !== before.state;
    return isOtherwise ? [`run ${after.id} was ${before.state}, and became ${after.state}`] : [];
  }
  if (before?.type !== "payout" || !after) return [];
  const hasEnded = before.state === "CANCELED" || before.state === "FAILED";
  return hasEnded && after.state !== before.state
    ? [`payout ${after.id} was ${before.state}, and became ${after.state}`]
    : [];
}

/** So long where somebody was paid is kept behind a payout's end, in days. */
const keptDays = 90;

/** Where a payout on its way goes is known; of one that has ended, for a while. */
function destinationsWrong(items: readonly Item[], payouts: readonly Payout[]): string[] {
  const kept = new Map(items.filter(({ type }) => type === "destination").map((item) => [item.payoutId, item]));
  return payouts.flatMap((payout) => {
    const where = kept.get(payout.id);
    if (isOpen(payout)) {
      return where && where.ttl === undefined
        ? []
        : [`where payout ${payout.id} goes is not known, or only for a while`];
    }
    const days = (Number(where?.ttl) * 1_000 - Date.parse(payout.createdAt)) / 86_400_000;
    return days >= keptDays - 1 ? [] : [`where payout ${payout.id} went is kept for ${days} days`];
  });
}

/** What a run's file is made of beside its payouts was said once. */
function otherFile({ before, after }: Change): string[] {
  if (before?.type !== "payout-run-file") return [];
  return JSON.stringify([before.debtor, before.most]) === JSON.stringify([after?.debtor, after?.most])
    ? []
    : [`${before.pk} has another file than was taken`];
}
