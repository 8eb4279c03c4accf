import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import * as words from "../../shared/words/en/fields.ts";
import type { Reply } from "./support/client.ts";
import { Client, newKey } from "./support/client.ts";
import { dealt } from "./support/dealt.ts";
import { underTest } from "./support/environment.ts";
import { type Body, badBodies, type Operation, operations, readDocument } from "./support/interface.ts";
import { newAmbassador, owner, takeDownProducts } from "./support/people.ts";
import { soundBody } from "./support/sound-body.ts";
import { type Stage, stage } from "./support/stage.ts";

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  requestId: z.string(),
  errors: z.optional(
    z.array(
      z.object({
        path: z.string(),
        code: z.string(),
        params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
        message: z.string(),
      }),
    ),
  ),
});

/** What the catalogue says of a code and its parameters. */
const sentences: Readonly<Record<string, (params: unknown) => string>> = Object.fromEntries(
  // Whether the parameters are those of the code is what is tested.
  Object.entries(words).map(([code, sentence]) => [code, (params) => sentence(params as never).message]),
);

/** Stands in every text that a bad request carries; at the end it must be stored nowhere. */
const marker = `never-stored-${randomUUID()}`;

let on: Stage;
let clients: Record<"admin" | "ambassador" | "public", Client>;
let document: Awaited<ReturnType<typeof readDocument>>;

beforeAll(async () => {
  document = await readDocument();
  on = await stage([1_000]);
  expect((await on.ambassador.client.put("/api/ambassador/storefront", { slug })).status).toBe(200);
  clients = { admin: on.admin, ambassador: (await newAmbassador()).client, public: new Client() };
});

afterAll(takeDownProducts);

const slug = `page-${randomUUID().slice(0, 8)}`;

/** Well-formed, and nobody's: input is read before anything is looked up. refund.test.ts tries it on a paid order. */
const orderId = `ord_${"0".repeat(26)}`;

/** A path with sound parameters. */
function pathOf({ path }: Operation): string {
  const values: Record<string, string> = {
    scope: "ambassador",
    productId: on.products[0]?.id ?? "",
    ambassadorId: on.ambassador.id,
    orderId,
    memberId: `usr_${"0".repeat(26)}`,
    teamInvitationId: `inv_${"0".repeat(26)}`,
    sessionId: "A".repeat(43),
    token: `sales.usr_${"0".repeat(26)}.${"A".repeat(22)}`,
    couponCode: "NO-SUCH-COUPON",
    groupId: `grp_${"0".repeat(26)}`,
    runId: `run_${"0".repeat(26)}`,
    noteId: `not_${"0".repeat(26)}`,
    questionId: `que_${"0".repeat(26)}`,
    code: on.code,
    slug,
  };
  return path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "x");
}

/** A body that the route would take, but that it names nobody and nothing that is there is changed by it. */
function bodyOf(operation: Operation): Body {
  const productId = on.products[0]?.id ?? "";
  return soundBody(operation, {
    firstName: marker,
    lastName: marker,
    title: marker,
    description: marker,
    email: `${randomUUID()}@nobody.example`,
    currentPassword: "not the password",
    code: on.code,
    productId,
    productIds: [productId],
    amountMinor: 1,
  });
}

function send(
  operation: Operation,
  body: string | undefined,
  headers: Record<string, string>,
  path = pathOf(operation),
) {
  const key = operation.needsKey ? newKey() : {};
  return clients[operation.auth].sendRaw(operation.method, path, body, { ...key, ...headers });
}

const sendJson = (operation: Operation, body: unknown) =>
  send(operation, JSON.stringify(body), { "content-type": "application/json" });

/** Holds a reply to one of some statuses, and to a problem that names a field. */
function refused(reply: Reply, statuses: readonly number[], what: string): string[] {
  expect([what, statuses.includes(reply.status), reply.status]).toEqual([what, true, reply.status]);
  expect(reply.headers.get("content-type")).toContain("application/problem+json");
  const { status, requestId, errors = [] } = z.parse(problem, reply.body);
  expect([what, status]).toEqual([what, reply.status]);
  expect(requestId).not.toBe("");
  expect([what, errors.length > 0]).toEqual([what, true]);
  if (reply.status === 400) {
    for (const { code, params, message } of errors) expect([what, message]).toEqual([what, sentences[code]?.(params)]);
  }
  return errors.map(({ path }) => path);
}

