import { expect, test } from "@jest/globals";
import { credentials } from "../../shared/data/credentials.ts";
import type { User } from "../../shared/domain/person.ts";
import { hashPassword } from "../../shared/services/passwords.ts";
import { maxByAccount, maxByAddress, tooMany, triesCounted } from "../../tests/local/counted-tries.ts";
import { requestEmailChange } from "./request-email-change.ts";

const password = "a long enough passphrase";
const passwordHash = await hashPassword(password);
const scope = "ambassador" as const;

/** A shop with accounts to move, with a clock that stands, and the notices that were written. */
function openShop() {
  const tries = triesCounted();
  const told: string[] = [];
  const deps: Parameters<typeof requestEmailChange>[1] = {
    ...tries.deps,
    credentials: {
      ...credentials.reads("none"),
      get: async (email) => ({ email, userId: email.split("@")[0] ?? "", scope, passwordHash, passwordVersion: 3 }),
    },
    notices: {
      insert: async (all) => {
        told.push(...all.map((it) => `${it.kind}: ${it.email}${"newEmail" in it ? ` to ${it.newEmail}` : ""}`));
      },
    },
  };
  const move = (id: string, sourceIp: string, email: string, currentPassword = password) => {
    const person = { id, scope, firstName: "Ada", lastName: "Lovelace", email: `${id}@a.example`, passwordVersion: 3 };
    const user: User = { ...person, createdAt: "2026-11-01T00:00:00.000Z", sessions: {} };
    const caller = { id, scope, sessionId: "s", sourceIp, user: async () => user };
    return requestEmailChange({ scope, email, currentPassword }, deps, caller);
  };
  return { ...tries, told, move };
}

test("both addresses are told, and nothing moves yet", async () => {
  const { told, move } = openShop();
  await move("usr_1", "203.0.113.1", "new@a.example");
  expect(told).toEqual([
    "move_to_confirm: usr_1@a.example to new@a.example",
    "move_asked: usr_1@a.example to new@a.example",
  ]);
});

test("a wrong password, and one's own address once more, tell nobody", async () => {
  const { told, move } = openShop();
  await expect(move("usr_1", "203.0.113.1", "new@a.example", "a wrong guess")).rejects.toMatchObject({
    code: "wrong_credentials",
    errors: [expect.objectContaining({ path: "currentPassword" })],
  });
  await expect(move("usr_1", "203.0.113.1", "usr_1@a.example")).rejects.toMatchObject({
    code: "invalid_request",
    errors: [expect.objectContaining({ path: "email" })],
  });
  expect(told).toEqual([]);
});

test("of one account no more moves are tried than its limit, right passwords too, wherever it asks from", async () => {
  const { pretend, told, move } = openShop();
  await move("usr_1", "203.0.113.1", "first@a.example");
  pretend(maxByAccount);
  await expect(move("usr_1", "203.0.113.2", "one-too-many@a.example")).rejects.toMatchObject(tooMany);
  await move("usr_2", "203.0.113.2", "another@a.example");
  expect(told.join()).not.toContain("one-too-many");
  expect(told.join()).toContain("another");
});

test("from one network no more moves are tried than its limit, whatever accounts try them", async () => {
  const { pretend, move } = openShop();
  await move("usr_1", "203.0.113.9", "first@a.example");
  pretend(maxByAddress);
  await expect(move("usr_3", "203.0.113.9", "one-too-many@a.example")).rejects.toMatchObject(tooMany);
  await move("usr_3", "203.0.113.10", "elsewhere@a.example");
});
