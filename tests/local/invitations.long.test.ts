import { randomUUID } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { TABLE } from "../../infra/local/environment.ts";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { inviteAmbassadors, listInvitations } from "../../shared/contract/invitations.ts";
import { Client, shaped } from "../contract/support/client.ts";
import { mailTo } from "../contract/support/inbox.ts";
import { mailsAbout } from "../contract/support/links-in-mail.ts";
import { newAmbassador, owner, password } from "../contract/support/people.ts";
import { readItems } from "../lab/invariants/observe.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { startEmptyShop } from "./cloud-in-process.ts";

const home = temporaryDirectory();
const database = new DynamoDBClient({});
let cloud: LocalCloud;
let admin: Client;

/** A shop that nobody enters but by invitation. */
beforeAll(async () => {
  cloud = await startEmptyShop(home.path, {});
  admin = await owner();
  const programme = { rateBps: 1_000, holdDays: 14, signUp: "invitation" };
  expect((await admin.put("/api/admin/settings", { programme })).status).toBe(200);
});

afterAll(async () => {
  database.destroy();
  await cloud.stop();
  home[Symbol.dispose]();
});

const path = "/api/admin/ambassador-invitations";
const asks = /would like you as an ambassador/;
const newEmail = () => `${randomUUID()}@invited.example`;
const invite = async (...emails: string[]) =>
  shaped(await admin.post(path, { emails }), 200, inviteAmbassadors.answer.body).items.map(({ outcome }) => outcome);
const open = async () => (await admin.read(`${path}?limit=100`, listInvitations.answer.body)).items;
const idOf = async (email: string) => (await open()).find((it) => it.email === email)?.id ?? "";
const tokenOf = async (email: string, nth = 0) =>
  /token=([\w-]+)/.exec((await mailsAbout(email, asks, nth + 1))[nth]?.body.text ?? "")?.[1] ?? "";
const accept = (email: string, invitation: string, client = new Client()) =>
  client.post("/api/ambassador/register", { firstName: "Noor", lastName: "Haddad", email, password, invitation });

describe("an invitation", () => {
  test("opens an account, once, for the address that it was sent to, and is in the list until then", async () => {
    const email = newEmail();
    expect(await invite(email)).toEqual(["invited"]);
    expect(await idOf(email)).not.toBe("");
    const token = await tokenOf(email);
    const elsewhere = await accept(newEmail(), token);
    expect([elsewhere.status, elsewhere.body]).toEqual([
      400,
      expect.objectContaining({ errors: [expect.objectContaining({ path: "email" })] }),
    ]);
    const client = new Client();
    expect((await accept(email, token, client)).status).toBe(201);
    expect(await client.read("/api/ambassador/user", z.looseObject({}))).toMatchObject({ email, standing: "active" });
    expect(await idOf(email)).toBe("");
    expect((await accept(email, token)).status).toBe(400);
    expect(await mailsAbout(email, /^You are an ambassador of /)).toHaveLength(1);
  });

  test("that two take up at once is taken up by one", async () => {
    const email = newEmail();
    await invite(email);
    const token = await tokenOf(email);
    const replies = await Promise.all([accept(email, token), accept(email, token)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, expect.any(Number)]);
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  test("is sent again with a link that works as the first does, and opens nothing once it is withdrawn", async () => {
    const email = newEmail();
    await invite(email);
    const first = await tokenOf(email);
    const id = await idOf(email);
    expect((await admin.post(`${path}/${id}/resend`, undefined)).status).toBe(204);
    const second = await tokenOf(email, 1);
    expect(second).not.toBe(first);
    expect((await admin.delete(`${path}/${id}`)).status).toBe(204);
    for (const token of [first, second]) expect((await accept(email, token)).status).toBe(400);
    expect((await admin.delete(`${path}/${id}`)).status).toBe(404);
    expect((await admin.post(`${path}/${id}/resend`, undefined)).status).toBe(404);
  });
});

test("says the group that its person comes into, until that group is gone", async () => {
  const email = newEmail();
  const name = "Bloggers";
  const group = shaped(await admin.post("/api/admin/ambassador-groups", { name }), 201, z.object({ id: z.string() }));
  await admin.post(path, { emails: [email], groupId: group.id });
  const groupOf = async () => (await open()).find((it) => it.email === email)?.group;
  expect(await groupOf()).toEqual({ id: group.id, name });
  expect((await admin.delete(`/api/admin/ambassador-groups/${group.id}`)).status).toBe(204);
  expect(await groupOf()).toBeUndefined();
});

test("who is invited already or has an account is told so, and gets no e-mail", async () => {
  const [email, known] = [newEmail(), newEmail()];
  await invite(email, known);
  await accept(known, await tokenOf(known));
  expect(await invite(email, known)).toEqual(["already_invited", "has_account"]);
  await cloud.settled();
  expect((await mailTo(email)).filter(({ subject }) => asks.test(subject))).toHaveLength(1);
  await expect(newAmbassador()).rejects.toThrow(/403/);
});

test("a hundred are taken at once, and an invited address stands in no audit record", async () => {
  const emails = Array.from({ length: 100 }, newEmail);
  expect(new Set(await invite(...emails))).toEqual(new Set(["invited"]));
  expect((await admin.post(path, { emails: [...emails, newEmail()] })).status).toBe(400);
  await cloud.settled();
  const records = (await readItems(database, TABLE)).filter(({ type }) => type === "audit");
  expect(records.length).toBeGreaterThan(100);
  expect(JSON.stringify(records)).not.toContain("invited.example");
});
