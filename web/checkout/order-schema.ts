import * as z from "zod/mini";
import { createSession } from "../../shared/contract/checkout.ts";
import { addressProblems } from "../../shared/domain/postal-address.ts";
import type { SharedLink } from "./api.ts";

/** What an order must be, as the API checks it too: a shop that delivers needs a whole address. */
export const orderSchemas: Readonly<Record<SharedLink["delivery"], typeof createSession.body>> = {
  none: createSession.body,
  physical: createSession.body.check(
    z.superRefine(({ buyer }, context) => {
      for (const { path, message } of addressProblems(buyer)) {
        context.addIssue({ code: "custom", path: ["buyer", path], message, input: buyer });
      }
    }),
  ),
};
