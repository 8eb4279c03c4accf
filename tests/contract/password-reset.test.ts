import { randomUUID } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { Client } from "./support/client.ts";
import { mailTo } from "./support/inbox.ts";
import { mailsAbout, tokenIn } from "./support/links-in-mail.ts";
import { newAmbassador, password, signInAs } from "./support/people.ts";

describe("a forgotten password", () => {
  test("is reset with the e-mail's token, once, and every sign-in ends", async () => {
    const { client, email } = await newAmbassador();
    expect((await new Client().post("/api/ambassador/password-reset", { email })).status).toBe(202);
    const token = tokenIn((await mailsAbout(email, /set a new password/i))[0]?.body.text ?? "");
    const confirm = (body: object) => new Client().post("/api/ambassador/password-reset/confirm", body);
    const guess = await confirm({ token: `${"A".repeat(43)}`, password: "a brand new phrase" });
    expect(guess.status).toBe(400);
    expect((await confirm({ token, password: "password1" })).status).toBe(400);
    expect((await confirm({ token, password: "a brand new phrase" })).status).toBe(204);
    expect((await confirm({ token, password: "yet another phrase" })).status).toBe(400);
    expect((await client.get("/api/ambassador/user")).status).toBe(401);
    expect((await signInAs("ambassador", email, "a brand new phrase")).status).toBe(200);
  });

  test("has a token that is dead once the password was changed otherwise", async () => {
    const { client, email } = await newAmbassador();
    await new Client().post("/api/ambassador/password-reset", { email });
    const token = tokenIn((await mailsAbout(email, /set a new password/i))[0]?.body.text ?? "");
    const body = { currentPassword: password, password: "another long phrase" };
    expect((await client.put("/api/ambassador/users/password", body)).status).toBe(204);
    const late = { token, password: "a brand new phrase" };
    expect((await new Client().post("/api/ambassador/password-reset/confirm", late)).status).toBe(400);
    expect((await signInAs("ambassador", email, body.password)).status).toBe(200);
  });

  test("of an unknown address, or at the other door, answers the same and sends nothing", async () => {
    const { email } = await newAmbassador();
    const unknown = `${randomUUID()}@nobody.example`;
    const replies = await Promise.all([
      new Client().post("/api/ambassador/password-reset", { email: unknown }),
      new Client().post("/api/admin/password-reset", { email }),
    ]);
    expect(replies.map(({ status, body }) => [status, body])).toEqual([
      [202, ""],
      [202, ""],
    ]);
    // Asked for later by somebody else, and arrived: what was asked for before was worked on.
    const later = await newAmbassador();
    await new Client().post("/api/ambassador/password-reset", { email: later.email });
    await mailsAbout(later.email, /set a new password/i);
    const resets = async (address: string) =>
      (await mailTo(address)).filter(({ subject }) => /new password/i.test(subject));
    expect([await mailTo(unknown), await resets(email)]).toEqual([[], []]);
  });
});
