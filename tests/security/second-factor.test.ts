import { describe, expect, test } from "@jest/globals";
import { Client, newKey } from "../contract/support/client.ts";
import { newAmbassador, owner, password } from "../contract/support/people.ts";
import { beginFactor, codeOf, newFactor, path } from "../contract/support/second-factor.ts";
import { newMember } from "../contract/support/team.ts";

const signIn = (email: string, code?: string, client = new Client()) =>
  client.post("/api/ambassador/login", { email, password, ...(code !== undefined && { code }) });

/** Tries until it is refused for too many. @returns how many were let through before */
async function triesOf(send: () => Promise<{ status: number }>): Promise<number> {
  for (let tries = 0; tries < 40; tries++) if ((await send()).status === 429) return tries;
  throw new Error("Forty tries, and no end of it.");
}

describe("who knows the password alone", () => {
  test("gets no session without the code: no cookie, and neither name nor id", async () => {
    const { client, email, id } = await newAmbassador();
    await newFactor(client, "ambassador");
    const stranger = new Client();
    for (const code of [undefined, "000000", "aaaa-bbbb-cccc"]) {
      const reply = await signIn(email, code, stranger);
      expect(reply.status).toBe(401);
      expect(reply.headers.getSetCookie()).toEqual([]);
      expect(JSON.stringify(reply.body)).not.toContain(id);
    }
    expect((await stranger.get("/api/ambassador/user")).status).toBe(401);
  });

  test("guesses ten codes a quarter of an hour, whether or not the step is skipped in between; the right one then fails, too", async () => {
    const { client, email } = await newAmbassador();
    const { key } = await newFactor(client, "ambassador");
    let turn = 0;
    const tries = await triesOf(() => signIn(email, turn++ % 3 === 0 ? undefined : "000000"));
    // As many again, where the window ends in between.
    expect(tries).toBeLessThanOrEqual(20);
    expect((await signIn(email, codeOf(key))).status).toBe(429);
  });

  test.each([
    ["another type", 123456],
    ["a list of codes", ["000000", "111111"]],
    ["an object", { $ne: "" }],
    ["null", null],
  ])("does not skip it by %s in place of a code", async (_what, code) => {
    const { client, email } = await newAmbassador();
    await newFactor(client, "ambassador");
    const reply = await new Client().post("/api/ambassador/login", { email, password, code });
    expect([400, 401]).toContain(reply.status);
    expect(reply.headers.getSetCookie()).toEqual([]);
  });

  test("sets no new password that takes the factor away with it", async () => {
    const { client, email } = await newAmbassador();
    await newFactor(client, "ambassador");
    const another = "another long passphrase";
    const changed = await client.put("/api/ambassador/users/password", {
      currentPassword: password,
      password: another,
    });
    expect(changed.status).toBe(204);
    const reply = await new Client().post("/api/ambassador/login", { email, password: another });
    expect(reply.body).toMatchObject({ code: "code_required" });
  });
});

describe("who holds a session alone", () => {
  test("guesses ten codes or passwords a quarter of an hour to turn the factor off, or to turn one on", async () => {
    const [on, off] = [await newAmbassador(), await newAmbassador()];
    await beginFactor(on.client, "ambassador");
    await newFactor(off.client, "ambassador");
    const guess = { currentPassword: password, code: "000000" };
    expect(await triesOf(() => on.client.post(path("ambassador", "/on"), { code: "000000" }))).toBeLessThanOrEqual(20);
    expect(await triesOf(() => off.client.post(path("ambassador", "/off"), guess))).toBeLessThanOrEqual(20);
    expect((await off.client.post(path("ambassador", "/recovery-codes"), guess)).status).toBe(429);
  });

  test("sends no money without a code, and guesses ten in a quarter of an hour", async () => {
    const { client } = await newMember(await owner(), "finance");
    await newFactor(client, "admin");
    const start = (body: object) => client.post("/api/admin/payout-runs", body, newKey());
    const before = (await client.get("/api/admin/payout-runs")).body;
    for (const code of [undefined, "", "000000", 123456, ["000000"], { $ne: "" }, null]) {
      expect([400, 401]).toContain((await start({ code })).status);
    }
    expect(await triesOf(() => start({ code: "000000" }))).toBeLessThanOrEqual(20);
    expect((await client.get("/api/admin/payout-runs")).body).toEqual(before);
  });

  test("reads the key and the recovery codes nowhere once they were shown", async () => {
    const { client } = await newAmbassador();
    const { key, recoveryCodes } = await newFactor(client, "ambassador");
    for (const address of [path("ambassador"), "/api/ambassador/user", "/api/ambassador/sessions"]) {
      const text = JSON.stringify((await client.get(address)).body);
      for (const secret of [key, ...recoveryCodes]) expect(text).not.toContain(secret);
    }
    expect((await client.post(path("ambassador"), { currentPassword: password })).status).toBe(409);
  });
});
