import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { type Example, examples } from "./examples.ts";
import { openApiDocument } from "./openapi/document.ts";
import type { Route } from "./route.ts";
import { type RouteName, routeGroups } from "./routes.ts";

const routes = Object.values<readonly Route<RouteName>[]>(routeGroups).flat();

/** The compiler knows an example's fields and types, but not what a schema's checks ask of them. */
test.each(routes.map((route) => [route.name, route] as const))(
  "the example of %s is what its schemas take",
  (name, { params, query, body, answer }) => {
    const example: Example = examples[name];
    if (params) z.parse(params, example.params);
    if (query && example.query) z.parse(query, example.query);
    if (body) z.parse(body, example.body);
    if (answer.body) z.parse(answer.body, example.answer);
  },
);

test("an example carries no field that its schemas would drop", () => {
  const dropped = routes.flatMap(({ name, answer }) => {
    const { answer: given }: Example = examples[name];
    // Of the document itself, the example is its first line.
    if (!answer.body || name === "reference/read-document") return [];
    return JSON.stringify(z.parse(answer.body, given)).length === JSON.stringify(given).length ? [] : [name];
  });
  expect(dropped).toEqual([]);
});

test("an example is nobody's: its addresses are of a domain that is kept for that (RFC 2606)", () => {
  const addresses = JSON.stringify(examples).match(/[\w.+-]+@[\w.-]+/g) ?? [];
  expect(addresses.length).toBeGreaterThan(5);
  expect(addresses.filter((address) => !address.endsWith("@example.com"))).toEqual([]);
});

/** Where there is none, the reference draws a sample from the schema: `string`, and patterns filled with noise. */
test("the reference has an example of everything of which it would otherwise draw a sample", () => {
  const { paths } = openApiDocument({ appUrl: "https://shop.example", version: "1" });
  const content = z.optional(z.record(z.string(), z.object({ example: z.optional(z.unknown()) })));
  const operation = z.object({
    operationId: z.string(),
    parameters: z.array(z.object({ name: z.string(), required: z.boolean(), example: z.optional(z.unknown()) })),
    requestBody: z.optional(z.object({ content })),
    responses: z.record(z.string(), z.object({ content })),
  });
  const lacking = Object.values(paths).flatMap((byMethod) =>
    Object.values(z.parse(z.record(z.string(), z.unknown()), byMethod)).flatMap((found) => {
      const { operationId, parameters, requestBody, responses } = z.parse(operation, found);
      const samples = [
        ...parameters.filter(({ required }) => required).map(({ name, example }) => [name, example] as const),
        ...Object.values(requestBody?.content ?? {}).map(({ example }) => ["body", example] as const),
        ...Object.entries(responses).flatMap(([status, { content: of = {} }]) =>
          Object.values(of).map(({ example }) => [status, example] as const),
        ),
      ];
      return samples.filter(([, example]) => example === undefined).map(([what]) => `${operationId}: ${what}`);
    }),
  );
  expect(lacking).toEqual([]);
});
