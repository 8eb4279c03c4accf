import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { openApiDocument } from "./document.ts";

const parameter = z.looseObject({ name: z.string(), in: z.string(), description: z.string().check(z.minLength(10)) });
const operationShape = z.looseObject({
  operationId: z.string(),
  description: z.string(),
  security: z.array(z.record(z.string(), z.tuple([]))),
  parameters: z.array(parameter),
  responses: z.record(z.string(), z.looseObject({ content: z.optional(z.record(z.string(), z.unknown())) })),
});

const document = openApiDocument({ name: "Blue Door", appUrl: "https://shop.example", version: "1" });
const operations = Object.entries(document.paths).flatMap(([path, byMethod]) =>
  Object.entries(byMethod).map(([method, operation]) => ({ path, method, ...z.parse(operationShape, operation) })),
);

const named = (id: string) => {
  const found = operations.find(({ operationId }) => operationId === id);
  if (!found) throw new Error(`The document has no ${id}.`);
  return found;
};

test("every operation says who may call it, and every parameter what it is", () => {
  expect(operations.length).toBeGreaterThan(30);
  const open = operations.filter(({ security }) => security.length === 0);
  expect(open.map(({ operationId }) => operationId)).toContain("checkout/open-link");
  expect(open.filter(({ path }) => /^\/api\/(admin|ambassador)\//.test(path)).map(({ path }) => path)).toEqual([
    "/api/ambassador/register",
    "/api/admin/join",
  ]);
});

test("the gateway's throttle may answer everywhere, in its own words", () => {
  for (const { operationId, responses } of operations) {
    expect([operationId, responses["429"]?.content]).toEqual([
      operationId,
      expect.objectContaining({
        "application/json": expect.objectContaining({ schema: { $ref: "#/components/schemas/Throttled" } }),
      }),
    ]);
  }
  expect(Object.keys(named("accounts/sign-in").responses["429"]?.content ?? {})).toContain("application/problem+json");
});

test("what needs the sign-in that its address names is not found where that names none", () => {
  const byScope = operations.filter(({ path, security }) => path.includes("{scope}") && security.length > 0);
  expect(byScope.length).toBeGreaterThan(3);
  for (const { operationId, responses } of byScope) {
    expect([operationId, Object.keys(responses)]).toEqual([operationId, expect.arrayContaining(["401", "404"])]);
  }
});

test("a change says that it takes JSON of a certain length, and from this site alone", () => {
  for (const { operationId, method, responses } of operations.filter((one) => one.method !== "get")) {
    const expected = operationId === "payments/receive-stripe-event" ? ["413"] : ["403", "413", "415"];
    expect([method, operationId, Object.keys(responses)]).toEqual([
      method,
      operationId,
      expect.arrayContaining(expected),
    ]);
  }
});

test("bounds stand where they are held", () => {
  const parameters = operations.flatMap((operation) => operation.parameters);
  const schemasOf = (name: string) => parameters.filter((one) => one.name === name).map(({ schema }) => schema);
  for (const name of ["limit", "top"]) {
    expect(schemasOf(name).length).toBeGreaterThan(0);
    for (const schema of schemasOf(name)) {
      expect(schema).toMatchObject({ type: "integer", minimum: 1, maximum: 100, default: expect.any(Number) });
    }
  }
  for (const schema of schemasOf("Idempotency-Key")) expect(schema).toHaveProperty("pattern", "^[!-~]{8,200}$");
  expect(schemasOf("Idempotency-Key").length).toBeGreaterThan(1);
  expect(JSON.stringify(named("links/create"))).toContain('"uniqueItems":true');
  expect(JSON.stringify(named("products/update"))).toContain('"minProperties":1');
});
