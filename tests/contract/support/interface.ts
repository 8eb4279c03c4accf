import * as z from "zod/mini";
import { Client, type Method } from "./client.ts";

/** The interface as its own OpenAPI document tells it, so that a new route is tested the day it appears. */

const schema = z.looseObject({
  type: z.optional(z.union([z.string(), z.array(z.string())])),
  required: z.optional(z.array(z.string())),
  properties: z.optional(z.record(z.string(), z.looseObject({}))),
});
const operationShape = z.object({
  operationId: z.string(),
  security: z.optional(z.array(z.record(z.string(), z.unknown()))),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean() })),
  requestBody: z.optional(
    z.object({
      content: z.object({
        "application/json": z.object({ schema, example: z.optional(z.record(z.string(), z.unknown())) }),
      }),
    }),
  ),
});
const documentShape = z.object({ paths: z.record(z.string(), z.record(z.string(), operationShape)) });

export type Body = Record<string, unknown>;

export interface Operation {
  operationId: string;
  method: Method;
  path: string;
  auth: "admin" | "ambassador" | "public";
  query: string[];
  needsKey: boolean;
  body: z.output<typeof schema> | undefined;
  /** A body that its document gives as an example. */
  example: Body | undefined;
}

export const readDocument = () => new Client().read("/api/openapi.json", documentShape);

const methods: Record<string, Method> = { get: "GET", post: "POST", put: "PUT", delete: "DELETE" };

/** Every operation but Stripe's own, whose body is a signed event. */
export function operations({ paths }: z.output<typeof documentShape>): Operation[] {
  return Object.entries(paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod)
      .filter(([, { operationId }]) => operationId !== "payments/receive-stripe-event")
      .map(([method, operation]): Operation => {
        const scopes = (operation.security ?? []).flatMap((scheme) => Object.keys(scheme));
        const named = (place: string) => operation.parameters.filter((it) => it.in === place).map((it) => it.name);
        return {
          operationId: operation.operationId,
          method: methods[method] ?? "GET",
          path,
          auth: scopes.includes("ambassador") ? "ambassador" : scopes.includes("admin") ? "admin" : "public",
          query: named("query"),
          needsKey: operation.parameters.some(({ name, required }) => name === "Idempotency-Key" && required),
          body: operation.requestBody?.content["application/json"].schema,
          example: operation.requestBody?.content["application/json"].example,
        };
      }),
  );
}

/**
 * What a stranger is answered by every operation that needs a sign-in, of some methods.
 * @returns lines such as `GET /api/admin/orders: 401 not_signed_in`
 */
export async function answersToStrangers(methods: readonly Method[]): Promise<string[]> {
  const guarded = operations(await readDocument()).filter(({ auth }) => auth !== "public");
  const stranger = new Client();
  const answers: string[] = [];
  for (const { method, path, body } of guarded.filter((operation) => methods.includes(operation.method))) {
    for (const scope of path.includes("{scope}") ? ["admin", "ambassador"] : [""]) {
      const address = path.replace("{scope}", scope).replace(/\{\w+\}/g, "x");
      const reply = await stranger.send(method, address, body && {});
      const { code } = z.parse(z.object({ code: z.string() }), reply.body);
      answers.push(`${method} ${address}: ${reply.status} ${code}`);
    }
  }
  return answers;
}

export interface BadBody {
  what: string;
  /** The field that the answer must name. */
  path: string;
  body: unknown;
}

/** From a sound body: each required field missing, each field of wrong types and too long, and fields unheard of. */
export function badBodies({ body: schema }: Operation, sound: Body): BadBody[] {
  const properties = schema?.properties ?? {};
  const required = schema?.required ?? [];
  const bad: BadBody[] = ["id", "role", "isAdmin", "scope", "__proto__", "unheardOf"].map((name) => ({
    what: `unknown ${name}`,
    path: name,
    body: withField(sound, name, "admin"),
  }));
  for (const [name, property] of Object.entries(properties)) {
    const { [name]: _, ...without } = sound;
    if (required.includes(name)) bad.push({ what: `${name} missing`, path: name, body: without });
    for (const value of wrongValues(name, property)) {
      bad.push({
        what: `${name} ${JSON.stringify(value)?.slice(0, 20)}`,
        path: name,
        body: { ...sound, [name]: value },
      });
    }
    for (const [inner, value] of Object.entries(nested(sound[name]))) {
      const path = `${name}.${inner}`;
      bad.push({
        what: `${path} ${value === undefined ? "missing" : "wrong"}`,
        path,
        body: { ...sound, [name]: withField(sound[name], inner, value) },
      });
    }
  }
  return bad;
}

/** `__proto__` as JSON has it: an own property like any other. */
const withField = (object: unknown, name: string, value: unknown): unknown =>
  JSON.parse(
    JSON.stringify({ ...(object as object), placeholder: value }).replace('"placeholder"', JSON.stringify(name)),
  );

function wrongValues(name: string, property: Record<string, unknown>): unknown[] {
  const { type, maxLength, minimum, anyOf } = property;
  // Of what may also be nothing.
  const other = Array.isArray(anyOf) && anyOf.length === 2 ? anyOf.find((it) => it.type !== "null") : undefined;
  if (other) return wrongValues(name, other).filter((value) => value !== null);
  const shared = [null, true, {}];
  // A debit is an amount below nothing.
  const tooSmall = typeof minimum === "number" && minimum < 0 ? minimum - 1 : -1;
  const texts = ["", "x".repeat(typeof maxLength === "number" ? maxLength + 1 : 5_000)];
  // A password may be made of anything, and what a file holds is not kept as it is; every other text is printed somewhere.
  if (type === "string")
    return [...shared, 1, ["x"], ...texts, ...(/password|^file$/i.test(name) ? [] : ["line\u0000feed"])];
  if (type === "integer" || type === "number")
    return [...shared, "1", tooSmall, ...(minimum === 0 ? [] : [0]), 1.5, 1e15, [1]];
  if (type === "boolean") return [null, {}, 1, "true", []];
  if (type === "array") return [...shared, "x", [null], [{}], Array(50).fill("x")].filter((it) => !isPartlyNamed(it));
  return [null, true, 1, "x", []];
}

/** Wrong items of a list are named by their place, which other tests hold. */
const isPartlyNamed = (value: unknown) => Array.isArray(value) && value.length > 0;

/** Wrong values for the fields of an object inside. */
function nested(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  return Object.fromEntries([...Object.keys(value).map((key) => [key, 12]), ["unheardOf", "x"]]);
}
