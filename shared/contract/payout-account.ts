import * as z from "zod/mini";
import { instant } from "./fields.ts";
import { route } from "./route.ts";
import { text } from "./texts.ts";

const answer = z.object({
  /** Absent while there is none: bank transfers are then given as a table. */
  account: z.optional(
    z.object({
      name: z.string(),
      /** Such as `DE•• •••• 3000`. */
      masked: z.string(),
      changedAt: instant,
    }),
  ),
});

export const readAccount = route({
  name: "payouts/read-account",
  summary: "Read which account the shop pays from",
  description: "Masked: the files for the bank alone have the whole.",
  answer: { status: 200, body: answer, description: "The account, if there is one." },
});

export const saveAccount = route({
  name: "payouts/save-account",
  summary: "Say which account the shop pays from",
  description:
    "For shops that pay in euros. With it, the file of a run's bank transfers is a pain.001.001.09, which the bank takes as it is. " +
    "Banks outside the EEA need their `bic`, too. Without `account` there is none from now on. A file that was taken before keeps the account that it names.",
  body: z.strictObject({
    account: z.optional(
      z.strictObject({
        /** The account holder's. */
        name: text(70),
        iban: text(42),
        bic: z.optional(text(15)),
      }),
    ),
  }),
  answer: { status: 200, body: answer, description: "The account from now on." },
  errors: ["conflict"],
});
