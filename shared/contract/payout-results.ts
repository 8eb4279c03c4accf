import * as z from "zod/mini";
import { mostResultRows, resultProblems, saidOfPayouts } from "../domain/payout-files/results.ts";
import { amountMinor, count, currency, id } from "./fields.ts";
import { paidOutcome } from "./payouts.ts";
import { route } from "./route.ts";
import { asTyped } from "./texts.ts";

/** Room for so many payments of a bank's report. */
const longestFile = 2_500_000;

export const readResults = route({
  name: "payouts/read-results",
  summary: "Read a result file of a run",
  description:
    "What would follow from a file that a bank or PayPal gave, row by row: a table with columns for payout and status, at best also date, reference, " +
    `reason, amount and what was returned, or a pain.002; of at most ${mostResultRows} rows. Nothing is changed: what is right is told to ` +
    "`POST /api/admin/payout-confirmations`, an `outcome` as it stands. What is booked already, by the same file or otherwise, has none.",
  params: z.strictObject({ runId: id("run") }),
  body: z.strictObject({
    /** The file, as text. */
    file: asTyped(1, longestFile),
  }),
  largestBodyBytes: 2 * longestFile,
  answer: {
    status: 200,
    body: z.object({
      currency,
      items: z.array(
        z.object({
          /** In the file, from 1. */
          line: count,
          /** How the row names its payout. */
          called: z.string(),
          payoutId: z.optional(z.string()),
          /** Whom it is for, as the bank is told. */
          name: z.optional(z.string()),
          amountMinor: z.optional(amountMinor),
          says: z.optional(z.enum(saidOfPayouts)),
          outcome: z.optional(paidOutcome),
          problem: z.optional(z.object({ code: z.enum(resultProblems), value: z.string() })),
        }),
      ),
    }),
    description: "Its rows.",
  },
  errors: ["not_found"],
});
