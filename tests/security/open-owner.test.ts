import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Client, type Method } from "../contract/support/client.ts";
import type { Operation } from "../contract/support/interface.ts";
import { usual } from "../contract/support/security-headers.ts";
import type { Scene } from "./support/scene.ts";
import { soundRequests } from "./support/sound-requests.ts";
import { letThrough, trespassesOf } from "./support/trespass.ts";

/** A server that asks whose a link is, but of orders only whether they are in its path. */
const server: Server = createServer(({ url = "" }, response) => {
  response
    .setHeaders(new Headers(usual))
    .writeHead(/links\/bens-code/.test(url) ? 404 : /bens-order$/.test(url) ? 200 : 204)
    .end();
});
let scene: Scene;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // Listening on an address, not on a pipe.
  const client = new Client(`http://127.0.0.1:${port}`);
  const person = (id: string) => ({ client, id, email: `${id}@ambassador.example` });
  const order = { checkoutUrl: "", totalMinor: 1, currency: "eur", buyerEmail: "bo@buyer.example", session: "cs_1" };
  const paid = { ...order, orderId: "anns-order" };
  scene = {
    admin: client,
    ann: person("ann"),
    ben: person("ben"),
    annsCode: "anns-code",
    annsSlug: "anns-page",
    bensCode: "bens-code",
    productId: "product",
    bensProductId: "bens-product",
    paid,
    memberId: "usr_01JD8Y4B5C6D7E8F9G0H1J2K3M",
    teamInvitationId: "inv_01JD8Y7C8D9E0F1G2H3J4K5M6N",
    pending: paid,
    invitationId: "invitation",
    token: "",
    groupId: "group",
    couponCode: "COUPON",
    runId: "run",
    questionId: "question",
    noteId: "note",
    sessionId: "A".repeat(43),
    bensPaid: { ...order, orderId: "bens-order" },
  };
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const operation = (method: Method, path: string, auth: Operation["auth"] = "ambassador"): Operation => ({
  operationId: path,
  method,
  path,
  auth,
  query: [],
  needsKey: false,
  body: undefined,
  example: undefined,
});
const trespasses = (...operations: Operation[]) => trespassesOf(soundRequests(operations, scene), scene);

test("the check finds a route that gives another's things away, whatever the document says of it", async () => {
  const tried = trespasses(
    operation("GET", "/api/ambassador/orders/{orderId}"),
    operation("GET", "/api/ambassador/links/{code}"),
    operation("DELETE", "/api/ambassador/links/{code}/orders/{orderId}", "public"),
    operation("GET", "/api/{scope}/links/{code}"),
  );
  expect(tried).toHaveLength(6);
  expect(await letThrough(tried, scene.ann.client)).toEqual([
    "GET /api/ambassador/orders/{orderId} (ambassador) with Ben's orderId: 200",
    "DELETE /api/ambassador/links/{code}/orders/{orderId} (public) with Ben's orderId: 200",
  ]);
});

test("what is everybody's, or not at an ambassador's address, is no trespass", () => {
  expect(trespasses(operation("GET", "/api/ambassador/products/{productId}"))).toEqual([]);
  expect(
    trespasses(operation("GET", "/api/admin/orders/{orderId}", "admin"), operation("GET", "/api/{scope}/user")),
  ).toEqual([]);
});

test("a route that names what nobody has told of can't be left out: the check ends there", () => {
  expect(() => trespasses(operation("GET", "/api/ambassador/payouts/{payoutId}"))).toThrow("{payoutId}");
  const [request] = soundRequests([operation("GET", "/api/ambassador/user")], scene);
  if (!request) throw new Error("There is one.");
  const path = "/api/ambassador/payouts/{payoutId}";
  const told = { ...request, path: "/api/ambassador/payouts/anns", operation: { ...request.operation, path } };
  expect(() => trespassesOf([told], scene)).toThrow("what is Ben's of {payoutId}");
});
