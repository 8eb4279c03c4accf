import { randomUUID } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { Client } from "./support/client.ts";
import { mailTo } from "./support/inbox.ts";
import { mailsAbout, tokenIn } from "./support/links-in-mail.ts";
import { newAmbassador, owner, password, signInAs } from "./support/people.ts";

const profile = z.object({ email: z.string() });
const elsewhere = () => `${randomUUID()}@moved.example`;
const confirmSubject = /confirm your new e-mail address/i;

const ask = (client: Client, email: string, currentPassword = password) =>
  client.post("/api/ambassador/users/email", { email, currentPassword });
const confirm = (client: Client, token: string) => client.post("/api/ambassador/users/email/confirm", { token });
const tokenFor = async (email: string, nth = 0) =>
  tokenIn((await mailsAbout(email, confirmSubject, nth + 1))[nth]?.body.text ?? "");

describe("an account", () => {
  test("moves to another address with the password and the link that goes there; both addresses are told", async () => {
    const { client, email } = await newAmbassador();
    const newEmail = elsewhere();
    expect((await ask(client, newEmail)).status).toBe(202);
    const [asked] = await mailsAbout(email, /about to change/i);
    expect(asked?.body.text).toContain(newEmail);
    expect(asked?.body.text).toMatch(/if it was not you, set a new password[\s\S]*\/forgot-password/i);
    expect(asked?.body.text).not.toContain("token");
    const token = await tokenFor(newEmail);
    expect((await client.read("/api/ambassador/user", profile)).email).toBe(email);
    expect((await signInAs("ambassador", newEmail, password)).status).toBe(401);

    expect((await confirm(client, token)).status).toBe(204);
    expect((await client.read("/api/ambassador/user", profile)).email).toBe(newEmail);
    expect((await signInAs("ambassador", newEmail, password)).status).toBe(200);
    expect((await signInAs("ambassador", email, password)).status).toBe(401);
    const [moved] = await mailsAbout(email, /has moved/i);
    expect(moved?.body.text).toContain(newEmail);
    expect(moved?.body.text).toMatch(/if it was not you, write to/i);
    expect((await confirm(client, token)).status).toBe(400);
    const found = z.object({ items: z.array(z.object({ email: z.string() })) });
    const admin = await owner();
    const find = async (search: string) => (await admin.read(`/api/admin/ambassadors?search=${search}`, found)).items;
    expect([await find(newEmail), await find(email)]).toEqual([[expect.objectContaining({ email: newEmail })], []]);
  });

  test("stays where it is without the password, whoever holds the session", async () => {
    const { client, email } = await newAmbassador();
    const newEmail = elsewhere();
    const wrong = await ask(client, newEmail, "a wrong guess");
    expect([wrong.status, wrong.body]).toEqual([
      401,
      expect.objectContaining({ errors: [expect.objectContaining({ path: "currentPassword" })] }),
    ]);
    const older = await client.put("/api/ambassador/users/info", { email: newEmail });
    expect([older.status, older.body]).toEqual([
      400,
      expect.objectContaining({
        errors: expect.arrayContaining([expect.objectContaining({ path: "email" })]),
      }),
    ]);
    expect((await client.read("/api/ambassador/user", profile)).email).toBe(email);
    expect((await signInAs("ambassador", newEmail, password)).status).toBe(401);
  });

  test("is nobody else's through a mistyped address: the link opens for its own session alone", async () => {
    const [{ client, email }, stranger] = await Promise.all([newAmbassador(), newAmbassador()]);
    const mistyped = elsewhere();
    expect((await ask(client, mistyped)).status).toBe(202);
    const token = await tokenFor(mistyped);
    expect((await confirm(new Client(), token)).status).toBe(401);
    expect((await confirm(stranger.client, token)).status).toBe(400);
    expect((await client.read("/api/ambassador/user", profile)).email).toBe(email);
  });

  test("stays where it is once the password was changed: that is what the first e-mail advises", async () => {
    const { client, email } = await newAmbassador();
    const newEmail = elsewhere();
    await ask(client, newEmail);
    const token = await tokenFor(newEmail);
    const body = { currentPassword: password, password: "another long phrase" };
    expect((await client.put("/api/ambassador/users/password", body)).status).toBe(204);
    expect((await confirm(client, token)).status).toBe(400);
    expect((await client.read("/api/ambassador/user", profile)).email).toBe(email);
  });

  test("that was asked to move twice moves once, and the other link is dead then", async () => {
    const { client } = await newAmbassador();
    const [first, second] = [elsewhere(), elsewhere()];
    await ask(client, first);
    await ask(client, second);
    const tokens = [await tokenFor(first), await tokenFor(second)];
    const statuses = await Promise.all(tokens.map(async (token) => (await confirm(client, token)).status));
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    expect(statuses.filter((status) => status === 400 || status === 409)).toHaveLength(1);
  });

  test("can't take another's address, and who asks is told nothing of it; the address is", async () => {
    const [one, two] = await Promise.all([newAmbassador(), newAmbassador()]);
    const replies = [await ask(one.client, two.email), await ask(one.client, elsewhere())];
    expect(replies.map(({ status, body }) => [status, body])).toEqual([
      [202, ""],
      [202, ""],
    ]);
    const [told] = await mailsAbout(two.email, /has an account/i);
    expect(told?.body.text).not.toContain("token");
    expect((await signInAs("ambassador", two.email, password)).status).toBe(200);
  });

  test("can't take an address that got an account while its link was open", async () => {
    const { client, email } = await newAmbassador();
    const newEmail = elsewhere();
    await ask(client, newEmail);
    const token = await tokenFor(newEmail);
    const newcomer = { firstName: "Eve", lastName: "Adams", email: newEmail, password };
    expect((await new Client().post("/api/ambassador/register", newcomer)).status).toBe(201);
    const reply = await confirm(client, token);
    expect([reply.status, reply.body]).toEqual([409, expect.objectContaining({ code: "email_taken" })]);
    expect((await client.read("/api/ambassador/user", profile)).email).toBe(email);
  });

  test("of an owner asks for the same", async () => {
    const admin = await owner();
    const reply = await admin.post("/api/admin/users/email", { email: elsewhere(), currentPassword: "a wrong guess" });
    expect([reply.status, reply.body]).toEqual([401, expect.objectContaining({ code: "wrong_credentials" })]);
  });
});

