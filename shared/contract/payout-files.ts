import * as z from "zod/mini";
import { payoutMethods } from "../domain/payout.ts";
import * as words from "../words/en/fields.ts";
import { amountMinor, count, id } from "./fields.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";

export const takeFiles = route({
  name: "payouts/take-files",
  summary: "Take the files of a run's payouts by one method",
  description:
    "Bank transfers as a pain.001.001.09 where the shop has said which account it pays from, else as a table; payments by hand as a table; PayPal's as it " +
    "takes them, in parts of 5,000. With the first of them the money leaves: the payouts are `SENDING`, and can't be canceled any more. Taken " +
    "again, they are the same bytes, whatever the account is by then; 90 days after its payouts were settled a file can't be had any more.",
  params: z.strictObject({ runId: id("run") }),
  body: z.strictObject({ method: z.enum(payoutMethods, said(words.one_of, { values: payoutMethods.join(", ") })) }),
  answer: {
    status: 200,
    body: z.object({
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
    description: "The files.",
  },
  errors: ["not_found", "payout_state", "file_gone", "conflict"],
});
