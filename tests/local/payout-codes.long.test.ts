import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { shiftClock } from "../../infra/local/demo/clock.ts";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { scheduledEvent } from "../../infra/local/lambda/schedules.ts";
import { listRuns, readRun, startRun } from "../../shared/contract/payouts.ts";
import { Client, eventually, newKey, shaped } from "../contract/support/client.ts";
import { mailsAbout } from "../contract/support/links-in-mail.ts";
import { newAmbassador, owner, password } from "../contract/support/people.ts";
import { codeOf, newFactor, type SetUp } from "../contract/support/second-factor.ts";
import { type Member, newMember } from "../contract/support/team.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { startEmptyShop } from "./cloud-in-process.ts";

const home = temporaryDirectory();
let cloud: LocalCloud;
let admin: Client;
/** Of finance, with a second factor. */
let finn: Member;
let factor: SetUp;

beforeAll(async () => {
  cloud = await startEmptyShop(home.path);
  admin = await owner();
  finn = await newMember(admin, "finance");
});

afterAll(async () => {
  shiftClock(0);
  await cloud.stop();
  home[Symbol.dispose]();
});

const rules = (more: object) =>
  admin.put("/api/admin/settings", { payouts: { minimumMinor: 0, schedule: "manual", ...more } });
const start = (code?: string, key = newKey()) => finn.client.post("/api/admin/payout-runs", { code }, key);
const approve = (id: string, code?: string) => finn.client.post(`/api/admin/payout-runs/${id}/approve`, { code });
const take = (id: string, code?: string) =>
  finn.client.post(`/api/admin/payout-runs/${id}/files`, { method: "sepa", code });
const runs = async () => (await admin.read("/api/admin/payout-runs", listRuns.answer.body)).items;
const runOf = (id: string) => admin.read(`/api/admin/payout-runs/${id}`, readRun.answer.body);
const isMade = (id: string) => eventually(async () => expect(await runOf(id)).toMatchObject({ isMade: true }));

const missing = expect.objectContaining({ code: "code_required" });
const wrong = expect.objectContaining({
  code: "wrong_credentials",
  errors: [expect.objectContaining({ path: "code" })],
});

async function owed(amountMinor: number) {
  const { id, client } = await newAmbassador();
  const path = `/api/admin/ambassadors/${id}/adjustments`;
  expect((await admin.post(path, { amountMinor, reason: "A bonus." }, newKey())).status).toBe(201);
  const bank = { method: "sepa", name: "Ada Byron", iban: "DE89370400440532013000", currentPassword: password };
  expect((await client.put("/api/ambassador/payee", bank)).status).toBe(200);
}

test("who has no second factor starts a run without a code", async () => {
  const run = shaped(await start(), 201, startRun.answer.body);
  await isMade(run.id);
});

test("who has one starts none without a code, nor by a wrong one; by one code one run, which its key finds without another", async () => {
  factor = await newFactor(finn.client, "admin");
  const before = await runs();
  const key = newKey();
  const none = await start(undefined, key);
  expect([none.status, none.body]).toEqual([401, missing]);
  for (const code of ["000000", "aaaa-bbbb-cccc", codeOf(factor.key, -1), codeOf(factor.key, 10)]) {
    const reply = await start(code, key);
    expect([reply.status, reply.body]).toEqual([401, wrong]);
  }
  expect(await runs()).toEqual(before);
  const code = codeOf(factor.key);
  const { id } = shaped(await start(code, key), 201, startRun.answer.body);
  // Whose answer was lost sends the same again; and by a code that was used nobody starts another.
  expect((await start(code, key)).body).toMatchObject({ id });
  const replayed = await start(code);
  expect([replayed.status, replayed.body]).toEqual([401, wrong]);
  expect(await runs()).toHaveLength(before.length + 1);
  await isMade(id);
});

test("of two who use one code at once one starts a run", async () => {
  const before = await runs();
  const code = factor.recoveryCodes[0];
  const both = await Promise.all([start(code), start(code)]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 401]);
  expect(await runs()).toHaveLength(before.length + 1);
  await mailsAbout(finn.email, /recovery code .* was used/i);
});

test("a run that waits is approved with a code, and a refusal uses none up", async () => {
  expect((await rules({ secondPerson: true })).status).toBe(200);
  const run = shaped(await admin.post("/api/admin/payout-runs", {}, newKey()), 201, startRun.answer.body);
  const code = factor.recoveryCodes[1];
  const none = await approve(run.id);
  expect([none.status, none.body]).toEqual([401, missing]);
  expect((await approve(run.id, "000000")).body).toEqual(wrong);
  expect(await runOf(run.id)).toMatchObject({ state: "waiting" });
  // Of a run that there is not, and of one's own, the code is left.
  expect((await approve(`run_${"0".repeat(26)}`, code)).status).toBe(404);
  const own = shaped(await start(factor.recoveryCodes[2]), 201, startRun.answer.body);
  expect((await approve(own.id, code)).body).toMatchObject({ code: "second_person" });
  expect((await approve(run.id, code)).body).toEqual({ id: run.id, state: "begun" });
  expect((await approve(run.id, code)).status).toBe(200);
  // Nothing leaves by a word against it.
  expect((await finn.client.post(`/api/admin/payout-runs/${own.id}/decline`, {})).status).toBe(200);
});

test("the files of a run that began without anybody's word take a code the first time", async () => {
  await owed(4_200);
  expect((await rules({ schedule: "weekly", withoutAsking: true })).status).toBe(200);
  shiftClock(8 * 86_400_000);
  admin = await owner();
  await cloud.invoke("payouts/start-scheduled", scheduledEvent("payouts/start-scheduled"));
  const [run] = await eventually(async () => {
    const [latest] = await runs();
    expect(latest).toMatchObject({ state: "begun", needs: 0 });
    return [latest];
  });
  const id = run?.id ?? "";
  await isMade(id);
  finn = { ...finn, client: new Client() };
  const again = { email: finn.email, password, code: factor.recoveryCodes[3] };
  expect((await finn.client.post("/api/admin/login", again)).status).toBe(200);
  const none = await take(id);
  expect([none.status, none.body]).toEqual([401, missing]);
  expect((await take(id, factor.recoveryCodes[3])).body).toEqual(wrong);
  const { status, body } = await take(id, factor.recoveryCodes[4]);
  expect(status).toBe(200);
  // It is their word, and the run's from then on.
  expect(await runOf(id)).toMatchObject({ approvedBy: [{ id: finn.id }] });
  expect(await take(id)).toMatchObject({ status: 200, body });
});