describe("a changed password", () => {
  const subject = /password at .* was changed/i;

  test("is told to the address, changed or reset, with what to do if it was not them", async () => {
    const { client, email } = await newAmbassador();
    const body = { currentPassword: password, password: "another long phrase" };
    expect((await client.put("/api/ambassador/users/password", body)).status).toBe(204);
    const [told] = await mailsAbout(email, subject);
    expect(told?.body.text).toMatch(/if it was not you, set a new password now[\s\S]*\/forgot-password/i);
    await new Client().post("/api/ambassador/password-reset", { email });
    const [reset] = await mailsAbout(email, /set a new password/i);
    const set = { token: tokenIn(reset?.body.text ?? ""), password: "a brand new phrase" };
    expect((await new Client().post("/api/ambassador/password-reset/confirm", set)).status).toBe(204);
    await mailsAbout(email, subject, 2);
  });

  test("that was not, as the present one was wrong, is told to nobody", async () => {
    const { client, email } = await newAmbassador();
    const wrong = { currentPassword: "no", password: "another long phrase" };
    expect((await client.put("/api/ambassador/users/password", wrong)).status).toBe(401);
    // Changed later by somebody else, and told: what came before was worked on.
    const later = await newAmbassador();
    const right = { currentPassword: password, password: "another long phrase" };
    expect((await later.client.put("/api/ambassador/users/password", right)).status).toBe(204);
    await mailsAbout(later.email, subject);
    expect((await mailTo(email)).filter((mail) => subject.test(mail.subject))).toEqual([]);
  });
});
