import { beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { Client, newKey } from "../contract/support/client.ts";
import { underTest } from "../contract/support/environment.ts";
import { operations, readDocument } from "../contract/support/interface.ts";
import { mailsAbout, tokenIn } from "../contract/support/links-in-mail.ts";
import { password, signInAs } from "../contract/support/people.ts";
import { newScene, type Scene, seenOf } from "./support/scene.ts";
import { annsValues, ask, clientFor, isChange, type SoundRequest, soundRequests } from "./support/sound-requests.ts";
import { letThrough, trespassesOf } from "./support/trespass.ts";

/** Two ambassadors with sales of their own; Ann asks for what is Ben's. cursors.test.ts goes on with lists. */
let scene: Scene;
let requests: SoundRequest[];

beforeAll(async () => {
  scene = await newScene();
  requests = soundRequests(operations(await readDocument()), scene);
});

/** What is Ben's, and only his. */
const bens = () => [scene.ben.id, scene.ben.email, scene.bensCode, scene.bensPaid.orderId, scene.bensPaid.session];
const answersOfBens = (body: unknown) => bens().filter((secret) => JSON.stringify(body).includes(secret));

describe("an answer", () => {
  test("to an ambassador has nothing of another's, also where the query asks for it", async () => {
    const { ben } = scene;
    for (const name of ["", "id", "userId", "ambassadorId", "email", "code", "scope"]) {
      for (const request of requests.filter((it) => !isChange(it) && it.auth === "ambassador")) {
        const path = name ? `${request.path}?${name}=${name === "email" ? ben.email : ben.id}` : request.path;
        const { status, body } = await ask(scene.ann.client, { ...request, path });
        expect([path, [200, 400].includes(status), answersOfBens(body)]).toEqual([path, true, []]);
      }
    }
  });
});

describe("ids", () => {
  test("of every kind in every path, but the right one, find nothing and change nothing", async () => {
    const { ben, paid } = scene;
    const kinds = annsValues(scene);
    const owners = await scene.admin.read("/api/admin/user", z.object({ id: z.string() }));
    const wrong = [...Object.values(kinds), ben.email, owners.id, `${paid.orderId}#`, "*", "..", "%2e%2e%2fadmin"];
    const before = await seenOf(scene);
    let cases = 0;
    for (const request of requests.filter(({ operation }) => /\{(?!scope)/.test(operation.path))) {
      const [, name = ""] = /\{(?!scope)(\w+)\}/.exec(request.operation.path) ?? [];
      const right = kinds[name] ?? "";
      // Of the team the owner is one as well.
      const isRight = (id: string) => id === right || (name === "memberId" && id === owners.id);
      for (const id of wrong.filter((other) => !isRight(other))) {
        const path = request.path.replace(right, id.includes("%") ? id : encodeURIComponent(id));
        const { status } = await ask(clientFor(request, scene, new Client()), { ...request, path });
        expect([path, [400, 404].includes(status), status]).toEqual([path, true, status]);
        cases++;
      }
    }
    expect(cases).toBeGreaterThan(60);
    expect(await seenOf(scene)).toEqual(before);
  });

  test("of Ben's in an ambassador's address are answered to Ann as if nothing were there, and change nothing", async () => {
    const before = await seenOf(scene);
    expect(await letThrough(trespassesOf(requests, scene), scene.ann.client)).toEqual([]);
    expect(await seenOf(scene)).toEqual(before);
  });

  test("of Ben's order and payout are nothing that Ann can ask about, or read what was asked", async () => {
    const payout = `pay_${"0".repeat(26)}`;
    for (const about of [scene.bensPaid.orderId, payout]) {
      const asked = await scene.ann.client.post("/api/ambassador/questions", { about, text: "Whose is it?" }, newKey());
      const read = await scene.ann.client.get(`/api/ambassador/questions?about=${about}`);
      expect([about, asked.status, read.status]).toEqual([about, 404, 404]);
    }
  });

  test("of an order and of another order's session together find no order", async () => {
    const { paid, bensPaid, pending } = scene;
    for (const [order, { session }] of [
      [paid, bensPaid],
      [bensPaid, paid],
      [pending, paid],
      [paid, pending],
    ] as const) {
      const reply = await new Client().get(`/api/checkout/orders/${order.orderId}?session=${session}`);
      expect([reply.status, answersOfBens(reply.body)]).toEqual([404, []]);
    }
  });
});

describe("another's account", () => {
  test("is not opened by a password-reset token at the other door", async () => {
    const { email } = scene.ben;
    await new Client().post("/api/ambassador/password-reset", { email });
    const [reset] = await mailsAbout(email, /^Set a new password/);
    const token = tokenIn(reset?.body.text ?? "");
    const body = { token, password: "a brand new phrase" };
    expect((await new Client().post("/api/admin/password-reset/confirm", body)).status).toBe(400);
    expect((await signInAs("ambassador", email, password)).status).toBe(200);
    expect((await signInAs("admin", underTest().admin.email, underTest().admin.password)).status).toBe(200);
  });
});
