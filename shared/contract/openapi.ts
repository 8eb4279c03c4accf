import * as z from "zod/mini";
import { type ErrorCode, errorStatus } from "../domain/errors.ts";
import { functions } from "../topology.ts";
import { type Auth, type FunctionSpec, routesOf } from "../topology-spec.ts";
import { type Example, examples } from "./examples.ts";
import { problemExample } from "./problem-examples.ts";
import type { Route } from "./route.ts";
import { type RouteName, routeGroups } from "./routes.ts";

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of the whole interface, made from the schemas that the functions run on. */
export function openApiDocument(shop: { name: string; appUrl: string; version: string }) {
  const paths: Record<string, Json> = {};
  for (const [tag, routes] of Object.entries<readonly Route<RouteName>[]>(routeGroups)) {
    for (const route of routes) {
      const spec: FunctionSpec = functions[route.name];
      for (const line of routesOf(spec)) {
        const [method = "", path = ""] = line.split(" ");
        paths[path] = { ...paths[path], [method.toLowerCase()]: operation(route, tag, authOf(spec)) };
      }
    }
  }
  return {
    openapi: "3.1.0",
    info: { title: `${shop.name} · Herald API`, version: shop.version, description },
    servers: [{ url: shop.appUrl }],
    tags: Object.keys(routeGroups).map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        admin: { type: "apiKey", in: "cookie", name: "__Host-herald-admin" },
        ambassador: { type: "apiKey", in: "cookie", name: "__Host-herald-ambassador" },
      },
    },
  };
}

const description =
  "Money is integer minor units (`…Minor`) beside a `currency` (ISO 4217, lower case). Times are ISO-8601 UTC. " +
  "Lists take `limit` and `cursor` and answer `items` and, where there is more, `nextCursor`. Errors are " +
  "RFC 9457 `application/problem+json`; unknown fields are refused.";

const authOf = (spec: FunctionSpec): Auth => ("http" in spec.on ? spec.on.auth : "public");

function operation(route: Route<RouteName>, tag: string, auth: Auth): Json {
  const { name, summary, answer } = route;
  const example: Example = examples[name];
  return {
    operationId: name,
    tags: [tag],
    summary,
    ...(route.description && { description: route.description }),
    ...(auth !== "public" && { security: auth === "scope" ? [{ admin: [] }, { ambassador: [] }] : [{ [auth]: [] }] }),
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
        ...(route.versioned && { headers: { ETag: { description: "Its version.", schema: { type: "string" } } } }),
        ...(answer.body && { content: jsonContent(schemaOf(answer.body, "output"), example.answer) }),
      },
      ...problemResponses(route, auth),
    },
  };
}

function schemaOf(schema: z.ZodMiniType, io: "input" | "output"): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return json;
}

const jsonContent = (schema: Json, example?: unknown) => ({
  "application/json": { schema, ...(example !== undefined && { example }) },
});

function parametersOf(
  schema: z.ZodMiniType | undefined,
  place: "path" | "query",
  example: Example["query"] = {},
): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
    ...(name in example && { example: example[name] }),
  }));
}

function headersOf(route: Route, takesVersion: boolean): Json[] {
  const text = { type: "string", minLength: 8, maxLength: 200 };
  return [
    ...(route.idempotent
      ? [
          {
            name: "Idempotency-Key",
            in: "header",
            required: route.idempotent === true,
            schema: text,
            example: "4f9c2e1a-7b3d-4c55-9e0f-2a6d81c3b7e4",
          },
        ]
      : []),
    ...(route.raw
      ? [
          {
            name: "Stripe-Signature",
            in: "header",
            required: true,
            schema: { type: "string" },
            example: "t=1795169191,v1=5257a869e7ecebeda32affa62cdca3fa51cad7e77a0e56ff536d0ce8e108d8bd",
          },
        ]
      : []),
    ...(takesVersion
      ? [{ name: "If-Match", in: "header", required: false, schema: { type: "string" }, example: '"2"' }]
      : []),
  ];
}

/** A route's own errors, and those that every route of its kind shares. */
function problemResponses(route: Route, auth: Auth): Json {
  const takesInput = route.params ?? route.query ?? route.body ?? route.idempotent ?? route.raw;
  const shared: ErrorCode[] = [
    ...(takesInput ? (["invalid_request"] as const) : []),
    ...(auth === "public" ? [] : (["not_signed_in"] as const)),
    ...(route.body || auth !== "public" ? (["forbidden"] as const) : []),
    ...(route.body ? (["too_large", "unsupported_media_type"] as const) : []),
    ...(route.raw ? (["too_large"] as const) : []),
    "internal",
  ];
  const byStatus = Map.groupBy(new Set([...(route.errors ?? []), ...shared]), (code) => errorStatus[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\``).join(", "),
        content: {
          "application/problem+json": {
            schema: { $ref: "#/components/schemas/Problem" },
            example: problemExample(codes[0] ?? "internal"),
          },
        },
      },
    ]),
  );
}

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

const text = { type: "string" };
const problemSchema = {
  type: "object",
  required: ["type", "title", "status", "code", "detail", "requestId"],
  properties: {
    type: text,
    title: text,
    status: { type: "integer" },
    code: { enum: Object.keys(errorStatus) },
    detail: text,
    requestId: text,
    errors: {
      type: "array",
      description: "What is wrong with which field.",
      items: { type: "object", required: ["path", "message"], properties: { path: text, message: text } },
    },
  },
};
