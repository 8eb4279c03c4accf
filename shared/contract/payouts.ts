import * as z from "zod/mini";
import { payoutMethods, payoutStates } from "../domain/payout.ts";
import { runStates, skipReasons } from "../domain/payout-run.ts";
import * as words from "../words/en/fields.ts";
import { amountMinor, count, currency, id, instant, priceMinor } from "./fields.ts";
import { day, listOf, page, search } from "./lists.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";
import { oneTimeCode, text } from "./texts.ts";

const runId = id("run");
const payoutId = id("pay");
const person = z.object({ id: z.string(), name: z.string() });
const sums = z.object({ count, amountMinor });
const why = z.enum(skipReasons);
const byAge = { sort: z._default(z.enum(["newest", "oldest"]), "newest") };
/** What the code of a second factor may be answered. */
export const codeErrors = ["wrong_credentials", "code_required", "too_many_attempts"] as const;

const previewRow = z.object({
  ambassador: person,
  /** What a run would pay; absent where it would not. */
  amountMinor: z.optional(amountMinor),
  skipped: z.optional(why),
  availableMinor: amountMinor,
  heldMinor: amountMinor,
  blockedMinor: amountMinor,
  payee: z.optional(z.object({ method: z.enum(payoutMethods), masked: z.string() })),
});

export const previewPayouts = route({
  name: "payouts/preview",
  summary: "See whom a payout run would pay, and whom not",
  description:
    "Everybody who is owed anything, each with what a run would pay or why it would not. The first page has the sums of all of them, whatever is looked " +
    "for, unless `sums=no`. By when they joined, the newest first; by name, or found by the beginnings of their words, those who have not left. `decision` leaves " +
    "those who would be `paid`, or whom a run would leave out for that reason. A page may be short: follow `nextCursor` until it is absent.",
  query: z.strictObject({
    ...page,
    search,
    sort: z._default(z.enum(["newest", "oldest", "name"]), "newest"),
    decision: z.optional(
      z.enum(["paid", ...skipReasons], said(words.one_of, { values: ["paid", ...skipReasons].join(", ") })),
    ),
    sums: z._default(z.enum(["yes", "no"]), "yes"),
  }),
  answer: {
    status: 200,
    body: z.object({
      currency,
      minimumMinor: amountMinor,
      /** How many people's word a run takes, that of who starts it included. */
      needs: count,
      totals: z.optional(z.object({ paid: sums, skipped: z.array(z.object({ reason: why, count, amountMinor })) })),
      items: z.array(previewRow),
      nextCursor: z.optional(z.string()),
    }),
    description: "As it is at this moment: what is sold, refunded or blocked before the run changes it.",
  },
});

const run = z.object({
  id: z.string(),
  createdAt: instant,
  currency,
  /** The smallest payout, as it was set when the run was started. */
  minimumMinor: amountMinor,
  /** `waiting` for somebody's word; nothing is paid until it has begun. One that was declined never does, nor one for which there was nobody to pay. */
  state: z.enum(runStates),
  /** Who of the team started it; absent where the calendar did. */
  startedBy: z.optional(person),
  /** The day, in the shop's time zone, for which the calendar started it. */
  scheduledFor: z.optional(z.string()),
  /** The ambassador who asked for it, and whom alone it pays. */
  askedBy: z.optional(person),
  /** How many people's word it takes, and whose it has; who starts one by hand gives theirs with that. */
  needs: count,
  approvedBy: z.array(person),
  declinedBy: z.optional(person),
  declineReason: z.optional(z.string()),
  /** Whether it waits for the word of who asks. */
  mayApprove: z.boolean(),
});

export const startRun = route({
  name: "payouts/start-run",
  summary: "Start a payout run",
  description:
    "Makes a payout for everybody whom the preview says, one by one, a moment later; each is decided as it then is. The same Idempotency-Key starts one run. Where the settings ask for a second person, it waits until one approves it. " +
    "Where the caller's second factor is on, it takes a code of the app or a recovery code: without one it is answered `code_required`. The code is used up with the run.",
  idempotent: true,
  body: z.strictObject({ code: z.optional(oneTimeCode) }),
  answer: { status: 201, body: run, description: "The run, which goes on by itself, or waits." },
  errors: ["no_second_person", ...codeErrors],
});

export const askForPayout = route({
  name: "payouts/ask",
  summary: "Ask to be paid",
  description:
    "Where the settings allow it, and a run would pay. It makes a payout run of one, which waits for the word of somebody who may pay; " +
    "nothing is booked before that. Asked again while it waits, it is the same one. Once a day at most.",
  answer: {
    status: 201,
    body: z.object({ askedAt: instant, state: z.enum(runStates) }),
    description: "What was asked for, and where it stands.",
  },
  errors: ["payout_refused", "conflict"],
});

const wordGiven = z.object({ id: z.string(), state: z.enum(runStates) });

export const approveRun = route({
  name: "payouts/approve-run",
  summary: "Approve a payout run that waits",
  description:
    "By somebody who may pay, and has not given their word for it yet. With the last that it needs it begins. Takes a code of the caller's second factor as the start of a run does.",
  params: z.strictObject({ runId }),
  body: z.strictObject({ code: z.optional(oneTimeCode) }),
  answer: { status: 200, body: wordGiven, description: "Where the run stands now." },
  errors: ["not_found", "second_person", "run_state", ...codeErrors],
});

