import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { scopes } from "../../shared/domain/person.ts";
import { functions } from "../../shared/topology.ts";
import { type FunctionSpec, routesOf } from "../../shared/topology-spec.ts";
import { Client } from "../contract/support/client.ts";
import { underTest } from "../contract/support/environment.ts";
import { operations, readDocument } from "../contract/support/interface.ts";
import { password, signInAs } from "../contract/support/people.ts";
import { findHoles, routeOf } from "./support/authorisation.ts";
import { claimsOf, newIntruders, signedInTokens } from "./support/intruders.ts";
import { keyBehind, signToken } from "./support/local-secrets.ts";
import { newScene, type Scene, seenOf } from "./support/scene.ts";
import { ask, clientFor, inOrder, nameOf, type SoundRequest, soundRequests } from "./support/sound-requests.ts";

/** Anybody may ask these; each for a reason that docs/security.md gives. All others need whom their address names. */
const meantToBePublic = [
  "POST /api/admin/join",
  ...["POST /api/ambassador/register", "POST /api/{scope}/login"],
  ...["POST /api/{scope}/password-reset", "POST /api/{scope}/password-reset/confirm"],
  ...[
    "GET /api/checkout/links/{code}",
    "GET /api/checkout/storefronts/{slug}",
    "POST /api/checkout/coupon-prices",
    "POST /api/checkout/orders",
    "GET /api/checkout/orders/{orderId}",
  ],
  "POST /api/links/{code}/views",
  ...["GET /api/emails/unsubscribe/{token}", "POST /api/emails/unsubscribe/{token}"],
  ...["GET /api/health", "GET /api/openapi.json", "GET /api/terms"],
];
/**
 * Public, and not in the list of requests: pages, the answer to addresses that are none, and Stripe's webhook, whose
 * body is a signed event; webhook.test.ts is about it.
 */
const notAsked = [
  ...["GET /api/docs", "GET /api/docs/{asset}", "GET /c/{code}", "HEAD /c/{code}"],
  ...["GET /a/{slug}", "HEAD /a/{slug}"],
  ...["$default", "POST /api/checkout/webhook"],
];

let scene: Scene;
let requests: SoundRequest[];
let line = "";

beforeAll(async () => {
  scene = await newScene();
  requests = soundRequests(operations(await readDocument()), scene);
});
afterAll(() => void process.stderr.write(`${line}\n`));

describe("every operation", () => {
  test("is refused without the right sign-in, whatever stands in its place, and nothing changes", async () => {
    const before = await seenOf(scene);
    const { routes, cases, holes } = await findHoles(
      underTest().url,
      requests,
      await newIntruders(scene),
      meantToBePublic,
    );
    line = `routes × cases: ${cases} (${routes} guarded routes), holes: ${holes.length}`;
    expect(holes).toEqual([]);
    expect(routes).toBeGreaterThan(20);
    expect(await seenOf(scene)).toEqual(before);
  });

  test("of the topology is in the document, so that none is left out here", async () => {
    const rows = Object.entries<FunctionSpec>(functions).flatMap(([name, spec]) =>
      routesOf(spec).map((route) => `${name}: ${route}`),
    );
    const documented = requests.map((request) => `${request.operation.operationId}: ${routeOf(request)}`);
    const known = rows.filter((row) => !notAsked.some((route) => row.endsWith(`: ${route}`)));
    expect([...new Set(documented)].sort()).toEqual(known.sort());
  });

  test("that is open is meant to be, and nothing is meant to be that is not", () => {
    const open = requests.filter(({ auth }) => auth === "public").map(routeOf);
    expect([...new Set(open)].sort()).toEqual([...meantToBePublic].sort());
  });

  test("takes a token that is signed as Herald signs: those above fail for what was altered, nothing else", async () => {
    const live = await signedInTokens(scene);
    for (const scope of scopes) {
      const { kid, bytes } = keyBehind(live[scope]);
      const client = new Client();
      client.setCookie(`__Host-herald-${scope}`, await signToken(claimsOf(live[scope]), kid, bytes));
      expect((await client.get(`/api/${scope}/user`)).status).toBe(200);
    }
  });

  // Last, as it changes things.
  test("does what it says for the right sign-in: a refusal above is for want of that alone", async () => {
    const guarded = inOrder(requests).filter(({ auth }) => auth !== "public");
    // Their token is made up; tests/contract/email-change.long.test.ts has real ones.
    const madeUp = ["admin", "ambassador"].map((scope) => `POST /api/{scope}/users/email/confirm (${scope}): 400`);
    const failed: string[] = [];
    for (const request of guarded) {
      const { status } = await ask(clientFor(request, scene, new Client()), request);
      if (status >= 300) failed.push(`${nameOf(request)}: ${status}`);
    }
    // Of the team nobody has that choice.
    const noChoice = ["PUT /api/{scope}/email-choices (admin): 400"];
    // It has ended; tests/contract/sessions.test.ts ends one that goes on.
    const ended = ["admin", "ambassador"].map((scope) => `DELETE /api/{scope}/sessions/{sessionId} (${scope}): 404`);
    // Something was sold through it, so it may be archived and not deleted.
    // Its code is made up, and without it there are no recovery codes; tests/contract/second-factor.test.ts has real ones.
    const factor = ["admin", "ambassador"].map((scope) => `POST /api/{scope}/second-factor/on (${scope}): 401`);
    const codes = ["admin", "ambassador"].map(
      (scope) => `POST /api/{scope}/second-factor/recovery-codes (${scope}): 409`,
    );
    // A version of the terms that does not hold; and who leaves for good has signed out by then.
    const terms = "POST /api/ambassador/terms (ambassador): 400";
    const gone = [
      "POST /api/ambassador/leave (ambassador): 401",
      "POST /api/admin/ambassadors/{ambassadorId}/remove (admin): 401",
    ];
    // Ann owes the shop nothing that could be given up.
    const debt = "POST /api/admin/ambassadors/{ambassadorId}/write-offs (admin): 409";
    // It has begun; tests/local/second-person.long.test.ts declines one that waits.
    const begun = "POST /api/admin/payout-runs/{runId}/decline (admin): 409";
    // The settings do not allow it; tests/local/payout-requests.long.test.ts asks where they do.
    const unasked = "POST /api/ambassador/payout-requests (ambassador): 409";
    const link = "DELETE /api/ambassador/links/{code} (ambassador): 409";
    const expected = [
      ...madeUp,
      ...noChoice,
      ...factor,
      ...codes,
      terms,
      ...ended,
      link,
      debt,
      begun,
      unasked,
      ...gone,
    ];
    expect([...failed].sort()).toEqual(expected.sort());
    expect((await signInAs("ambassador", scene.ann.email, password)).status).toBe(200);
  });
});
