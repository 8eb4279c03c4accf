import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Operation } from "../contract/support/interface.ts";
import { usual } from "../contract/support/security-headers.ts";
import { findHoles, type Intruder } from "./support/authorisation.ts";
import type { SoundRequest } from "./support/sound-requests.ts";

/** A server that forgot to guard one of its routes, one only where there is any cookie at all, and minds the wrong door. */
const server: Server = createServer(({ url, headers: { cookie = "" } }, response) => {
  const isOpen =
    url === "/api/admin/forgotten" ||
    (url === "/api/admin/lazy" && cookie) ||
    (url === "/api/admin/misplaced" && cookie.includes("__Host-herald-ambassador=live"));
  response
    .setHeaders(new Headers(usual))
    .writeHead(isOpen ? 200 : url === "/api/admin/shy" ? 404 : 401)
    .end();
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

function route(path: string, auth: SoundRequest["auth"]): SoundRequest {
  const operationId = path.replace("/api/", "");
  const operation: Operation = {
    operationId,
    method: "GET",
    path,
    auth,
    query: [],
    needsKey: false,
    body: undefined,
    example: undefined,
  };
  return { operation, auth, path, body: undefined, headers: () => ({}) };
}

const intruders: Intruder[] = [
  { what: "no token", cookies: () => ({}) },
  { what: "garbage", cookies: (scope) => ({ [scope]: "garbage" }) },
  { what: "an ambassador", cookies: () => ({ ambassador: "live" }) },
];
async function holesOf(...requests: SoundRequest[]) {
  const { port } = server.address() as AddressInfo; // Listening on an address, not on a pipe.
  return findHoles(`http://127.0.0.1:${port}`, requests, intruders, ["GET /api/admin/meant", "GET /api/meant"]);
}

test("the check finds a route that nobody guards, one that any cookie opens, and one that hides instead of refusing", async () => {
  const paths = ["/api/admin/guarded", "/api/admin/forgotten", "/api/admin/lazy", "/api/admin/shy"];
  expect(await holesOf(...paths.map((path) => route(path, "admin")))).toEqual({
    routes: 4,
    cases: 12,
    holes: [
      "GET /api/admin/forgotten (admin), no token: 200",
      "GET /api/admin/forgotten (admin), garbage: 200",
      "GET /api/admin/forgotten (admin), an ambassador: 200",
      "GET /api/admin/lazy (admin), garbage: 200",
      "GET /api/admin/lazy (admin), an ambassador: 200",
      "GET /api/admin/shy (admin), no token: 404",
      "GET /api/admin/shy (admin), garbage: 404",
      "GET /api/admin/shy (admin), an ambassador: 404",
    ],
  });
});

test("the check finds a route that says it is another's than its address, or public, whatever it says", async () => {
  const said = [route("/api/admin/misplaced", "ambassador"), route("/api/elsewhere", "admin")];
  const open = [route("/api/admin/announced", "public"), route("/api/announced", "public")];
  const meant = [route("/api/admin/meant", "public"), route("/api/meant", "public")];
  expect(await holesOf(...said, ...open, ...meant)).toEqual({
    routes: 2,
    cases: 6,
    holes: [
      "GET /api/admin/misplaced (ambassador): its address is not the ambassador's",
      "GET /api/admin/misplaced (ambassador), an ambassador: 200",
      "GET /api/elsewhere (admin): its address is not the admin's",
      "GET /api/admin/announced (public): public, and not meant to be",
      "GET /api/announced (public): public, and not meant to be",
    ],
  });
});
