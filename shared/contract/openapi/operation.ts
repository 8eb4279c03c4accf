import type { Role } from "../../domain/person.ts";
import type { Auth, FunctionSpec } from "../../topology-spec.ts";
import { type Example, examples } from "../examples.ts";
import type { Route } from "../route.ts";
import type { RouteName } from "../routes.ts";
import { type Json, jsonContent, schemaOf } from "./json.ts";
import { headersOf, parametersOf } from "./parameters.ts";
import { problemResponses } from "./problems.ts";

/** Who may call a function. */
const authOf = (spec: FunctionSpec): Auth => ("http" in spec.on ? spec.on.auth : "public");

/** How each kind of route says who may call it; public ones say so, too, and leave nothing to a default. */
const access: Record<Auth, { security: readonly Json[]; says: string }> = {
  public: { security: [], says: "Needs no sign-in." },
  admin: { security: [{ admin: [] }], says: "For the owner's team." },
  ambassador: { security: [{ ambassador: [] }], says: "For a signed-in ambassador." },
  scope: {
    security: [{ admin: [] }, { ambassador: [] }],
    says: "For a signed-in owner or ambassador: whichever `scope` names.",
  },
};

/** The roles of which whoever calls must have one; none where that is no question. */
const rolesOf = ({ on }: FunctionSpec): readonly Role[] => ("http" in on && on.auth === "admin" ? on.roles : []);

/** What of an event Herald reads; Stripe sends far more. */
const stripeEventExample = {
  id: "evt_1QK1",
  object: "event",
  type: "checkout.session.completed",
  created: 1_795_169_191,
  data: {
    object: {
      id: "cs_test_a1",
      payment_status: "paid",
      payment_intent: "pi_3QK1",
      amount_total: 4_800,
      currency: "eur",
      metadata: { orderId: "ord_01JD90A3B4C5D6E7F8G9H0J1K2" },
    },
  },
};

/** One operation of the document. */
export function operation(route: Route<RouteName>, tag: string, method: string, spec: FunctionSpec): Json {
  const auth = authOf(spec);
  const needed = rolesOf(spec);
  const { name, summary, answer } = route;
  const example: Example = examples[name];
  return {
    operationId: name,
    tags: [tag],
    summary,
    description: [route.description, access[auth].says, needed.length > 0 && `Roles: ${needed.join(", ")}.`]
      .filter(Boolean)
      .join(" "),
    security: access[auth].security,
    ...(needed.length > 0 && { "x-herald-roles": needed }),
    parameters: [
      ...parametersOf(route.params, "path", example.params),
      ...parametersOf(route.query, "query", example.query),
      ...headersOf(route, Boolean(route.versioned && route.params && route.body)),
    ],
    ...(route.body && {
      requestBody: { required: true, content: jsonContent(schemaOf(route.body, "input"), example.body) },
    }),
    ...(route.raw && { requestBody: { required: true, content: jsonContent({ type: "object" }, stripeEventExample) } }),
    responses: {
      [answer.status]: {
        description: answer.description,
        ...(answer.status === 303 && {
          headers: { Location: { description: "Where the page is.", schema: { type: "string", format: "uri" } } },
        }),
        ...(route.versioned && { headers: { ETag: { description: "Its version.", schema: { type: "string" } } } }),
        ...(answer.body && { content: jsonContent(schemaOf(answer.body, "output"), example.answer) }),
      },
      ...problemResponses(route, method, auth),
    },
  };
}
