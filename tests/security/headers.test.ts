import { beforeAll, expect, test } from "@jest/globals";
import { siteHeaders } from "../../shared/site/headers.ts";
import { Client, type Reply } from "../contract/support/client.ts";
import { operations, readDocument } from "../contract/support/interface.ts";
import { everywhere, securityHeadersOf } from "../contract/support/security-headers.ts";
import { postEvent } from "./support/events.ts";
import { newScene, type Scene } from "./support/scene.ts";
import { ask, clientFor, isChange, nameOf, type SoundRequest, soundRequests } from "./support/sound-requests.ts";

/** What no answer says: which software answered, or that another origin may read it. */
const never = ["server", "x-powered-by", "via", "access-control-allow-origin", "access-control-allow-credentials"];

let scene: Scene;
let requests: SoundRequest[];
beforeAll(async () => {
  scene = await newScene();
  requests = soundRequests(operations(await readDocument()), scene);
});

function held(what: string, { headers, status, body }: Reply): void {
  expect([what, status, securityHeadersOf(headers)]).toEqual([what, status, everywhere]);
  expect([what, never.filter((name) => headers.has(name))]).toEqual([what, []]);
  expect([what, headers.get("x-request-id")]).toEqual([what, expect.stringMatching(/^[\w=-]{8,}$/)]);
  const type = headers.get("content-type");
  if (body !== "")
    expect([what, type]).toEqual([what, expect.stringMatching(/^application\/(problem\+)?json; charset=utf-8$/)]);
}

test("every operation's answers carry every security header: to strangers, to the right person, and to bad requests", async () => {
  const leaving = requests.filter(({ operation }) => operation.operationId === "accounts/sign-out");
  for (const request of [...requests.filter((it) => !leaving.includes(it)), ...leaving]) {
    const client = clientFor(request, scene, new Client());
    held(`${nameOf(request)}, a stranger`, await ask(new Client(), request));
    held(`${nameOf(request)}, unknown query`, await ask(client, { ...request, path: `${request.path}?unheardOf=1` }));
    if (isChange(request))
      held(`${nameOf(request)}, foreign`, await ask(client, request, { origin: "https://evil.example" }));
    if (request.body) held(`${nameOf(request)}, bad`, await ask(client, { ...request, body: {} }));
    if (request.operation.method !== "DELETE") held(`${nameOf(request)}, sound`, await ask(client, request));
  }
});

test("so do the webhook's, and those to addresses that are none", async () => {
  held("refused event", await postEvent("{}", ""));
  held("ignored event", await postEvent(JSON.stringify({ id: "evt_1", type: "customer.created" })));
  for (const path of [
    "/api",
    "/api/",
    "/api/admin",
    "/api/nowhere",
    "/api/admin/orders/",
    "/api//admin/orders",
    "/api/%00",
  ]) {
    held(path, await new Client().get(path));
  }
});

test("the reference's pages run scripts of their own files alone, and nothing may frame them", async () => {
  for (const path of [
    "/api/docs",
    "/api/docs/start.js",
    "/api/docs/swagger-ui.css",
    "/api/docs/none.js",
    "/api/docs/..%2f..%2fpackage.json",
  ]) {
    const { headers, status } = await new Client().get(path);
    expect([path, [200, 404].includes(status)]).toEqual([path, true]);
    const policy = headers.get("content-security-policy") ?? "";
    expect([path, policy]).toEqual([path, expect.stringContaining("frame-ancestors 'none'")]);
    expect(policy).not.toMatch(/script-src[^;]*unsafe|\*/);
    for (const name of [
      "x-content-type-options",
      "x-frame-options",
      "strict-transport-security",
      "referrer-policy",
    ] as const) {
      expect([path, name, headers.get(name)]).toEqual([path, name, everywhere[name]]);
    }
  }
});

test("every page and file of the site carries the site's headers", async () => {
  const page = await new Client().get("/");
  const [, script = ""] = /src="(\/assets\/[^"]+\.js)"/.exec(String(page.body)) ?? [];
  for (const path of ["/", "/admin", "/admin/orders", "/login", "/c/0000000000000000", script, "/demo/mug.svg"]) {
    const { headers, status } = await new Client().get(path);
    expect([path, status]).toEqual([path, 200]);
    for (const [name, value] of Object.entries(siteHeaders))
      expect([path, name, headers.get(name)]).toEqual([path, name, value]);
    expect(never.filter((name) => headers.has(name))).toEqual([]);
  }
});