export const declineRun = route({
  name: "payouts/decline-run",
  summary: "Decline a payout run that waits",
  description:
    "It never pays anybody. Who started it takes it back by the same. An ambassador who asked for it is told by e-mail, with the reason, which has to be given then.",
  params: z.strictObject({ runId }),
  body: z.strictObject({ reason: z.optional(text(500)) }),
  answer: { status: 200, body: wordGiven, description: "Where the run stands now." },
  errors: ["not_found", "run_state"],
});

export const listRuns = route({
  name: "payouts/list-runs",
  summary: "List the payout runs",
  description:
    "The newest first, unless asked otherwise. A page may be short where a state is asked for: follow `nextCursor` until it is absent.",
  query: z.strictObject({
    ...page,
    ...byAge,
    state: z.optional(z.enum(runStates, said(words.one_of, { values: runStates.join(", ") }))),
    from: z.optional(day),
    to: z.optional(day),
  }),
  answer: { status: 200, body: listOf(run), description: "Runs started from `from` to `to`, both included, UTC." },
});

export const readRun = route({
  name: "payouts/read-run",
  summary: "Read how far a payout run has come",
  params: z.strictObject({ runId }),
  answer: {
    status: 200,
    body: z.extend(run, {
      /** Whether everybody was decided on. */
      isMade: z.boolean(),
      /** Of one that an ambassador asked for and that waits: what it would pay as they are now, or why it would not. */
      wouldPay: z.optional(z.object({ amountMinor: z.optional(amountMinor), skipped: z.optional(why) })),
      made: count,
      madeMinor: amountMinor,
      skipped: z.array(z.object({ reason: why, count })),
      /** By which it pays somebody, and of which the files were taken. */
      methods: z.array(z.enum(payoutMethods)),
      taken: z.array(z.enum(payoutMethods)),
      /** What the file of bank transfers is since it was first taken, and from which account; masked. */
      bankFile: z.optional(z.object({ kind: z.enum(["pain.001", "table"]), from: z.optional(z.string()) })),
    }),
    description: "What was made so far, and how many were left out for which reason.",
  },
  errors: ["not_found"],
});

const payout = z.object({
  id: z.string(),
  runId: z.string(),
  ambassador: person,
  amountMinor,
  currency,
  /** Frozen when the payout was made. */
  to: z.object({ method: z.enum(payoutMethods), name: z.string(), masked: z.string() }),
  state: z.enum(payoutStates),
  createdAt: instant,
  sentAt: z.optional(instant),
  paidOn: z.optional(z.string()),
  reference: z.optional(z.string()),
  reason: z.optional(z.string()),
  returnedMinor: amountMinor,
});

export const listPayouts = route({
  name: "payouts/list",
  summary: "List a run's payouts",
  description:
    "A moment after they were made, by when their ambassadors joined, the newest first unless asked otherwise. Each word of `search` has to begin a word of the ambassador's name or " +
    "e-mail address; what is found comes the newest first. A page may be short: follow `nextCursor` until it is absent.",
  params: z.strictObject({ runId }),
  query: z.strictObject({
    ...page,
    ...byAge,
    search,
    state: z.optional(z.enum(payoutStates, said(words.one_of, { values: payoutStates.join(", ") }))),
  }),
  answer: { status: 200, body: listOf(payout), description: "A page of them." },
});

/** How many are decided about in one request. */
const maxDecided = 25;

const decided = z.object({
  items: z.array(
    z.object({ payoutId: z.string(), problem: z.optional(z.object({ code: z.string(), detail: z.string() })) }),
  ),
});
const rows = <Row extends z.ZodMiniType>(row: Row) =>
  z
    .array(row)
    .check(
      z.minLength(1, said(words.no_payouts)),
      z.maxLength(maxDecided, said(words.too_many_payouts, { max: maxDecided })),
    );

export const cancelPayouts = route({
  name: "payouts/cancel",
  summary: "Cancel payouts of which nothing has left",
  description:
    "What they were to pay is payable again at once. Each is decided by itself; of one that is canceled, nothing changes.",
  body: z.strictObject({ payoutIds: rows(payoutId) }),
  answer: { status: 200, body: decided, description: "What became of each." },
});

const reference = z.optional(text(140));
const paid = z.strictObject({ payoutId, became: z.literal("paid"), paidOn: day, reference });
const failed = z.strictObject({ payoutId, became: z.literal("failed"), reason: text(500) });
const returned = z.strictObject({
  payoutId,
  became: z.literal("returned"),
  returnedMinor: priceMinor,
  reason: z.optional(text(500)),
});
/** What a bank or PayPal can say of a payout. */
export const paidOutcome = z.discriminatedUnion("became", [paid, failed, returned]);
const outcome = z.discriminatedUnion("became", [
  z.strictObject({ payoutId, became: z.literal("sent") }),
  z.strictObject({ payoutId, became: z.literal("unknown") }),
  ...[paid, failed, returned],
]);

export const confirmPayouts = route({
  name: "payouts/confirm",
  summary: "Say what became of payouts",
  description:
    "`sent`: it has left, and can't be canceled any more. `unknown`: nobody knows what became of it, and it stays on its way until somebody does. `paid`: it arrived. `failed`: it came to nothing, and is payable again. `returned`: `returnedMinor` of one that was paid, all that came back so far, is payable again. Each is decided by itself; what is known already changes nothing. Its ambassador is told by e-mail what arrived, failed or came back, with the reason.",
  body: z.strictObject({ outcomes: rows(outcome) }),
  answer: { status: 200, body: decided, description: "What became of each." },
});
