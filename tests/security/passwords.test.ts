import { describe, expect, test } from "@jest/globals";
import { hashPassword, verifyPassword } from "../../shared/services/passwords.ts";
import { Client, type Reply } from "../contract/support/client.ts";
import { mailsAbout, tokenIn } from "../contract/support/links-in-mail.ts";
import { newAmbassador, password } from "../contract/support/people.ts";

const weak = (email: string) => [
  ...["", "short", "1234567", "       ", "12345678", "password", "PassWord1", "qwertyuiop", "iloveyou", "letmein123"],
  ...["Welcome123", "00000000", "p@ssw0rd", "x".repeat(129), email, email.toUpperCase(), email.split("@")[0] ?? ""],
];

/** Holds an answer to a refusal that names the field. */
const isRefused = ({ status, body }: Reply) =>
  expect([status, body]).toEqual([
    400,
    expect.objectContaining({ errors: [expect.objectContaining({ path: "password" })] }),
  ]);

describe("a password that is short, common, or the address itself is refused", () => {
  test("at sign-up", async () => {
    for (const bad of weak("eve.adams@ambassador.example")) {
      const body = { firstName: "Eve", lastName: "Adams", email: "eve.adams@ambassador.example", password: bad };
      isRefused(await new Client().post("/api/ambassador/register", body));
    }
  });

  test("at a change, and the old one stays", async () => {
    const { client, email } = await newAmbassador();
    for (const bad of weak(email)) {
      isRefused(await client.put("/api/ambassador/users/password", { currentPassword: password, password: bad }));
    }
    expect((await new Client().post("/api/ambassador/login", { email, password })).status).toBe(200);
  });

  test("at a reset, and the e-mail's token can still be used", async () => {
    const { email } = await newAmbassador();
    await new Client().post("/api/ambassador/password-reset", { email });
    const [reset] = await mailsAbout(email, /^Set a new password/);
    const token = tokenIn(reset?.body.text ?? "");
    const confirm = (secret: string) =>
      new Client().post("/api/ambassador/password-reset/confirm", { token, password: secret });
    for (const bad of weak(email)) isRefused(await confirm(bad));
    expect((await confirm("a brand new phrase")).status).toBe(204);
  });
});

/** The one look inside: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
test("what is stored of a password is argon2id with 19 MiB and two passes, and a salt of its own each time", async () => {
  const [one, two] = await Promise.all([hashPassword(password), hashPassword(password)]);
  for (const hash of [one, two]) {
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await verifyPassword(password, hash)).toBe(true);
    expect(await verifyPassword(`${password} `, hash)).toBe(false);
  }
  expect(one).not.toBe(two);
  expect(await verifyPassword(password, undefined)).toBe(false);
});
