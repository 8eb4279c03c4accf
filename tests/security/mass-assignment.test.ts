import { beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { Client } from "../contract/support/client.ts";
import { type Body, operations, readDocument } from "../contract/support/interface.ts";
import { signInAs } from "../contract/support/people.ts";
import { newScene, type Scene, seenOf } from "./support/scene.ts";
import { clientFor, nameOf, type SoundRequest, soundRequests } from "./support/sound-requests.ts";

const problem = z.object({ errors: z.array(z.object({ path: z.string() })) });

/** What somebody would like to set who knows the tables, and what JavaScript itself might take. */
const unasked: Record<string, unknown> = {
  id: "usr_00000000000000000000000000",
  userId: "x",
  ambassadorId: "x",
  ambassadorName: "x",
  orderId: "x",
  role: "admin",
  roles: ["admin"],
  isAdmin: true,
  is_admin: 1,
  admin: true,
  scope: "admin",
  permissions: ["*"],
  revenueMinor: 1e9,
  rateBps: 10_000,
  commissionBps: 10_000,
  totalMinor: 1,
  priceMinor: 1,
  unitPriceMinor: 1,
  amountMinor: 1,
  refundedMinor: 0,
  discountMinor: 1e6,
  currency: "usd",
  status: "PAID",
  paidAt: "2026-01-01",
  createdAt: "2020-01-01T00:00:00.000Z",
  updatedAt: "2020-01-01T00:00:00.000Z",
  version: 9,
  passwordVersion: 9,
  passwordHash: "$argon2id$",
  sessions: {},
  checkoutSessionId: "cs_x",
  checkoutUrl: "https://evil.example",
  successUrl: "https://evil.example",
  cancelUrl: "https://evil.example",
  returnUrl: "https://evil.example",
  pk: "USER#x",
  sk: "A",
  gsi1pk: "ADMINS",
  type: "admin",
  constructor: { prototype: {} },
  toString: "x",
};

let scene: Scene;
let requests: SoundRequest[];

beforeAll(async () => {
  scene = await newScene();
  requests = soundRequests(operations(await readDocument()), scene).filter(({ body }) => body);
});

/** The body with the fields in one more place, at the top and in every object inside, and the way to that place. */
function* withFields(body: Body, fields: Body): Generator<{ way: string; body: Body }> {
  yield { way: "", body: { ...fields, ...body } };
  for (const [key, inner] of Object.entries(body)) {
    const list = Array.isArray(inner) ? inner : [inner];
    for (const [at, item] of list.entries()) {
      if (typeof item !== "object" || item === null) continue;
      for (const nested of withFields(item, fields)) {
        const changed = Array.isArray(inner) ? inner.with(at, nested.body) : nested.body;
        const way = `${key}.${Array.isArray(inner) ? `${at}.` : ""}${nested.way}`;
        yield { way, body: { ...body, [key]: changed } };
      }
    }
  }
}

/** Whether a schema has a field, at the end of a way through its objects and lists. */
function isAskedFor(schema: unknown, [name = "", ...more]: readonly string[]): boolean {
  const { properties = {}, items } = z.parse(
    z.looseObject({ properties: z.optional(z.record(z.string(), z.unknown())), items: z.optional(z.unknown()) }),
    schema ?? {},
  );
  if (items !== undefined) return isAskedFor(items, more);
  if (!Object.hasOwn(properties, name)) return false;
  return more.length === 0 || isAskedFor(properties[name], more);
}

test("each field that nobody asked for is refused by its name, in every body and every object in it, and nothing changes", async () => {
  const before = await seenOf(scene);
  let cases = 0;
  for (const request of requests) {
    const { operation, path, body = {}, headers } = request;
    const client = clientFor(request, scene, new Client());
    for (const bad of withFields(body, unasked)) {
      const expected = Object.keys(unasked).filter(
        (name) => !isAskedFor(operation.body, `${bad.way}${name}`.split(".")),
      );
      const reply = await client.send(operation.method, path, bad.body, headers());
      const what = `${nameOf(request)}: ${bad.way}`;
      expect([what, reply.status]).toEqual([what, 400]);
      const paths = z.parse(problem, reply.body).errors.map((error) => error.path);
      const missing = expected.map((name) => bad.way + name).filter((name) => !paths.includes(name));
      expect([what, missing]).toEqual([what, []]);
      cases += expected.length;
    }
  }
  expect(cases).toBeGreaterThan(500);
  expect(await seenOf(scene)).toEqual(before);
});

test("what makes a prototype is refused as text, where JSON has it as a field like any other", async () => {
  for (const { operation, path, headers, ...request } of requests) {
    const client = clientFor({ operation, path, headers, ...request }, scene, new Client());
    const body = `{"__proto__":{"isAdmin":true},${JSON.stringify(request.body).slice(1)}`;
    const reply = await client.sendRaw(operation.method, path, body, {
      ...headers(),
      "content-type": "application/json",
    });
    expect([path, reply.status]).toEqual([path, 400]);
  }
});

test("an ambassador who asked for all that is no owner: the admin's door stays shut", async () => {
  const { email, client } = scene.ann;
  expect((await client.get("/api/ambassador/user")).body).toMatchObject({ scope: "ambassador" });
  expect((await signInAs("admin", email, "a long enough passphrase")).status).toBe(401);
  for (const path of ["/api/admin/register", "/api/admin/users"]) {
    expect((await new Client().post(path, { email })).status).toBe(404);
  }
});