/** What no route takes, but the one for a bank's report of thousands of payments. */
const tooManyMb = (name: string): number => (name === "payouts/read-results" ? 5 : 1);

describe("bad input", () => {
  test("in a body names the field that is missing, of a wrong type, out of bounds, or unknown", async () => {
    const withBody = operations(document).filter(({ body }) => body);
    expect(withBody.length).toBeGreaterThanOrEqual(11);
    let cases = 0;
    for (const operation of withBody) {
      for (const { what, path, body } of badBodies(operation, bodyOf(operation))) {
        const paths = refused(await sendJson(operation, body), [400], `${operation.operationId}: ${what}`);
        expect([operation.operationId, what, paths]).toEqual([
          operation.operationId,
          what,
          expect.arrayContaining([path]),
        ]);
        cases++;
      }
    }
    expect(cases).toBeGreaterThan(100);
  });

  test("as a body of one megabyte, broken JSON, no JSON, nothing, or another content type", async () => {
    const json = { "content-type": "application/json" };
    const asJson = (status: number, body: (sound: string, name: string) => string) => ({ status, headers: json, body });
    const broken = ["{", "", "\u0000", "{'a': 1}", "null", "[]", '"text"', "1", "true"];
    const types = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"];
    const bodies = [
      ...broken.map((text) => asJson(400, () => text)),
      asJson(400, (sound) => `${sound}x`),
      asJson(413, (sound, name) => `{"padding":"${"x".repeat(tooManyMb(name) * 1024 * 1024)}",${sound.slice(1)}`),
      ...types.map((type) => ({ status: 415, headers: { "content-type": type }, body: (sound: string) => sound })),
    ];
    const withBody = operations(document).filter(({ body }) => body);
    for (const [operation, some] of dealt(withBody, bodies)) {
      const name = operation.operationId;
      for (const { status, headers, body } of some) {
        const text = body(JSON.stringify(bodyOf(operation)), name);
        refused(
          await send(operation, text, headers),
          [status],
          `${name}: ${text.slice(0, 20)}, ${headers["content-type"]}`,
        );
      }
    }
  });

  test("in a query names the parameter: wrong type, out of bounds, unknown, or a broken cursor", async () => {
    const lists = operations(document).filter(({ query }) => query.length > 0);
    expect(lists.length).toBeGreaterThanOrEqual(9);
    const bad: Record<string, string[]> = {
      limit: ["0", "101", "-1", "1.5", "ten", "", "1e1", "99999999999"],
      cursor: ["broken", "e30", "bnVsbA", "W10", "IiI", "%00", "x".repeat(2_000)],
      sort: ["cheapest"],
      status: ["paid", "SOLD"],
      from: ["yesterday", "2026-02-30", "2026-1-1", "0000-01-01"],
      to: ["tomorrow", "2026-13-01", "9999-12-31", "0000-01-01", "+010000-01-01"],
      top: ["0", "101", "all"],
      best: ["-1", "21", "1.5", "all"],
      window: ["week"],
      search: ["x".repeat(101), "%00"],
      session: [""],
      version: ["-1", "1.5", "latest"],
      number: ["-1", "1.5", "latest"],
      after: ["-1", "1.5", "all"],
    };
    for (const operation of lists) {
      for (const name of [...operation.query, "unheardOf"]) {
        for (const value of bad[name] ?? ["1"]) {
          const path = `${pathOf(operation)}?${name}=${value}`;
          const paths = refused(await send(operation, undefined, {}, path), [400], path);
          expect([path, paths]).toEqual([path, expect.arrayContaining([name])]);
        }
      }
    }
  });

  test("that is none: the first day and the last that a period may have are answered", async () => {
    for (const [client, path] of [
      [clients.admin, "/api/admin/stats"],
      [clients.ambassador, "/api/ambassador/stats"],
    ] as const) {
      for (const query of ["to=2000-01-01", "from=2000-01-01&to=2000-01-01", "from=2999-12-31&to=2999-12-31"]) {
        const { status } = await client.get(`${path}?${query}`);
        expect([path, query, status]).toEqual([path, query, 200]);
      }
    }
  });

  test("in a path is refused or not found, never a server's fault", async () => {
    for (const operation of operations(document).filter(({ path }) => path.includes("{"))) {
      for (const value of ["x", "%00", "..%2f..", "null", "usr_0", "x".repeat(500), "%F0%9F%92%A5"]) {
        const path = operation.path.replace(/\{\w+\}/g, value);
        const body = operation.body ? JSON.stringify(bodyOf(operation)) : undefined;
        const reply = await send(operation, body, body ? { "content-type": "application/json" } : {}, path);
        expect([path, [400, 401, 404].includes(reply.status), reply.status]).toEqual([path, true, reply.status]);
      }
    }
  });

  test("as a basket: quantities that are none, products outside the link, and none or twice of one", async () => {
    const other = await stage([500]);
    const order = operations(document).find(({ operationId }) => operationId === "checkout/create-session");
    if (!order) throw new Error("The route is not in the document.");
    const productId = on.products[0]?.id;
    const baskets: [string, unknown, string][] = [
      ...[-1, 0, 1.5, 101, 1e9, 2 ** 60, "1", null].map((quantity): [string, unknown, string] => [
        `quantity ${quantity}`,
        [{ productId, quantity }],
        "lines.0.quantity",
      ]),
      ["a product outside the link", [{ productId: other.products[0]?.id, quantity: 1 }], "lines.0.productId"],
      ["a product that is none", [{ productId: `prd_${"0".repeat(26)}`, quantity: 1 }], "lines.0.productId"],
      ["no line", [], "lines"],
      ["one product on two lines", [1, 2].map((quantity) => ({ productId, quantity })), "lines"],
      ["a price of the buyer's own", [{ productId, quantity: 1, priceMinor: 1 }], "lines.0.priceMinor"],
    ];
    for (const [what, lines, path] of baskets) {
      const paths = refused(await sendJson(order, { ...bodyOf(order), lines }), [400], what);
      expect([what, paths]).toEqual([what, expect.arrayContaining([path])]);
    }
  });

  test("as an Idempotency-Key that is missing or too short names the header", async () => {
    for (const operation of operations(document).filter(({ needsKey }) => needsKey)) {
      for (const key of [undefined, "short", "with space and ü"]) {
        const headers = { "content-type": "application/json", "idempotency-key": encodeURI(key ?? "") };
        if (key === undefined || encodeURI(key).length < 8) {
          const body = operation.body && JSON.stringify(bodyOf(operation));
          const paths = refused(await send(operation, body, headers), [400], String(key));
          expect(paths).toContain("Idempotency-Key");
        }
      }
    }
  });

  test("from another site is refused before it is read", async () => {
    for (const operation of operations(document).filter(({ body }) => body)) {
      const body = JSON.stringify(bodyOf(operation));
      for (const header of [
        { origin: "https://evil.example" },
        { "sec-fetch-site": "cross-site" },
        { origin: "null" },
      ]) {
        const reply = await send(operation, body, { "content-type": "application/json", ...header });
        expect([operation.operationId, reply.status]).toEqual([operation.operationId, 403]);
      }
    }
  });

  test("as a method that the address does not take is told which it takes", async () => {
    const methods = Object.entries(Object.groupBy(operations(document), ({ path }) => path));
    expect(methods.length).toBeGreaterThan(20);
    for (const [path, known = []] of methods) {
      const allowed = known.map(({ method }) => String(method)).sort();
      for (const method of ["GET", "POST", "PUT", "DELETE", "PATCH"].filter((it) => !allowed.includes(it))) {
        const response = await fetch(underTest().url + path.replace("{scope}", "admin").replace(/\{\w+\}/, "x"), {
          method,
        });
        expect([method, path, response.status]).toEqual([method, path, 405]);
        expect(response.headers.get("allow")).toBe(allowed.join(", "));
        expect(await response.json()).toMatchObject({ status: 405, code: "method_not_allowed" });
      }
    }
  });

  test("leaves nothing behind", async () => {
    const admin = await owner();
    for (const path of ["products", "orders", "ambassadors"]) {
      const { body } = await admin.get(`/api/admin/${path}?limit=100`);
      expect(JSON.stringify(body)).not.toContain(marker);
    }
  });
});
