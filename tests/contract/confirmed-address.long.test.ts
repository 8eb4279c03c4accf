import { randomUUID } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { Client } from "./support/client.ts";
import { confirmAddress, linkToConfirm } from "./support/confirm-address.ts";
import { mailTo } from "./support/inbox.ts";
import { untilLaterSaleIsDone } from "./support/later-sale.ts";
import { mailsAbout, tokenIn } from "./support/links-in-mail.ts";
import { newAmbassador, owner, password } from "./support/people.ts";
import { sell, stage } from "./support/shop.ts";

const profile = z.object({ email: z.string(), emailConfirmed: z.boolean() });
const own = (client: Client) => client.read("/api/ambassador/user", profile);
const confirm = (client: Client, token: string) => client.post("/api/ambassador/users/email/confirm", { token });
const askAgain = (client: Client) => client.post("/api/ambassador/users/email/resend", undefined);

describe("the address of a new ambassador", () => {
  test("is welcomed and asked to confirm itself by one e-mail, whose link works once; the owner sees whether it did", async () => {
    const { client, id, email } = await newAmbassador();
    expect(await own(client)).toEqual({ email, emailConfirmed: false });
    const seen = async () => (await (await owner()).read(`/api/admin/ambassadors/${id}`, profile)).emailConfirmed;
    expect(await seen()).toBe(false);
    const token = tokenIn(await linkToConfirm(email));
    expect(await mailTo(email)).toHaveLength(1);
    expect((await confirm(client, token)).status).toBe(204);
    expect(await own(client)).toEqual({ email, emailConfirmed: true });
    expect(await seen()).toBe(true);
    expect((await confirm(client, token)).status).toBe(400);
  });

  test("makes links, sells and earns before it is confirmed, and is written nothing of that until then", async () => {
    const on = await stage([1_000]);
    await sell(on, [1]);
    await untilLaterSaleIsDone();
    expect((await mailTo(on.ambassador.email)).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/confirm your address/i),
    ]);
    const earned = z.object({ revenueMinor: z.int() });
    expect((await on.ambassador.client.read("/api/ambassador/user", earned)).revenueMinor).toBe(100);
    await confirmAddress(on.ambassador);
    await sell(on, [1]);
    await mailsAbout(on.ambassador.email, /you earned/i);
  });

  test("is confirmed by nobody but who is signed in to its account", async () => {
    const [{ client, email }, stranger] = await Promise.all([newAmbassador(), newAmbassador()]);
    const token = tokenIn(await linkToConfirm(email));
    expect((await confirm(new Client(), token)).status).toBe(401);
    expect((await confirm(stranger.client, token)).status).toBe(400);
    expect((await own(client)).emailConfirmed).toBe(false);
    expect((await own(stranger.client)).emailConfirmed).toBe(false);
  });

  test("is sent the link again when it is asked for, five times an hour; once it is confirmed, nothing is sent", async () => {
    const { client, email } = await newAmbassador();
    await linkToConfirm(email);
    const statuses: number[] = [];
    for (let tries = 0; tries < 6; tries++) statuses.push((await askAgain(client)).status);
    expect(statuses.slice(0, 5)).toEqual([202, 202, 202, 202, 202]);
    expect(statuses[5]).toBe(429);
    const token = tokenIn(await linkToConfirm(email, 6));
    expect((await confirm(client, token)).status).toBe(204);
    const confirmed = await newAmbassador();
    await confirmAddress(confirmed);
    expect((await askAgain(confirmed.client)).status).toBe(202);
    await untilLaterSaleIsDone();
    expect(await mailTo(confirmed.email)).toHaveLength(1);
  });

  test("counts as confirmed by whatever else shows that its e-mails are read: a reset password, a move to another", async () => {
    const [one, two] = await Promise.all([newAmbassador(), newAmbassador()]);
    await new Client().post("/api/ambassador/password-reset", { email: one.email });
    const [reset] = await mailsAbout(one.email, /set a new password/i);
    const set = { token: tokenIn(reset?.body.text ?? ""), password: "a brand new phrase" };
    expect((await new Client().post("/api/ambassador/password-reset/confirm", set)).status).toBe(204);
    const again = new Client();
    await again.post("/api/ambassador/login", { email: one.email, password: set.password });
    expect((await own(again)).emailConfirmed).toBe(true);

    const email = `${randomUUID()}@moved.example`;
    await two.client.post("/api/ambassador/users/email", { email, currentPassword: password });
    const [move] = await mailsAbout(email, /confirm your new e-mail address/i);
    expect((await confirm(two.client, tokenIn(move?.body.text ?? ""))).status).toBe(204);
    expect(await own(two.client)).toEqual({ email, emailConfirmed: true });
  });

  test("that an invitation was sent to is confirmed by its link", async () => {
    const admin = await owner();
    const email = `${randomUUID()}@invited.example`;
    await admin.post("/api/admin/ambassador-invitations", { emails: [email] });
    const [told] = await mailsAbout(email, /would like you as an ambassador/);
    const invitation = /token=([\w-]{43})/.exec(told?.body.text ?? "")?.[1];
    const client = new Client();
    const body = { firstName: "Noor", lastName: "Haddad", email, password, invitation };
    expect((await client.post("/api/ambassador/register", body)).status).toBe(201);
    expect((await own(client)).emailConfirmed).toBe(true);
  });
});
