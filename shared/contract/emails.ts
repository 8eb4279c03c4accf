import * as z from "zod/mini";
import { emailKindNames } from "../domain/email-kind.ts";
import { route } from "./route.ts";

const params = z.strictObject({ kind: z.enum(emailKindNames) });

export const previewEmail = route({
  name: "emails/preview",
  summary: "See an e-mail as it is sent",
  description:
    "Written of the newest paid order, or of an example where there is none. Its links' tokens open nothing.",
  params,
  answer: {
    status: 200,
    body: z.object({
      subject: z.string(),
      sender: z.string(),
      /** A document of its own. */
      html: z.string(),
      text: z.string(),
      /** Whether it is written of an order of the shop's. */
      isReal: z.boolean(),
    }),
    description: "Both parts of the e-mail.",
  },
});

export const sendTestEmail = route({
  name: "emails/send-test",
  summary: "Send an e-mail to oneself",
  description: "To the address of the account that asks, and no other; ten in a quarter of an hour.",
  params,
  answer: { status: 202, description: "SES has it." },
  errors: ["too_many_attempts", "email_provider"],
});
