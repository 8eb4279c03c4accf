import { beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import type { Scope } from "../../shared/domain/person.ts";
import { Client } from "./support/client.ts";
import { underTest } from "./support/environment.ts";
import { mailsAbout } from "./support/links-in-mail.ts";
import { newAmbassador, owner, password } from "./support/people.ts";
import { beginFactor, calmStep, codeOf, newFactor, path } from "./support/second-factor.ts";
import { newMember } from "./support/team.ts";

const state = z.object({ isOn: z.boolean(), isRequired: z.boolean(), recoveryLeft: z.number() });

let admin: Client;
beforeAll(async () => {
  admin = await owner();
});

const signIn = (email: string, code?: string, scope: Scope = "ambassador", client = new Client()) =>
  client.post(`/api/${scope}/login`, { email, password, ...(code !== undefined && { code }) });
const wrongCode = expect.objectContaining({
  code: "wrong_credentials",
  errors: [expect.objectContaining({ path: "code" })],
});

describe("a second factor", () => {
  test("is shown once, changes nothing until its first code, and then asks at each sign-in; the address is told", async () => {
    const { client, email } = await newAmbassador();
    await calmStep();
    const { key, uri, recoveryCodes } = await beginFactor(client, "ambassador");
    expect(key).toMatch(/^[A-Z2-7]{32}$/);
    expect(uri).toContain(`secret=${key}`);
    expect(uri).toContain(encodeURIComponent(email));
    expect(new Set(recoveryCodes).size).toBe(10);
    for (const code of recoveryCodes) expect(code).toMatch(/^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/);
    expect((await signIn(email)).status).toBe(200);
    expect(await client.read(path("ambassador"), state)).toMatchObject({ isOn: false });
    expect((await client.post(path("ambassador", "/on"), { code: codeOf(key, -1) })).status).toBe(204);
    expect(await client.read(path("ambassador"), state)).toEqual({ isOn: true, isRequired: false, recoveryLeft: 10 });
    const asked = await signIn(email);
    expect([asked.status, asked.body]).toEqual([401, expect.objectContaining({ code: "code_required" })]);
    expect(asked.headers.getSetCookie()).toEqual([]);
    // As it is read aloud and typed, too.
    expect((await signIn(email, codeOf(key).replace(/(...)/, "$1 "))).status).toBe(200);
    await mailsAbout(email, /second factor .* is on/i);
  });

  test("turned on ends every other sign-in, and goes on here", async () => {
    const { client, email } = await newAmbassador();
    const other = new Client();
    await signIn(email, undefined, "ambassador", other);
    await newFactor(client, "ambassador");
    expect((await other.get("/api/ambassador/user")).status).toBe(401);
    expect((await client.get("/api/ambassador/user")).status).toBe(200);
  });

  test("is turned on by the same code again, where the first answer was lost; by another it is on already", async () => {
    const { client } = await newAmbassador();
    await calmStep();
    const { key } = await beginFactor(client, "ambassador");
    const on = (code: string) => client.post(path("ambassador", "/on"), { code });
    expect((await on(codeOf(key, -1))).status).toBe(204);
    expect((await on(codeOf(key, -1))).status).toBe(204);
    expect((await on(codeOf(key))).status).toBe(409);
    expect((await client.post(path("ambassador"), { currentPassword: password })).status).toBe(409);
  });

  test("set up again has another key, and codes of the one before turn nothing on", async () => {
    const { client } = await newAmbassador();
    const before = await beginFactor(client, "ambassador");
    const { key } = await beginFactor(client, "ambassador");
    expect(key).not.toBe(before.key);
    const reply = await client.post(path("ambassador", "/on"), { code: codeOf(before.key) });
    expect([reply.status, reply.body]).toEqual([401, wrongCode]);
  });

  test("takes the password to be set up and turned off, and a code to be turned off; then the password signs in", async () => {
    const { client, email } = await newAmbassador();
    expect((await client.post(path("ambassador"), { currentPassword: "another phrase" })).status).toBe(401);
    const { key } = await newFactor(client, "ambassador");
    const off = (currentPassword: string, code: string) =>
      client.post(path("ambassador", "/off"), { currentPassword, code });
    expect((await off("another phrase", codeOf(key))).body).toMatchObject({ errors: [{ path: "currentPassword" }] });
    expect((await off(password, "000000")).body).toEqual(wrongCode);
    const other = new Client();
    expect((await signIn(email, codeOf(key), "ambassador", other)).status).toBe(200);
    expect((await off(password, codeOf(key, 1))).status).toBe(204);
    expect((await off(password, codeOf(key, 1))).status).toBe(204);
    expect((await other.get("/api/ambassador/user")).status).toBe(401);
    expect((await signIn(email)).status).toBe(200);
    await mailsAbout(email, /second factor .* is off/i);
  });
});

describe("a code", () => {
  test("works once, within its half minute too, by two at once as well; and one before it no more", async () => {
    const { client, email } = await newAmbassador();
    const { key } = await newFactor(client, "ambassador");
    expect((await signIn(email, codeOf(key, -1))).body).toEqual(wrongCode);
    const both = await Promise.all([signIn(email, codeOf(key)), signIn(email, codeOf(key))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await signIn(email, codeOf(key))).body).toEqual(wrongCode);
    expect((await signIn(email, codeOf(key, 1))).status).toBe(200);
    expect((await signIn(email, codeOf(key))).body).toEqual(wrongCode);
  });

  test("of long ago or of the future opens nothing, and neither does nothing", async () => {
    const { client, email } = await newAmbassador();
    const { key } = await newFactor(client, "ambassador");
    for (const steps of [-3, 3, 100]) expect((await signIn(email, codeOf(key, steps))).body).toEqual(wrongCode);
    expect((await signIn(email, "")).status).toBe(400);
  });

  test("is not asked for before the password is right", async () => {
    const { client, email } = await newAmbassador();
    const { key } = await newFactor(client, "ambassador");
    for (const code of [undefined, codeOf(key)]) {
      const reply = await new Client().post("/api/ambassador/login", { email, password: "a wrong guess", code });
      expect([reply.status, reply.body]).toEqual([
        401,
        expect.objectContaining({ code: "wrong_credentials", detail: "The e-mail address or the password is wrong." }),
      ]);
    }
    expect((await signIn(email, codeOf(key))).status).toBe(200);
  });
});

describe("a recovery code", () => {
  test("signs in once, however it is typed, and is told of; what is left is counted", async () => {
    const { client, email } = await newAmbassador();
    const { recoveryCodes } = await newFactor(client, "ambassador");
    const [first = "", second = ""] = recoveryCodes;
    const twice = await Promise.all([signIn(email, first), signIn(email, first)]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await signIn(email, first)).body).toEqual(wrongCode);
    expect((await signIn(email, ` ${second.toUpperCase().replaceAll("-", " ")} `)).status).toBe(200);
    expect(await client.read(path("ambassador"), state)).toMatchObject({ recoveryLeft: 8 });
    await mailsAbout(email, /recovery code .* was used/i, 2);
  });

  test("is made again with the password and a code; those from before open nothing", async () => {
    const { client, email } = await newAmbassador();
    const { key, recoveryCodes: before } = await newFactor(client, "ambassador");
    const renew = (code: string) =>
      client.post(path("ambassador", "/recovery-codes"), { currentPassword: password, code });
    expect((await renew("aaaa-bbbb-cccc")).body).toEqual(wrongCode);
    const { recoveryCodes } = z.parse(
      z.object({ recoveryCodes: z.array(z.string()) }),
      (await renew(codeOf(key))).body,
    );
    expect(recoveryCodes).toHaveLength(10);
    expect((await renew(codeOf(key))).body).toEqual(wrongCode);
    expect((await signIn(email, before[0])).body).toEqual(wrongCode);
    expect((await signIn(email, recoveryCodes[0])).status).toBe(200);
    await mailsAbout(email, /new recovery codes/i);
  });
});

