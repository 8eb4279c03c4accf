import { beforeAll, describe, expect, test } from "@jest/globals";
import { Client, type Reply } from "../contract/support/client.ts";
import { dealt } from "../contract/support/dealt.ts";
import { underTest } from "../contract/support/environment.ts";
import { operations, readDocument } from "../contract/support/interface.ts";
import { newAmbassador, password } from "../contract/support/people.ts";
import { newScene, type Scene, seenOf } from "./support/scene.ts";
import { ask, clientFor, isChange, nameOf, type SoundRequest, soundRequests } from "./support/sound-requests.ts";

/** What a page of another site can make the browser of somebody who is signed in send. */
let scene: Scene;
let changes: SoundRequest[];

beforeAll(async () => {
  scene = await newScene();
  changes = soundRequests(operations(await readDocument()), scene).filter(isChange);
});

/** All that `fetch` and forms send without asking the server first: https://fetch.spec.whatwg.org/#simple-header */
const formTypes = [
  "text/plain",
  "text/plain; charset=application/json",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "text/plain, application/json",
  "",
];

/** Origins of others, however alike they look. */
function foreignOrigins(): string[] {
  const own = new URL(underTest().url);
  return [
    "https://evil.example",
    "null",
    `${own.protocol}//evil.${own.host}`,
    `${own.protocol}//${own.host}.evil.example`,
    `${own.protocol}//${own.hostname}:${Number(own.port) + 1}`,
    `https://${own.host}`,
    `${own.origin}@evil.example`,
    "",
  ];
}

async function refused(status: number, variants: readonly Record<string, string>[], send: typeof ask): Promise<number> {
  const before = await seenOf(scene);
  let cases = 0;
  for (const [request, some] of dealt(changes, variants)) {
    for (const headers of some) {
      const reply = await send(clientFor(request, scene, new Client()), request, headers);
      const what = `${nameOf(request)}: ${JSON.stringify(headers)}`;
      expect([what, reply.status]).toEqual([what, status]);
      cases++;
    }
  }
  expect(await seenOf(scene)).toEqual(before);
  return cases;
}

describe("a change that another site asks for", () => {
  test("from its own origin, with a sound sign-in and a sound body, is refused on every route", async () => {
    const variants = foreignOrigins().map((origin) => ({ origin }));
    expect(await refused(403, variants, ask)).toBeGreaterThan(100);
  });

  test("is refused where the browser says so, whatever else is right", async () => {
    const { origin } = new URL(underTest().url);
    const variants = ["cross-site", "same-site", "x"].map((site) => ({ origin, "sec-fetch-site": site }));
    expect(await refused(403, variants, ask)).toBeGreaterThan(40);
  });

  test("as a form, a text or nothing said is refused, also where the text is sound JSON", async () => {
    const asForm = (
      client: Client,
      { operation, path, body, headers }: SoundRequest,
      more: Record<string, string>,
    ): Promise<Reply> =>
      // A form always has a body; where the route takes none, that alone is wrong.
      client.sendRaw(operation.method, path, JSON.stringify(body ?? { x: 1 }), { ...headers(), ...more });
    const variants = formTypes.map((type) => ({ "content-type": type }));
    expect(await refused(415, variants, (client, request, more = {}) => asForm(client, request, more))).toBeGreaterThan(
      60,
    );
  });

  test("is announced to the server first, which allows it to nobody", async () => {
    for (const { operation, path } of changes) {
      const response = await fetch(underTest().url + path, {
        method: "OPTIONS",
        headers: { origin: "https://evil.example", "access-control-request-method": operation.method },
      });
      const allowed = [...response.headers.keys()].filter((name) => name.startsWith("access-control-"));
      expect([path, [403, 404, 405].includes(response.status), allowed]).toEqual([path, true, []]);
    }
  });
});

test("nothing is changed by a GET: links and pictures of other sites carry the cookie along", async () => {
  const reads = new Set(
    operations(await readDocument()).flatMap(({ method, path }) => (method === "GET" ? [path] : [])),
  );
  for (const request of changes.filter(({ operation }) => !reads.has(operation.path))) {
    const reply = await clientFor(request, scene, new Client()).get(request.path);
    expect([nameOf(request), reply.status]).toEqual([nameOf(request), 405]);
  }
});

test("every cookie is for this host alone, over TLS alone, out of scripts' reach, and not sent by other sites' forms", async () => {
  const { email, client } = await newAmbassador();
  const signedIn = await new Client().post("/api/ambassador/login", { email, password });
  const owner = new Client();
  const replies: [string, Reply][] = [
    ["ambassador", signedIn],
    ["ambassador", await client.post("/api/ambassador/logout", undefined)],
    ["admin", await owner.post("/api/admin/login", underTest().admin)],
    ["admin", await owner.post("/api/admin/logout", undefined)],
  ];
  for (const [scope, { headers }] of replies) {
    const [cookie = "", ...more] = headers.getSetCookie();
    const [pair = "", ...attributes] = cookie.split("; ");
    expect(more).toEqual([]);
    expect(pair).toMatch(new RegExp(`^__Host-herald-${scope}=`));
    expect(attributes.filter((attribute) => !attribute.startsWith("Max-Age="))).toEqual([
      ...["Path=/", "Secure", "HttpOnly", "SameSite=Lax"],
    ]);
  }
});
