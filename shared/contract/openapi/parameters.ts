import * as z from "zod/mini";
import { idempotencyKey } from "../idempotency-key.ts";
import type { Route } from "../route.ts";
import { type Json, schemaOf } from "./json.ts";

/** What each parameter is, wherever it stands. A new one without a line here fails a test. */
const descriptions: Record<string, string> = {
  scope: "Whose account it is: an owner's (`admin`) or an ambassador's.",
  code: "The link's code; where it is opened, also its slug: what stands in its address.",
  slug: "What a storefront is called in its address.",
  orderId: "The order's id.",
  kind: "Which e-mail.",
  token: "What the link of an e-mail says: who wants no more of what.",
  productId: "The product's id.",
  ambassadorId: "The ambassador's id.",
  memberId: "The id of somebody of the team.",
  teamInvitationId: "The id of an invitation to the team.",
  invitationId: "The id of an invitation to be an ambassador.",
  groupId: "The group's id.",
  couponCode: "The coupon's code, in whatever case.",
  runId: "The payout run's id.",
  group: "Only ambassadors of this group.",
  noteId: "The id of a note on an order.",
  questionId: "The question's id.",
  about: "What was asked about: an order, a payout or its run, an ambassador; `balance` for one's own.",
  sessionId: "What one of one's own sign-ins is called in their list.",
  session: "The id of the Checkout session in which the order is paid: the buyer's proof that it is theirs.",
  limit: "How many items a page has at most.",
  cursor: "The `nextCursor` of the answer before, taken as it is: no other text is one.",
  search: "Words that must all be found, each by its beginning, in any case, with or without accents.",
  sort: "In which order.",
  decision: "Only those who would be paid, or whom a run would leave out for this reason.",
  sums: "Whether the first page has the sums of all.",
  state:
    "Only those in this state: links and coupons in use, archived or all; payouts and their runs by what became of them.",
  shipment: "`due` for those alone that wait to be shipped.",
  abandoned: "Whether checkouts that nobody paid are listed.",
  status: "Only orders in this state.",
  standing: "Only ambassadors who stand there with the shop.",
  year: "Of which year, UTC; this one where none is named.",
  month: "Of which month, UTC; this one where none is named.",
  person: "Only what this person changed.",
  subject: "Only changes of such things.",
  from: "The first day, UTC; not after `to`.",
  to: "The last day, UTC; not before `from`.",
  version: "Which version of the terms; 0 is the one that holds.",
  "If-Match": "The `ETag` of the answer that a change was made from: an older one than it has now is answered 412.",
  number: "Which statement, from 1; 0 is the one that is open.",
  top: "How many places are listed.",
  best: "How many of each list of what sold best; 0 for no such lists.",
  window: "Of all time, or of this month, UTC.",
  "Idempotency-Key": "A new one for each order or refund, such as a UUID: what comes twice with the same is done once.",
  "Stripe-Signature": "Stripe's signature of the body's bytes.",
};

/** The parameters that a schema declares, as they are written in an address. */
export function parametersOf(
  schema: z.ZodMiniType | undefined,
  place: "path" | "query",
  example: Readonly<Record<string, unknown>> = {},
): Json[] {
  if (!schema) return [];
  const { properties, required } = z.parse(objectSchema, schemaOf(schema, "input"));
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    description: descriptions[name],
    required: place === "path" || required.includes(name),
    schema: property,
    // All of an address is text; what is a number there is shown as one.
    ...(name in example && { example: property.type === "integer" ? Number(example[name]) : example[name] }),
  }));
}

const objectSchema = z.object({
  properties: z._default(z.record(z.string(), z.looseObject({ type: z.optional(z.unknown()) })), {}),
  required: z._default(z.array(z.string()), []),
});

/**
 * The headers that a route asks for.
 * @param takesVersion whether a change may say from which version it was made
 */
export function headersOf(route: Route, takesVersion: boolean): Json[] {
  const header = (name: string, schema: Json, example?: string) => ({
    name,
    in: "header",
    description: descriptions[name],
    required: name !== "If-Match" && !(name === "Idempotency-Key" && route.idempotent === "optional"),
    schema,
    ...(example && { example }),
  });
  return [
    ...(route.idempotent
      ? [
          header(
            "Idempotency-Key",
            { type: "string", pattern: idempotencyKey.pattern.source },
            "6f1c2b7e-4a9d-4f53-8f0e-2d1b9c7a5e30",
          ),
        ]
      : []),
    ...(route.raw
      ? [
          header(
            "Stripe-Signature",
            { type: "string" },
            "t=1795169191,v1=5257a869e7ecebeda32affa62cdca3fa51cad7e77a0e56ff536d0ce8e108d8bd",
          ),
        ]
      : []),
    ...(takesVersion ? [header("If-Match", { type: "string", pattern: '^(W/)?"[0-9]{1,9}"$' }, '"2"')] : []),
  ];
}
