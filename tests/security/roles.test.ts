import { afterAll, beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { type Role, roles } from "../../shared/domain/person.ts";
import { functions } from "../../shared/topology.ts";
import type { FunctionSpec } from "../../shared/topology-spec.ts";
import { operations, readDocument } from "../contract/support/interface.ts";
import { type Member, newMember } from "../contract/support/team.ts";
import { newScene, type Scene, seenOf } from "./support/scene.ts";
import { ask, inOrder, nameOf, type SoundRequest, soundRequests } from "./support/sound-requests.ts";

/**
 * What each may do who is no owner, said here a second time: neither the topology nor the document is asked, for what they say is
 * what is tested. Whatever is not named is everybody's to read, and nobody's but an owner's to change.
 */
const ownersAlone = /^GET \/api\/admin\/(team|audit|settings|logos|emails|first-steps)/;
/** Where somebody is paid is seen by who pays, and so are payouts and the books. */
/** What ambassadors ask is read by who answers. */
const answerersAlone = /^GET \/api\/admin\/questions/;
const payersAlone = /^GET \/api\/admin\/(ambassadors\/\{ambassadorId\}\/payee$|payout-|books$)/;
const mayChange: Readonly<Record<Exclude<Role, "owner">, RegExp>> = {
  manager:
    /^\w+ \/api\/admin\/(products|product-pictures|coupons|ambassadors\/\{ambassadorId\}\/(suspend|reinstate)|group-assignments|ambassador-(approvals|refusals|invitations|groups)|orders\/\{orderId\}\/(block|shipment|notes|emails)|ambassadors\/\{ambassadorId\}\/questions)/,
  finance:
    /^\w+ \/api\/admin\/(orders\/\{orderId\}\/(block|refunds|givings|notes|emails)|ambassadors\/\{ambassadorId\}\/(adjustments|opening-balance|write-offs|questions)|payout-(runs|cancellations|confirmations))/,
  viewer: /^$/,
};
const may = (role: Role, { operation: { method, path } }: SoundRequest): boolean => {
  const route = `${method} ${path}`;
  if (role === "owner") return true;
  if (answerersAlone.test(route)) return role !== "viewer";
  if (payersAlone.test(route)) return role === "finance";
  return method === "GET" ? !ownersAlone.test(route) : mayChange[role].test(route);
};

const refusal = z.object({ code: z.string(), detail: z.string() });

let scene: Scene;
let requests: SoundRequest[];
const members = new Map<Role, Member>();
let line = "";

beforeAll(async () => {
  scene = await newScene();
  const all = inOrder(soundRequests(operations(await readDocument()), scene));
  requests = all.filter(({ auth, operation: { path } }) => auth === "admin" && !path.includes("{scope}"));
  for (const role of roles) members.set(role, await newMember(scene.admin, role));
});
afterAll(() => void process.stderr.write(`${line}\n`));

const askAs = async (role: Role, request: SoundRequest) => {
  const member = members.get(role);
  if (!member) throw new Error(`Nobody is ${role}.`);
  return ask(member.client, request);
};

test("every route of the owner's area refuses every role that is not its own, says whose it is, and changes nothing", async () => {
  const before = await seenOf(scene);
  const holes: string[] = [];
  let cases = 0;
  for (const request of requests) {
    for (const role of roles.filter((it) => !may(it, request))) {
      cases++;
      const { status, body } = await askAs(role, request);
      const { success, data } = refusal.safeParse(body);
      const isRefused = status === 403 && success && data.code === "role" && data.detail.endsWith(`Yours is ${role}.`);
      if (!isRefused) holes.push(`${nameOf(request)} as ${role}: ${status}`);
    }
  }
  line = `routes × roles: ${cases} refused, holes: ${holes.length}`;
  expect(holes).toEqual([]);
  expect(cases).toBeGreaterThan(30);
  expect(await seenOf(scene)).toEqual(before);
});

test("every role gets through where it may", async () => {
  const refused: string[] = [];
  for (const request of requests.filter(({ operation }) => operation.method === "GET")) {
    for (const role of roles.filter((it) => may(it, request))) {
      const { status } = await askAs(role, request);
      if (status !== 200) refused.push(`${nameOf(request)} as ${role}: ${status}`);
    }
  }
  for (const request of requests.filter(({ operation }) => operation.method !== "GET")) {
    for (const role of roles.filter((it) => may(it, request))) {
      // What was done for one may be done no second time: that another role is no obstacle is all that is asked.
      const { status } = await askAs(role, request);
      if (status === 401 || status === 403 || status >= 500) refused.push(`${nameOf(request)} as ${role}: ${status}`);
    }
  }
  expect(refused).toEqual([]);
});

test("what each row of the topology says is what is said here", () => {
  const wrong = requests.flatMap((request) => {
    const { on }: FunctionSpec = functions[request.operation.operationId as keyof typeof functions];
    const said: readonly Role[] = "http" in on && on.auth === "admin" ? on.roles : [];
    return roles
      .filter((role) => said.includes(role) !== may(role, request))
      .map((role) => `${nameOf(request)}: ${role}`);
  });
  expect(wrong).toEqual([]);
});
