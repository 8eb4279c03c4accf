import { afterAll, beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { shiftClock } from "../../infra/local/demo/clock.ts";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { scheduledEvent } from "../../infra/local/lambda/schedules.ts";
import { readEarnings } from "../../shared/contract/balances.ts";
import { listRuns, readRun } from "../../shared/contract/payouts.ts";
import { Client, eventually, newKey } from "../contract/support/client.ts";
import { underTest } from "../contract/support/environment.ts";
import { mailTo } from "../contract/support/inbox.ts";
import { type Ambassador, newAmbassador, owner, password } from "../contract/support/people.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { startEmptyShop } from "./cloud-in-process.ts";

const dayMs = 86_400_000;
const home = temporaryDirectory();
let cloud: LocalCloud;
let admin: Client;
let person: Ambassador;

/** Noon of the coming Sunday: weekly payouts are due on the day after it, and no timer is weeks away. */
const now = Date.now();
const today = Math.floor(now / dayMs);
const sunday = (today + 7 - ((today + 4) % 7)) * dayMs + dayMs / 2;
const setDay = (days: number) => shiftClock(sunday + days * dayMs - now);
const dayAfter = (days: number) => new Date(sunday + days * dayMs).toISOString().slice(0, 10);

beforeAll(async () => {
  setDay(0);
  cloud = await startEmptyShop(home.path);
  admin = await owner();
  person = await newAmbassador();
  const bank = { method: "sepa", name: "Ada Byron", iban: "DE89370400440532013000", currentPassword: password };
  expect((await person.client.put("/api/ambassador/payee", bank)).status).toBe(200);
});

afterAll(async () => {
  shiftClock(0);
  await cloud.stop();
  home[Symbol.dispose]();
});

const rules = (more: object) =>
  admin.put("/api/admin/settings", { payouts: { minimumMinor: 0, schedule: "weekly", ...more } });
const tick = () => cloud.invoke("payouts/start-scheduled", scheduledEvent("payouts/start-scheduled"));
const runs = async () => (await admin.read("/api/admin/payout-runs", listRuns.answer.body)).items;
const runOf = (id: string) => admin.read(`/api/admin/payout-runs/${id}`, readRun.answer.body);
const earnings = () => person.client.read("/api/ambassador/earnings", readEarnings.answer.body);
async function give(amountMinor: number) {
  const path = `/api/admin/ambassadors/${person.id}/adjustments`;
  expect((await admin.post(path, { amountMinor, reason: "A bonus." }, newKey())).status).toBe(201);
}
/** Sessions end while days go by. */
async function signInAgain() {
  admin = await owner();
  person = { ...person, client: await signedIn() };
}
async function signedIn(): Promise<Client> {
  const client = new Client();
  expect((await client.post("/api/ambassador/login", { email: person.email, password })).status).toBe(200);
  return client;
}

test("nothing is due before the calendar's next day, which the ambassador reads", async () => {
  expect((await earnings()).nextPayoutOn).toBeUndefined();
  expect((await rules({})).status).toBe(200);
  expect((await earnings()).nextPayoutOn).toBe(dayAfter(1));
  await tick();
  expect(await runs()).toEqual([]);
});

test("where nobody can be paid, nobody is asked", async () => {
  setDay(1);
  await signInAgain();
  await tick();
  await eventually(async () => expect((await runs())[0]).toMatchObject({ state: "empty", scheduledFor: dayAfter(1) }));
  expect((await runOf((await runs())[0]?.id ?? "")).mayApprove).toBe(false);
});

test("a run is started once on its day, and waits; everybody who may pay is told", async () => {
  await give(3_300);
  setDay(8);
  await signInAgain();
  await Promise.all([tick(), tick()]);
  await tick();
  await eventually(async () => expect(await runs()).toHaveLength(2));
  const [run] = await runs();
  const id = run?.id ?? "";
  expect(run).toMatchObject({ state: "waiting", scheduledFor: dayAfter(8), needs: 1, mayApprove: true });
  expect(run?.startedBy).toBeUndefined();
  const day = new Intl.DateTimeFormat("en", { dateStyle: "long" }).format(new Date(sunday + 8 * dayMs));
  await eventually(async () => {
    const mails = await mailTo(underTest().admin.email);
    expect(mails.filter(({ body }) => body.text?.includes(`The payout run of ${day} is due.`))).toHaveLength(1);
  });
  expect((await earnings()).payingMinor).toBe(0);
  expect((await admin.post(`/api/admin/payout-runs/${id}/approve`, {})).status).toBe(200);
  await eventually(async () => expect(await runOf(id)).toMatchObject({ isMade: true, made: 1 }));
  expect((await earnings()).payingMinor).toBe(3_300);
  const items = z.object({ items: z.array(z.looseObject({ id: z.string() })) });
  const made = await eventually(async () => {
    const listed = await admin.read(`/api/admin/payout-runs/${id}/payouts`, items);
    expect(listed.items).toHaveLength(1);
    return listed.items;
  });
  const payoutIds = made.map((payout) => payout.id);
  expect((await admin.post("/api/admin/payout-cancellations", { payoutIds })).status).toBe(200);
});

test("one that was missed is made up for, and pays without asking where the settings say so", async () => {
  expect((await rules({ withoutAsking: true, secondPerson: true })).status).not.toBe(200);
  expect((await rules({ withoutAsking: true })).status).toBe(200);
  setDay(17);
  await signInAgain();
  await tick();
  await eventually(async () => {
    const [latest] = await runs();
    expect(latest).toMatchObject({ state: "begun", scheduledFor: dayAfter(15), needs: 0 });
    expect(await runOf(latest?.id ?? "")).toMatchObject({ isMade: true, made: 1, madeMinor: 3_300 });
  });
});
