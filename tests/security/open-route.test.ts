import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Operation } from "../contract/support/interface.ts";
import { findHoles } from "./support/authorisation.ts";
import type { SoundRequest } from "./support/sound-requests.ts";

/** A server that forgot to guard one of its routes, and only where there is any cookie at all. */
const server: Server = createServer((request, response) => {
  const isOpen =
    request.url === "/api/admin/forgotten" || (request.url === "/api/admin/lazy" && request.headers.cookie);
  response.writeHead(isOpen ? 200 : 401).end();
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

function route(operationId: string, auth: "admin" | "public"): SoundRequest {
  const path = `/api/admin/${operationId}`;
  const operation: Operation = { operationId, method: "GET", path, auth, query: [], needsKey: false, body: undefined };
  return { operation, auth, path, body: undefined, headers: () => ({}) };
}

test("the check finds a route that nobody guards, one that any cookie opens, and one that calls itself public", async () => {
  const { port } = server.address() as AddressInfo; // Listening on an address, not on a pipe.
  const requests = [route("guarded", "admin"), route("forgotten", "admin"), route("lazy", "admin")];
  const open = [route("announced", "public"), route("meant", "public")];
  const intruders = [
    { what: "no token", cookie: () => undefined },
    { what: "garbage", cookie: () => "garbage" },
  ];
  const found = await findHoles(`http://127.0.0.1:${port}`, [...requests, ...open], intruders, ["meant"]);
  expect(found).toEqual({
    routes: 3,
    cases: 6,
    holes: [
      "GET /api/admin/forgotten (admin), no token: 200",
      "GET /api/admin/forgotten (admin), garbage: 200",
      "GET /api/admin/lazy (admin), garbage: 200",
      "GET /api/admin/announced (public): public, and not meant to be",
    ],
  });
});
