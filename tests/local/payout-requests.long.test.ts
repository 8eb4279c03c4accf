import { afterAll, beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { readEarnings } from "../../shared/contract/balances.ts";
import { askForPayout, listRuns, readRun } from "../../shared/contract/payouts.ts";
import { type Client, eventually, newKey, shaped } from "../contract/support/client.ts";
import { newAmbassador, owner, password } from "../contract/support/people.ts";
import { type Member, newMember } from "../contract/support/team.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { startEmptyShop } from "./cloud-in-process.ts";

const home = temporaryDirectory();
let cloud: LocalCloud;
let admin: Client;
let finn: Member;

beforeAll(async () => {
  cloud = await startEmptyShop(home.path);
  admin = await owner();
  finn = await newMember(admin, "finance");
});

afterAll(async () => {
  await cloud.stop();
  home[Symbol.dispose]();
});

const rules = { minimumMinor: 2_000, schedule: "manual", secondPerson: true };
const allow = (mayAsk: boolean) => admin.put("/api/admin/settings", { payouts: { ...rules, mayAsk } });
const ask = (client: Client) => client.post("/api/ambassador/payout-requests", undefined);
const requestOf = async (client: Client) =>
  (await client.read("/api/ambassador/earnings", readEarnings.answer.body)).payoutRequest;
const runs = async () => (await admin.read("/api/admin/payout-runs?limit=100", listRuns.answer.body)).items;
const runOf = (id: string) => admin.read(`/api/admin/payout-runs/${id}`, readRun.answer.body);
const refused = (reason: string) => expect.objectContaining({ code: "payout_refused", params: { reason } });

async function owed(amountMinor: number, payee = true) {
  const person = await newAmbassador();
  const path = `/api/admin/ambassadors/${person.id}/adjustments`;
  expect((await admin.post(path, { amountMinor, reason: "A bonus." }, newKey())).status).toBe(201);
  const bank = { method: "sepa", name: "Ada Byron", iban: "DE89370400440532013000", currentPassword: password };
  if (payee) expect((await person.client.put("/api/ambassador/payee", bank)).status).toBe(200);
  return person;
}

/** The run that somebody asked for. */
async function askedBy(personId: string) {
  const found = (await runs()).filter((run) => run.askedBy?.id === personId);
  expect(found).toHaveLength(1);
  return found[0] ?? { id: "" };
}

test("nobody may ask until the settings allow it, nor whom a run would leave out", async () => {
  const person = await owed(4_000);
  expect((await ask(person.client)).body).toEqual(refused("not_allowed"));
  expect(await requestOf(person.client)).toEqual({ refusal: "not_allowed" });
  expect((await allow(true)).status).toBe(200);
  expect(await requestOf(person.client)).toEqual({});
  const poor = await owed(1_999);
  expect((await ask(poor.client)).body).toEqual(refused("below_minimum"));
  const nowhere = await owed(4_000, false);
  expect((await ask(nowhere.client)).body).toEqual(refused("no_payee"));
  expect(await requestOf(nowhere.client)).toEqual({ refusal: "no_payee" });
  const newcomer = await newAmbassador();
  expect((await ask(newcomer.client)).body).toEqual(refused("held"));
  const path = `/api/admin/ambassadors/${person.id}`;
  expect((await admin.post(`${path}/suspend`, { reason: "We look at an order." })).status).toBe(204);
  expect((await ask(person.client)).body).toEqual(refused("suspended"));
});

test("asked twice and by two tabs at once it is one run, which one word of who may pay has made of them alone", async () => {
  const person = await owed(4_200);
  const other = await owed(9_000);
  const answers = await Promise.all([ask(person.client), ask(person.client), ask(person.client)]);
  const [first, ...rest] = answers.map((reply) => shaped(reply, 201, askForPayout.answer.body));
  expect(rest).toEqual([first, first]);
  expect(shaped(await ask(person.client), 201, askForPayout.answer.body)).toEqual(first);
  expect(await requestOf(person.client)).toMatchObject({ refusal: "waiting", last: { state: "waiting" } });
  const { id } = await askedBy(person.id);
  // The settings ask for a second person; who asks is the first.
  expect(await runOf(id)).toMatchObject({
    ...{ state: "waiting", needs: 1, mayApprove: true, isMade: false },
    ...{ askedBy: { id: person.id }, wouldPay: { amountMinor: 4_200 } },
  });
  expect((await finn.client.post(`/api/admin/payout-runs/${id}/approve`, {})).body).toEqual({
    id,
    state: "begun",
  });
  await eventually(async () => expect(await runOf(id)).toMatchObject({ isMade: true, made: 1, madeMinor: 4_200 }));
  const taken = await admin.post(`/api/admin/payout-runs/${id}/files`, { method: "sepa" });
  expect(taken.status).toBe(200);
  const earnings = z.looseObject({ payingMinor: z.int() });
  expect(await person.client.read("/api/ambassador/earnings", earnings)).toMatchObject({ payingMinor: 4_200 });
  expect(await other.client.read("/api/ambassador/earnings", earnings)).toMatchObject({ payingMinor: 0 });
  expect((await ask(person.client)).body).toEqual(refused("under_way"));
});

test("one is declined with a reason, which its ambassador is told; and asks once a day", async () => {
  const person = await owed(4_400);
  expect((await ask(person.client)).status).toBe(201);
  const { id } = await askedBy(person.id);
  const path = `/api/admin/payout-runs/${id}/decline`;
  expect((await admin.post(path, {})).body).toMatchObject({
    code: "invalid_request",
    errors: [{ path: "reason", code: "no_decline_reason" }],
  });
  expect((await admin.post(path, { reason: "We pay on the first." })).status).toBe(200);
  expect((await admin.post(`/api/admin/payout-runs/${id}/approve`, {})).status).toBe(409);
  expect(await requestOf(person.client)).toMatchObject({
    ...{ refusal: "asked_lately", againAt: expect.any(String) },
    last: { state: "declined", declineReason: "We pay on the first." },
  });
  expect((await ask(person.client)).body).toEqual(refused("asked_lately"));
});

test("who leaves while it waits leaves it waiting, and is paid by it", async () => {
  const person = await owed(4_600);
  expect((await ask(person.client)).status).toBe(201);
  const { id } = await askedBy(person.id);
  expect((await person.client.post("/api/ambassador/leave", { currentPassword: password })).status).toBe(204);
  const run = await runOf(id);
  expect(run).toMatchObject({ state: "waiting", askedBy: { id: person.id }, wouldPay: { amountMinor: 4_600 } });
});
