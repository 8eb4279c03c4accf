import * as z from "zod/mini";
import { payoutMethods, payoutStates } from "../domain/payout.ts";
import { skipReasons } from "../domain/payout-run.ts";
import * as words from "../words/en/fields.ts";
import { amountMinor, count, currency, id, instant, priceMinor } from "./fields.ts";
import { day, listOf, page } from "./lists.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";
import { text } from "./texts.ts";

const runId = id("run");
const payoutId = id("pay");
const person = z.object({ id: z.string(), name: z.string() });
const sums = z.object({ count, amountMinor });
const why = z.enum(skipReasons);

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
    "Everybody who is owed anything, each with what a run would pay or why it would not. The first page has the sums of all of them.",
  query: z.strictObject(page),
  answer: {
    status: 200,
    body: z.object({
      currency,
      minimumMinor: amountMinor,
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
  /** The smallest payout, as it was set when the run began. */
  minimumMinor: amountMinor,
});

export const startRun = route({
  name: "payouts/start-run",
  summary: "Start a payout run",
  description:
    "Makes a payout for everybody whom the preview says, one by one, a moment later; each is decided as it then is. The same Idempotency-Key starts one run.",
  idempotent: true,
  answer: { status: 201, body: run, description: "The run, which goes on by itself." },
});

export const listRuns = route({
  name: "payouts/list-runs",
  summary: "List the payout runs, newest first",
  query: z.strictObject(page),
  answer: { status: 200, body: listOf(run), description: "A page of them." },
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
      made: count,
      madeMinor: amountMinor,
      skipped: z.array(z.object({ reason: why, count })),
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
  description: "By ambassador, a moment after they were made.",
  params: z.strictObject({ runId }),
  query: z.strictObject(page),
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
    "`sent`: it has left, and can't be canceled any more. `unknown`: nobody knows what became of it, and it stays on its way until somebody does. `paid`: it arrived. `failed`: it came to nothing, and is payable again. `returned`: `returnedMinor` of one that was paid, all that came back so far, is payable again. Each is decided by itself; what is known already changes nothing.",
  body: z.strictObject({ outcomes: rows(outcome) }),
  answer: { status: 200, body: decided, description: "What became of each." },
});
