import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { listAudit } from "../../shared/contract/audit.ts";
import { readSteps } from "../../shared/contract/onboarding.ts";
import { listTerms, readTerms } from "../../shared/contract/terms.ts";
import { Client } from "../contract/support/client.ts";
import { confirmAddress } from "../contract/support/confirm-address.ts";
import { mailTo } from "../contract/support/inbox.ts";
import { mailsAbout } from "../contract/support/links-in-mail.ts";
import { type Ambassador, newAmbassador, newLink, newProduct, owner, password } from "../contract/support/people.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { startEmptyShop } from "./cloud-in-process.ts";

const home = temporaryDirectory();
let cloud: LocalCloud;
let admin: Client;
/** They came before there were any terms; the address of the second is not confirmed. */
let early: Ambassador;
let unconfirmed: Ambassador;

beforeAll(async () => {
  cloud = await startEmptyShop(home.path, {});
  admin = await owner();
  [early, unconfirmed] = await Promise.all([newAmbassador(), newAmbassador()]);
  await confirmAddress(early);
});

afterAll(async () => {
  await cloud.stop();
  home[Symbol.dispose]();
});

const path = "/api/admin/terms";
const told = /new terms/i;
const profile = z.object({ termsToAccept: z.optional(z.int()) });
const asked = async (client: Client) => (await client.read("/api/ambassador/user", profile)).termsToAccept;
const read = (query = "") => new Client().read(`/api/terms${query}`, readTerms.answer.body);
const list = async () => (await admin.read(path, listTerms.answer.body)).items;
const isStepDone = async () => {
  const { items } = await admin.read("/api/admin/first-steps", readSteps.answer.body);
  return items.find(({ step }) => step === "terms")?.isDone;
};
const publish = (text: string) => admin.post(path, { text });
const accept = (client: Client, version: number) => client.post("/api/ambassador/terms", { version });
const person = () => ({ firstName: "Noor", lastName: "Haddad", email: `${randomUUID()}@a.example`, password });

describe("the terms of the programme", () => {
  test("are nobody's to accept while none are published", async () => {
    expect(await read()).toEqual({ version: 0, current: 0 });
    expect(await asked(early.client)).toBeUndefined();
    expect((await accept(early.client, 1)).status).toBe(400);
    expect(await isStepDone()).toBe(false);
  });

  test("are published by the owner, read by anybody, and asked of who was there before, who is told by e-mail", async () => {
    const product = await newProduct(admin, 1_000);
    const { code } = await newLink(early, [product.id]);
    const reply = await publish("Say that you earn a share.\r\n\r\nBuy nothing yourself.");
    expect([reply.status, reply.body]).toEqual([200, expect.objectContaining({ version: 1, accepted: 0 })]);
    expect(await isStepDone()).toBe(true);
    expect(await read()).toMatchObject({ text: "Say that you earn a share.\n\nBuy nothing yourself.", current: 1 });
    await mailsAbout(early.email, told);
    expect((await mailTo(unconfirmed.email)).filter(({ subject }) => told.test(subject))).toEqual([]);
    expect([await asked(early.client), await asked(unconfirmed.client)]).toEqual([1, 1]);
    // Their links go on, and they make no new ones until they have accepted them once.
    expect((await new Client().get(`/api/checkout/links/${code}`)).status).toBe(200);
    const made = await early.client.post("/api/ambassador/links", { productIds: [product.id] });
    expect([made.status, made.body]).toEqual([403, expect.objectContaining({ code: "terms_not_accepted" })]);
    expect((await accept(early.client, 1)).status).toBe(200);
    expect(await asked(early.client)).toBeUndefined();
    await newLink(early, [product.id]);
  });

  test("published once more are no new version", async () => {
    const [latest] = await list();
    const reply = await publish(latest?.text ?? "");
    expect(reply.body).toMatchObject({ version: latest?.version });
    expect(await list()).toHaveLength(1);
  });

  test("are accepted at sign-up, and the owner sees which version, when, and by how many", async () => {
    const client = new Client();
    const before = (await list())[0]?.accepted ?? 0;
    const reply = await client.post("/api/ambassador/register", { ...person(), acceptedTerms: 1 });
    expect(reply.status).toBe(201);
    const { id } = z.parse(z.object({ id: z.string() }), reply.body);
    const seen = z.object({ terms: z.object({ version: z.int(), acceptedAt: z.iso.datetime() }) });
    expect((await admin.read(`/api/admin/ambassadors/${id}`, seen)).terms.version).toBe(1);
    expect((await list())[0]?.accepted).toBe(before + 1);
    expect((await accept(client, 1)).status).toBe(200);
    expect((await list())[0]?.accepted).toBe(before + 1);
  });

  test("that somebody signs up without are asked of them afterwards", async () => {
    const client = new Client();
    expect((await client.post("/api/ambassador/register", person())).status).toBe(201);
    expect(await asked(client)).toBe(1);
  });

  test("are accepted by who was invited, as they join", async () => {
    const { email, ...noor } = person();
    await admin.post("/api/admin/ambassador-invitations", { emails: [email] });
    const [mail] = await mailsAbout(email, /would like you/i);
    const invitation = /token=([\w-]{43})/.exec(mail?.body.text ?? "")?.[1];
    const client = new Client();
    const reply = await client.post("/api/ambassador/register", { ...noor, email, invitation, acceptedTerms: 1 });
    expect(reply.status).toBe(201);
    expect(await asked(client)).toBeUndefined();
  });

  test("in a next version are asked of all again, each told once; the old one stays readable, and only the new one can be accepted", async () => {
    expect((await publish("Other terms.")).body).toMatchObject({ version: 2 });
    expect([await asked(early.client), (await read("?version=1")).current]).toEqual([2, 2]);
    expect((await read("?version=1")).text).toContain("Buy nothing yourself");
    expect((await new Client().get("/api/terms?version=3")).status).toBe(404);
    const late = await accept(early.client, 1);
    expect([late.status, late.body]).toEqual([
      400,
      expect.objectContaining({ errors: [expect.objectContaining({ path: "version" })] }),
    ]);
    const both = await Promise.all([accept(early.client, 2), accept(early.client, 2)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await list()).map(({ version, accepted }) => [version, accepted])).toEqual([
      [2, 1],
      [1, 3],
    ]);
    await mailsAbout(early.email, told, 2);
    await cloud.settled();
    expect((await mailTo(early.email)).filter(({ subject }) => told.test(subject))).toHaveLength(2);
  });

  test("that somebody else published since are not replaced unseen", async () => {
    const reply = await admin.send("POST", path, { text: "Mine." }, { "if-match": '"1"' });
    expect([reply.status, reply.body]).toEqual([412, expect.objectContaining({ code: "stale_version" })]);
  });

  test("are told in the audit log, published and accepted", async () => {
    const { items } = await admin.read("/api/admin/audit?limit=100", listAudit.answer.body);
    const changes = items.flatMap((it) => it.changes);
    expect(changes).toContainEqual(
      expect.objectContaining({ subject: "terms", fields: [expect.objectContaining({ name: "version", after: "2" })] }),
    );
    const accepted = changes.filter(({ id, fields }) => id === early.id && fields.some(({ name }) => name === "terms"));
    expect(accepted).toHaveLength(2);
  });
});
