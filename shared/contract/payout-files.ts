import * as z from "zod/mini";
import { payoutMethods } from "../domain/payout.ts";
import * as words from "../words/en/fields.ts";
import { amountMinor, count, id } from "./fields.ts";
import { codeErrors } from "./payouts.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";
import { oneTimeCode } from "./texts.ts";

/** More than there can be. */
const mostFiles = 9_999;

export const takeFiles = route({
  name: "payouts/take-files",
  summary: "Take a file of a run's payouts by one method",
  description:
    "Bank transfers as a pain.001.001.09 where the shop has said which account it pays from, else as a table; payments by hand as a table; PayPal's as it " +
    "takes them. One has 2,000 bank transfers or 5,000 of other payments at most; of a larger run there are several, of which `file` names one: " +
    "whoever takes them begins with 1 and goes on to `files`. With it the money leaves: its payouts are `SENDING`, and can't be canceled any more. Taken " +
    "again, it is the same bytes, whatever the account is by then; 90 days after its payouts were settled a file can't be had any more. Of a run " +
    "that the calendar began without anybody's word, the first taking takes a code of the caller's second factor, where it is on.",
  params: z.strictObject({ runId: id("run") }),
  body: z.strictObject({
    method: z.enum(payoutMethods, said(words.one_of, { values: payoutMethods.join(", ") })),
    /** Which of them, from 1, which is the one that is meant where none is named. */
    file: z.optional(z.int().check(z.minimum(1), z.maximum(mostFiles))),
    code: z.optional(oneTimeCode),
  }),
  answer: {
    status: 200,
    body: z.object({
      /** How many files there are. */
      files: count,
      /** The one that was asked for; none where all that was in it was canceled. */
      items: z.array(
        z.object({
          name: z.string(),
          contentType: z.string(),
          text: z.string(),
          /** Of the text, as UTF-8, in hexadecimal. */
          sha256: z.string(),
          count,
          totalMinor: amountMinor,
        }),
      ),
    }),
    description: "The file.",
  },
  errors: ["not_found", "payout_state", "file_gone", "conflict", ...codeErrors],
});