describe("a team that requires it", () => {
  const rule = (requiresSecondFactor: boolean) => admin.put("/api/admin/team-rules", { requiresSecondFactor });
  const members = z.object({
    requiresSecondFactor: z.boolean(),
    members: z.array(z.object({ id: z.string(), hasSecondFactor: z.boolean() })),
  });

  test("leaves whoever has none nothing but to set it up, at once and whoever joins; and gives it all back", async () => {
    const manager = await newMember(admin, "manager");
    const { key } = await newFactor(admin, "admin", underTest().admin.password);
    try {
      expect((await rule(true)).body).toEqual({ requiresSecondFactor: true });
      const refused = await manager.client.get("/api/admin/products");
      expect([refused.status, refused.body]).toEqual([
        403,
        expect.objectContaining({ code: "second_factor_required" }),
      ]);
      const kept = await manager.client.put("/api/admin/users/info", { firstName: "Mona" });
      expect(kept.status).toBe(403);
      expect((await manager.client.get("/api/admin/user")).body).toMatchObject({ mustSetUpFactor: true });
      expect(await manager.client.read(path("admin"), state)).toMatchObject({ isOn: false, isRequired: true });
      const newcomer = await newMember(admin, "viewer");
      expect((await newcomer.client.get("/api/admin/products")).status).toBe(403);
      await newFactor(manager.client, "admin");
      expect((await manager.client.get("/api/admin/products")).status).toBe(200);
      const listed = await admin.read("/api/admin/team", members);
      expect(listed.requiresSecondFactor).toBe(true);
      expect(listed.members.find(({ id }) => id === manager.id)).toMatchObject({ hasSecondFactor: true });
      expect(listed.members.find(({ id }) => id === newcomer.id)).toMatchObject({ hasSecondFactor: false });
      expect((await rule(true)).status).toBe(200);
      expect((await rule(false)).status).toBe(200);
      expect((await newcomer.client.get("/api/admin/products")).status).toBe(200);
      expect((await newcomer.client.put("/api/admin/team-rules", { requiresSecondFactor: true })).status).toBe(403);
    } finally {
      await rule(false);
      const { admin: himself } = underTest();
      const off = await admin.post(path("admin", "/off"), { currentPassword: himself.password, code: codeOf(key, 1) });
      expect(off.status).toBe(204);
    }
    const log = await admin.get("/api/admin/audit?subject=account&limit=100");
    const told = JSON.stringify(log.body);
    expect(told).toContain("factorRequired");
    expect(told).toContain("hasFactor");
    expect(told).not.toContain(key);
  });
});
