import { type ErrorCode, errorStatus } from "../../domain/errors.ts";
import type { Auth } from "../../topology-spec.ts";
import { problemExample } from "../problem-examples.ts";
import type { Route } from "../route.ts";
import { fieldErrorSchema } from "./field-errors.ts";
import type { Json } from "./json.ts";

/** The errors that a route shares with every other of its kind. */
function sharedErrors(route: Route, method: string, auth: Auth): ErrorCode[] {
  const takesInput = route.params ?? route.query ?? route.body ?? route.idempotent ?? route.raw;
  const isChange = method !== "GET";
  return [
    ...(takesInput ? (["invalid_request"] as const) : []),
    ...(auth === "public" ? [] : (["not_signed_in"] as const)),
    ...(auth !== "public" || (isChange && !route.raw) ? (["forbidden"] as const) : []),
    ...(auth === "admin" ? (["role", "second_factor_required"] as const) : []),
    // Whose scope is no scope has no such address.
    ...(auth === "scope" ? (["not_found"] as const) : []),
    ...(isChange ? (["too_large"] as const) : []),
    ...(isChange && !route.raw ? (["unsupported_media_type"] as const) : []),
    "internal",
  ];
}

/** A route's own errors, and those that every route of its kind shares; by status. */
export function problemResponses(route: Route, method: string, auth: Auth): Json {
  const codes = new Set([...(route.errors ?? []), ...sharedErrors(route, method, auth)]);
  const byStatus = Map.groupBy(codes, (code) => errorStatus[code]);
  const responses = [...byStatus].map(([status, ofStatus]): [number, Json] => [
    status,
    {
      description: ofStatus.map((code) => `\`${code}\``).join(", "),
      content: problemContent(ofStatus[0] ?? "internal"),
    },
  ]);
  return Object.fromEntries([...responses, [errorStatus.too_many_attempts, tooMany(codes.has("too_many_attempts"))]]);
}

const problemContent = (code: ErrorCode) => ({
  "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" }, example: problemExample(code) },
});

/** The gateway's throttle stands before every route, and answers by itself; some routes count tries as well. */
const tooMany = (isCounted: boolean): Json => ({
  description: `${isCounted ? "`too_many_attempts`, or more" : "More"} requests than the API takes at a time: try again later.`,
  headers: {
    "Retry-After": {
      description: "Seconds until a further try makes sense, where Herald knows.",
      schema: { type: "integer", minimum: 0 },
    },
  },
  content: {
    ...(isCounted && problemContent("too_many_attempts")),
    "application/json": {
      schema: { $ref: "#/components/schemas/Throttled" },
      example: { message: "Too Many Requests" },
    },
  },
});

const text = { type: "string" };

/** What an answer is that says what went wrong. */
export const problemSchemas = {
  Problem: {
    type: "object",
    description: "What went wrong, as RFC 9457 has it; `requestId` finds it in the shop's log.",
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
        items: { $ref: "#/components/schemas/FieldError" },
      },
      params: {
        type: "object",
        description:
          "What there is to say beside the code, by name: the `reason` of an `order_state`, the `state` of a `payout_state`, the `mostMinor` of a `more_than_debt`, the `max` of a `link_limit`, a `team_full` or `too_many_groups`.",
        additionalProperties: text,
      },
    },
  },
  FieldError: fieldErrorSchema,
  Throttled: {
    type: "object",
    description: "The gateway's own answer, before Herald has heard of the request.",
    required: ["message"],
    properties: { message: text },
  },
};
