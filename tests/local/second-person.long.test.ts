import { afterAll, beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { TABLE } from "../../infra/local/environment.ts";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { listAudit } from "../../shared/contract/audit.ts";
import { readRun, startRun } from "../../shared/contract/payouts.ts";
import { readSettings } from "../../shared/contract/settings.ts";
import { payoutRuns } from "../../shared/data/payout-runs.ts";
import { newRun } from "../../shared/domain/run-approval.ts";
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
});

afterAll(async () => {
  await cloud.stop();
  home[Symbol.dispose]();
});

const rule = (secondPerson: boolean) =>
  admin.put("/api/admin/settings", { payouts: { minimumMinor: 0, schedule: "manual", secondPerson } });
const start = (client: Client, key = newKey()) => client.post("/api/admin/payout-runs", {}, key);
const started = async (client: Client) => shaped(await start(client), 201, startRun.answer.body);
const runOf = (id: string, client = admin) => client.read(`/api/admin/payout-runs/${id}`, readRun.answer.body);
const approve = (id: string, client: Client) => client.post(`/api/admin/payout-runs/${id}/approve`, {});
const decline = (id: string, client: Client, body = {}) => client.post(`/api/admin/payout-runs/${id}/decline`, body);

/** Somebody to whom so much may be paid. */
async function owed(amountMinor: number) {
  const person = await newAmbassador();
  const path = `/api/admin/ambassadors/${person.id}/adjustments`;
  expect((await admin.post(path, { amountMinor, reason: "A bonus." }, newKey())).status).toBe(201);
  const bank = { method: "sepa", name: "Ada Byron", iban: "DE89370400440532013000", currentPassword: password };
  expect((await person.client.put("/api/ambassador/payee", bank)).status).toBe(200);
  return person;
}

test("a second person can't be asked for while nobody else may pay", async () => {
  const reply = await rule(true);
  expect([reply.status, reply.body]).toEqual([
    409,
    expect.objectContaining({
      code: "no_second_person",
      errors: [expect.objectContaining({ path: "payouts.secondPerson" })],
    }),
  ]);
  await newMember(admin, "manager");
  expect((await rule(true)).status).toBe(409);
  finn = await newMember(admin, "finance");
  expect((await rule(true)).status).toBe(200);
  const { payouts } = await admin.read("/api/admin/settings", readSettings.answer.body);
  expect(payouts.secondPerson).toBe(true);
});

test("a run waits for a second person, and pays once they approve it", async () => {
  const person = await owed(4_200);
  const run = await started(admin);
  expect(run).toMatchObject({ state: "waiting", needs: 2, mayApprove: false, startedBy: { name: "Olga Owner" } });
  const own = await approve(run.id, admin);
  expect([own.status, own.body]).toEqual([403, expect.objectContaining({ code: "second_person" })]);
  expect(await runOf(run.id, finn.client)).toMatchObject({ mayApprove: true, isMade: false, made: 0 });
  const files = await admin.post(`/api/admin/payout-runs/${run.id}/files`, { method: "sepa" });
  expect(files.status).toBe(409);
  expect((await approve(run.id, finn.client)).body).toEqual({ id: run.id, state: "begun" });
  expect((await approve(run.id, finn.client)).status).toBe(200);
  await eventually(async () => expect(await runOf(run.id)).toMatchObject({ isMade: true, made: 1, madeMinor: 4_200 }));
  const earnings = z.looseObject({ payingMinor: z.int() });
  expect(await person.client.read("/api/ambassador/earnings", earnings)).toMatchObject({ payingMinor: 4_200 });
  const { items } = await admin.read("/api/admin/audit?subject=payoutRun&limit=100", listAudit.answer.body);
  expect(items[0]).toMatchObject({ person: { id: finn.id }, changes: [{ subject: "payoutRun", id: run.id }] });
});

test("a run that is declined pays nobody, whoever approves it after that", async () => {
  const run = await started(finn.client);
  expect((await decline(run.id, admin, { reason: "Wait for the refund." })).body).toEqual({
    id: run.id,
    state: "declined",
  });
  const late = await approve(run.id, admin);
  expect([late.status, late.body]).toEqual([409, expect.objectContaining({ code: "run_state" })]);
  expect(await runOf(run.id)).toMatchObject({ state: "declined", declineReason: "Wait for the refund.", made: 0 });
});

test("who approves as they lose their role is refused, and nothing is paid", async () => {
  const run = await started(admin);
  expect((await admin.put(`/api/admin/team/${finn.id}`, { role: "viewer" })).status).toBe(200);
  const reply = await approve(run.id, finn.client);
  expect([reply.status, reply.body]).toEqual([403, expect.objectContaining({ code: "role" })]);
  expect(await runOf(run.id)).toMatchObject({ state: "waiting" });
  // Nobody is left who could: no further run is started, which would wait for good, and the first may be taken back.
  expect((await start(admin)).body).toMatchObject({ code: "no_second_person" });
  expect((await decline(run.id, admin)).status).toBe(200);
});

test("who starts a run as they lose their role starts none", async () => {
  const { currency } = await admin.read("/api/admin/settings", readSettings.answer.body);
  const facts = { currency, minimumMinor: 0, createdAt: new Date().toISOString(), startedBy: finn.id };
  const run = newRun({ id: `run_${"0".repeat(26)}`, ...facts, needs: 1, approvedBy: [finn.id] });
  // As the request saw them when it began: they are a viewer since.
  const begun = payoutRuns.writes(TABLE).start(run, [], { id: finn.id, role: "finance" });
  await expect(begun).rejects.toMatchObject({ code: "role" });
  expect((await admin.get(`/api/admin/payout-runs/${run.id}`)).status).toBe(404);
});
