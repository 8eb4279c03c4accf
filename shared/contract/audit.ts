import * as z from "zod/mini";
import { auditSubjects } from "../domain/audit.ts";
import { id, instant } from "./fields.ts";
import { listOf, month, page } from "./lists.ts";
import { route } from "./route.ts";

const subject = z.enum(auditSubjects);

const auditRecord = z.object({
  id: z.string(),
  at: instant,
  /** Who did it. A name is absent where the account is gone. */
  person: z.object({ id: z.string(), name: z.optional(z.string()) }),
  /** The id that all log lines of it bear. */
  correlationId: z.string(),
  changes: z.array(
    z.object({
      subject,
      /** Of the product, the link (its code), the order, the account or the group; there is one of the settings, whose is empty. */
      id: z.string(),
      does: z.enum(["put", "change", "delete"]),
      /** What people call it, where that is known. */
      title: z.optional(z.string()),
      /** A text as it is, all else as JSON; absent where there was none. */
      fields: z.array(z.object({ name: z.string(), before: z.optional(z.string()), after: z.optional(z.string()) })),
    }),
  ),
});

export const listAudit = route({
  name: "audit/list",
  summary: "List what people changed, newest first",
  description:
    "A month at a time, this one where none is named; of one person or one kind of thing where that is asked, and then a page may be " +
    "short: follow `nextCursor` until it is absent.",
  query: z.strictObject({
    ...page,
    month: z.optional(month),
    person: z.optional(id("usr")),
    subject: z.optional(subject),
  }),
  answer: { status: 200, body: listOf(auditRecord), description: "Who changed what, and when." },
});
