import * as z from "zod/mini";
import { largestAmountMinor } from "../domain/money.ts";
import { askRefusals } from "../domain/payout-ask.ts";
import { runStates } from "../domain/payout-run.ts";
import * as words from "../words/en/fields.ts";
import { amountMinor, currency, id, instant, priceMinor } from "./fields.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";
import { text } from "./texts.ts";

const params = z.strictObject({ ambassadorId: id("usr") });

const balance = z.object({
  currency,
  /** What may be paid now; negative where more was taken back than there was. */
  availableMinor: amountMinor,
  /** What its hold keeps, by the UTC day on which it may be paid, the next first. */
  held: z.array(z.object({ day: z.string(), amountMinor })),
  heldMinor: amountMinor,
  /** What waits until the shop decides. */
  blockedMinor: amountMinor,
  /** What is on its way. */
  payingMinor: amountMinor,
  /** What arrived so far, less what came back. */
  paidMinor: amountMinor,
});

/** An amount in minor units that gives or, negative, takes. */
const changeMinor = z.int(said(words.whole_number)).check(
  z.minimum(0 - largestAmountMinor, said(words.at_least, { min: 0 - largestAmountMinor })),
  z.maximum(largestAmountMinor, said(words.at_most, { max: largestAmountMinor })),
  z.refine((minor) => minor !== 0, said(words.not_zero)),
);

const entered = z.object({ id: z.string(), amountMinor, currency, reason: z.string(), bookedAt: instant });

export const readEarnings = route({
  name: "balances/read-own",
  summary: "Read what one is owed, and was paid",
  answer: {
    status: 200,
    body: z.extend(balance, {
      /** The next day on which the shop pays, by its calendar and in its time zone; absent where it pays when it chooses to. */
      nextPayoutOn: z.optional(z.string()),
      /** Less than this waits for a later payout. */
      minimumMinor: amountMinor,
      /** Whether one may ask to be paid now. */
      payoutRequest: z.object({
        /** Why not; absent where one may. */
        refusal: z.optional(z.enum(askRefusals)),
        /** When one asked last, and what the shop said to it; absent once that is two weeks old. */
        last: z.optional(
          z.object({ askedAt: instant, state: z.enum(runStates), declineReason: z.optional(z.string()) }),
        ),
        /** When one may ask once more, where one has asked lately. */
        againAt: z.optional(instant),
      }),
    }),
    description: "Time releases what is held: nothing has to be done for it.",
  },
});

export const readBalance = route({
  name: "balances/read",
  summary: "Read what an ambassador is owed, and was paid",
  params,
  answer: { status: 200, body: balance, description: "The same as the ambassador sees." },
  errors: ["not_found"],
});

export const adjustBalance = route({
  name: "balances/adjust",
  summary: "Give an ambassador a bonus, or take a debit",
  description:
    "It is payable, or owed back, at once, and moves neither revenue nor rankings. The ambassador is told by e-mail, with the reason. The same Idempotency-Key books once.",
  idempotent: true,
  params,
  body: z.strictObject({ amountMinor: changeMinor, reason: text(500) }),
  answer: { status: 201, body: entered, description: "The adjustment as it is booked." },
  errors: ["not_found", "idempotency_key_reused", "conflict"],
});

export const openBalance = route({
  name: "balances/open",
  summary: "Say what an ambassador was owed before Herald",
  description:
    "Positive where they were owed it, negative where they were paid more elsewhere than they had earned. Once an ambassador: the same again " +
    "changes nothing, and anything else is refused. It counts at once, and the ambassador is told by e-mail, with the reason.",
  params,
  body: z.strictObject({ amountMinor: changeMinor, reason: text(500) }),
  answer: { status: 200, body: entered, description: "The opening balance as it is booked." },
  errors: ["not_found", "already_opened", "conflict"],
});

export const writeOffDebt = route({
  name: "balances/write-off",
  summary: "Give up what an ambassador owes the shop",
  description:
    "All of it, or a part. What open disputes explain can't be written off: it comes back by itself where they are won. The ambassador is told by e-mail, with the reason. The same Idempotency-Key books once.",
  idempotent: true,
  params,
  body: z.strictObject({ amountMinor: priceMinor, reason: text(500) }),
  answer: { status: 201, body: entered, description: "The write-off as it is booked." },
  errors: ["not_found", "more_than_debt", "idempotency_key_reused", "conflict"],
});
