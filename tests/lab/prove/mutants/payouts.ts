import type { Mutant } from "./mutant.ts";

const run = "make a payout run";
const left = "leave out of a run what is blocked, and what is below the minimum without it";
const race = "two runs at once, beside a block and a debit";
const look = "look at everything";
const ends = "a payout is sent and canceled at once, and confirmed by two";

const account = "take a run's file, say another account, and take it again";
const result = "read a result file and book it, twice";
const unknown = "a payout of which nobody knows, and that then arrived";
const word = "a second person approves a run, and not who started it";
const asks = "two ask for a payout, each twice, of which one is approved and one declined";
const words = "a run is approved by two at once, and declined by a third";

/** What is paid out, broken. */
export const payoutMutants: readonly Mutant[] = [
  {
    name: "a payout is booked on today",
    near: run,
    kind: "wrong key",
    file: "shared/domain/payout.ts",
    find: 'const postings = between(commissionAddress(of.ambassadorId, "settled"), payingAddress(of), of.amountMinor);',
    replace:
      "const postings = between(commissionAddress(of.ambassadorId, now.slice(0, 10)), payingAddress(of), of.amountMinor);",
  },
  {
    name: "an entry does not ask for the statement's number",
    near: race,
    kind: "dropped condition",
    file: "shared/data/ledger.ts",
    find: "condition: equal({ statement: balance?.statement }),",
    replace: "",
  },
  {
    name: "a statement's sums begin with what the one before came to",
    near: run,
    kind: "lost write",
    file: "shared/data/payouts.ts",
    find: "        remove,\n",
    replace: "",
  },
  {
    name: "the payout is missing among the sums of the statement that it closes",
    near: run,
    kind: "lost write",
    file: "shared/data/balances.ts",
    find: "const by = sumsBy(last);",
    replace: "const by: StatementSums = sumsBy(last) && {};",
  },
  {
    name: "a payout does not ask what lowered the balance",
    near: race,
    kind: "dropped condition",
    file: "shared/data/payouts.ts",
    find: "condition: equal({ statement, lowered, payoutId: undefined }),",
    replace: "condition: equal({ statement, payoutId: undefined }),",
  },
  {
    name: "the minimum is asked of all that is owed",
    near: left,
    kind: "wrong base",
    file: "shared/domain/payout-run.ts",
    find: "if (amountMinor < minimumMinor &&",
    replace: "if (balance.totalMinor < minimumMinor &&",
  },
  {
    name: "what is blocked is paid",
    near: left,
    kind: "wrong base",
    file: "shared/domain/balance.ts",
    find: "return owed.totalMinor - owed.blockedMinor - sumMinor(",
    replace: "return owed.totalMinor - sumMinor(",
  },
  {
    name: "an opening balance that is entered again counts twice",
    near: "give a bonus, and write off a debt beside an open dispute",
    kind: "wrong key",
    file: "shared/domain/adjustment.ts",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code's
    find: 'byHand("opening", `opening_${by.ambassadorId}`, "adjustments", by, now)',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: likewise
    replace: 'byHand("opening", `opening_${by.ambassadorId}_${now}`, "adjustments", by, now)',
  },
  {
    name: "a write-off takes what an open dispute explains",
    near: "give a bonus, and write off a debt beside an open dispute",
    kind: "wrong base",
    file: "shared/domain/adjustment.ts",
    find: "return Math.max(0, 0 - totalMinor - explainedMinor(orders));",
    replace: "return Math.max(0, 0 - totalMinor);",
  },
  {
    name: "what has left can be canceled",
    near: ends,
    kind: "wrong state",
    file: "shared/domain/payout.ts",
    find: 'canceled: { from: ["INITIATED"],',
    replace: 'canceled: { from: ["INITIATED", "SENDING"],',
  },
  {
    name: "what became of a payout is booked whatever became of it meanwhile",
    near: ends,
    kind: "dropped condition",
    file: "shared/data/payouts.ts",
    find: "condition: equal({ version: before.version }),",
    replace: "",
  },
  {
    name: "who has just changed where they are paid is paid",
    near: left,
    kind: "wrong comparison",
    file: "shared/domain/payout-run.ts",
    find: "payee.pausedUntil > now",
    replace: "payee.pausedUntil < now",
  },
  {
    name: "what failed is taken once more",
    near: "refund what is on its way, which then fails",
    kind: "wrong sign",
    file: "shared/domain/payout.ts",
    find: 'kind: "payout_failed", postings: between(paying, settled, amountMinor) };',
    replace: 'kind: "payout_failed", postings: between(settled, paying, amountMinor) };',
  },
  {
    name: "all that came back is booked each time",
    near: "confirm a payout, of which a part comes back",
    kind: "wrong base",
    file: "shared/domain/payout.ts",
    find: "outcome.returnedMinor - payout.returnedMinor);",
    replace: "outcome.returnedMinor);",
  },
  {
    name: "the next statement begins with what the payout has taken already",
    near: run,
    kind: "wrong base",
    file: "shared/data/payouts.ts",
    find: 'openingMinor: { from: "totalMinor", plus: 0 - amountMinor },',
    replace: 'openingMinor: { from: "totalMinor", plus: 0 },',
  },
  {
    name: "the books leave a posting out",
    near: look,
    kind: "lost write",
    file: "shared/domain/books.ts",
    find: "({ ...entry, postings: [...entry.postings] });",
    replace: "({ ...entry, postings: entry.postings.slice(1) });",
  },
  {
    name: "the books turn every sign",
    near: look,
    kind: "wrong sign",
    file: "shared/domain/books.ts",
    find: "({ ...entry, postings: [...entry.postings] });",
    replace: "({ ...entry, postings: entry.postings.map((it) => ({ ...it, amountMinor: 0 - it.amountMinor })) });",
  },
  {
    name: "the books leave out the last page of a day",
    near: look,
    kind: "lost page",
    file: "shared/policies/books.ts",
    find: "if (items.length > 0) return { ...part, ...goesOn(day, end) };",
    replace: "if (items.length > 0) return { ...nothing, ...goesOn(day, end) };",
  },
  {
    name: "a run's file is made for the account that is set when it is taken",
    near: account,
    kind: "stale copy",
    file: "shared/policies/payout-file.ts",
    find: "const { debtor, most = Infinity } = frozen.get(method) ?? (await freeze(run.id, method, deps));",
    replace: "const [debtor, most] = [(await deps.debtors.get())?.debtor, Infinity];",
  },
  {
    name: "where a payout went is kept for ever",
    near: ends,
    kind: "forgotten write",
    file: "shared/data/payouts.ts",
    find: "...(ends && { destination: forgotten(entry) })",
    replace: "",
  },
  {
    name: "a result file's amounts are not looked at",
    near: result,
    kind: "dropped condition",
    file: "shared/domain/payout-files/results.ts",
    find: 'if (amount !== undefined && Math.abs(amount) !== payout.amountMinor) return wrong("other_amount", cells.amount);',
    replace: "",
  },
  {
    name: "what nobody knows is no longer on its way",
    near: unknown,
    kind: "wrong state",
    file: "shared/domain/payout.ts",
    find: 'state === "INITIATED" || state === "SENDING" || state === "UNKNOWN"',
    replace: 'state === "INITIATED" || state === "SENDING"',
  },
  {
    name: "who starts a run may approve it",
    near: word,
    kind: "missing check",
    file: "shared/domain/run-approval.ts",
    find: "if (isKnown) throw ownWord();",
    replace: "",
  },
  {
    name: "a word for a run is noted whatever was decided meanwhile",
    near: words,
    kind: "dropped condition",
    file: "shared/data/payout-run-writes.ts",
    find: "condition: equal({ version: before.version, state: before.state }),",
    replace: "",
  },
  {
    name: "a run by the calendar is another one each time",
    near: "the calendar starts a run, however often it is looked for",
    kind: "wrong key",
    file: "functions/payouts/start-scheduled.ts",
    find: 'derivedId("run", "schedule", scheduledFor)',
    replace: 'derivedId("run", "schedule", createdAt.toISOString())',
  },
  {
    name: "a run that somebody asked for pays everybody",
    near: asks,
    kind: "missing check",
    file: "functions/payouts/make.ts",
    find: "if (run.askedBy !== undefined) return makeAsked(run, run.askedBy, deps);",
    replace: "",
  },
  {
    name: "a payout that is asked for twice waits twice",
    near: asks,
    kind: "missing check",
    file: "shared/domain/payout-ask.ts",
    find: 'if (last?.state === "waiting") return "waiting";',
    replace: "last = undefined;",
  },
  {
    name: "what was said to a payout that was asked for is not noted",
    near: asks,
    kind: "lost write",
    file: "shared/data/payout-run-writes.ts",
    find: "change: { set: { state, declineReason } },",
    replace: "change: { set: { declineReason } },",
  },
  {
    name: "a payout that was asked for is declined in silence",
    near: asks,
    kind: "lost write",
    file: "shared/data/payout-run-writes.ts",
    find: "...(told && noticePuts([told.notice], Math.floor(told.now.getTime() / 1000))) };",
    replace: "};",
  },
];
