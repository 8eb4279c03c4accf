import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { decodeJwt } from "jose";
import * as z from "zod/mini";
import { functions } from "../../shared/topology.ts";
import { type FunctionSpec, routesOf } from "../../shared/topology-spec.ts";
import { Client, shaped } from "../contract/support/client.ts";
import { underTest } from "../contract/support/environment.ts";
import { operations, readDocument } from "../contract/support/interface.ts";
import { owner, password, signInAs } from "../contract/support/people.ts";
import { findHoles, type Intruder } from "./support/authorisation.ts";
import { type Claims, keyBehind, randomKey, signToken } from "./support/local-secrets.ts";
import { newScene, type Scene, seenOf } from "./support/scene.ts";
import { ask, clientFor, nameOf, type SoundRequest, soundRequests } from "./support/sound-requests.ts";

/** Anybody may ask these; each for a reason that docs/security.md gives. */
const meantToBePublic = [
  ...["accounts/register", "accounts/sign-in", "accounts/request-password-reset", "accounts/confirm-password-reset"],
  ...["checkout/open-link", "checkout/create-session", "checkout/read-order"],
  ...["reference/check-health", "reference/read-document"],
];
/** Its operation is left out of `operations`: its body is a signed event. webhook.test.ts is about it. */
const stripes = "payments/receive-stripe-event";
const scopes = ["admin", "ambassador"] as const;
type Tokens = Record<(typeof scopes)[number], string>;

let scene: Scene;
let requests: SoundRequest[];
let line = "";

beforeAll(async () => {
  scene = await newScene();
  requests = soundRequests(operations(await readDocument()), scene);
});
afterAll(() => void process.stderr.write(`${line}\n`));

const tokenOf = (client: Client, scope: string) => client.cookie(`__Host-herald-${scope}`) ?? "";
const claimsOf = (token: string) =>
  z.parse(z.object({ sub: z.string(), sid: z.string(), aud: z.string() }), decodeJwt(token));
const tokensBy = async (make: (scope: keyof Tokens) => Promise<string>): Promise<Tokens> => ({
  admin: await make("admin"),
  ambassador: await make("ambassador"),
});

/** Sign-ins of owner and ambassador that go on all the while: what is altered of them is all that is wrong. */
async function signedInTokens(): Promise<Tokens> {
  const client = new Client();
  shaped(await client.post("/api/ambassador/login", { email: scene.ann.email, password }), 200, z.looseObject({}));
  return { admin: tokenOf(await owner(), "admin"), ambassador: tokenOf(client, "ambassador") };
}

async function intruders(): Promise<Intruder[]> {
  const live = await signedInTokens();
  const left = await signedInTokens();
  for (const scope of scopes) {
    const client = new Client();
    client.setCookie(`__Host-herald-${scope}`, left[scope]);
    expect((await client.post(`/api/${scope}/logout`, undefined)).status).toBe(204);
  }
  const other = (scope: keyof Tokens) => (scope === "admin" ? "ambassador" : "admin");
  const signed = (change: Partial<Claims>, key?: Uint8Array, seconds?: number) =>
    tokensBy((scope) => {
      const { kid, bytes } = keyBehind(live[scope]);
      return signToken({ ...claimsOf(live[scope]), ...change }, kid, key ?? bytes, seconds);
    });
  const expired = await signed({}, undefined, -60);
  const forged = await signed({}, randomKey());
  const wellKnown = await signed({}, new TextEncoder().encode("secret"));
  const noSession = await signed({ sid: "A".repeat(22) });
  const nobody = await signed({ sub: `usr_${"0".repeat(26)}` });
  // What a stolen key alone would make of an ambassador: the role still comes from the database.
  const raised = await tokensBy((scope) => {
    const { kid, bytes } = keyBehind(live[other(scope)]);
    return signToken({ ...claimsOf(live[other(scope)]), aud: scope }, kid, bytes);
  });
  return [
    { what: "no token", cookie: () => undefined },
    { what: "garbage", cookie: () => "garbage" },
    { what: "expired token", cookie: (scope) => expired[scope] },
    { what: "token forged with another key", cookie: (scope) => forged[scope] },
    { what: "token forged with the key 'secret'", cookie: (scope) => wellKnown[scope] },
    { what: "token of no algorithm", cookie: (scope) => unsigned(live[scope]) },
    { what: "the other scope's token", cookie: (scope) => live[other(scope)] },
    { what: "the other scope's session, signed for this one", cookie: (scope) => raised[scope] },
    { what: "a session that never was", cookie: (scope) => noSession[scope] },
    { what: "a user that never was", cookie: (scope) => nobody[scope] },
    { what: "signed-out token", cookie: (scope) => left[scope] },
  ];
}

function unsigned(token: string): string {
  const header = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
  return `${header}.${token.split(".")[1]}.`;
}

describe("every operation", () => {
  test("is refused without the right sign-in, whatever stands in its place, and nothing changes", async () => {
    const before = await seenOf(scene);
    const { routes, cases, holes } = await findHoles(underTest().url, requests, await intruders(), meantToBePublic);
    line = `routes × cases: ${cases} (${routes} guarded routes), holes: ${holes.length}`;
    expect(holes).toEqual([]);
    expect(routes).toBeGreaterThan(20);
    expect(await seenOf(scene)).toEqual(before);
  });

  test("of the topology is in the document, so that none is left out here", async () => {
    const rows = Object.entries<FunctionSpec>(functions).flatMap(([name, spec]) =>
      "http" in spec.on && !["reference/show-portal", "reference/not-found", stripes].includes(name)
        ? routesOf(spec).map((route) => `${name}: ${route}`)
        : [],
    );
    const documented = requests.map(
      ({ operation: { operationId, method, path } }) => `${operationId}: ${method} ${path}`,
    );
    expect([...new Set(documented)].sort()).toEqual(rows.sort());
  });

  test("takes a token that is signed as Herald signs: those above fail for what was altered, nothing else", async () => {
    const live = await signedInTokens();
    for (const scope of scopes) {
      const { kid, bytes } = keyBehind(live[scope]);
      const client = new Client();
      client.setCookie(`__Host-herald-${scope}`, await signToken(claimsOf(live[scope]), kid, bytes));
      expect((await client.get(`/api/${scope}/user`)).status).toBe(200);
    }
  });

  // Last, as it changes things: products go after they were used, the sign-ins after everything.
  test("does what it says for the right sign-in: a refusal above is for want of that alone", async () => {
    const rank = ({ operation: { method, operationId } }: SoundRequest) =>
      operationId === "accounts/sign-out" ? 2 : method === "DELETE" ? 1 : 0;
    const guarded = requests.filter(({ auth }) => auth !== "public").sort((a, b) => rank(a) - rank(b));
    const failed: string[] = [];
    for (const request of guarded) {
      const { status } = await ask(clientFor(request, scene, new Client()), request);
      if (status >= 300) failed.push(`${nameOf(request)}: ${status}`);
    }
    expect(failed).toEqual([]);
    expect((await signInAs("ambassador", scene.ann.email, password)).status).toBe(200);
  });
});
