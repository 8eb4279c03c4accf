import { expect, test } from "@jest/globals";
import { balances } from "../../shared/data/balances.ts";
import { credentials } from "../../shared/data/credentials.ts";
import type { User } from "../../shared/domain/person.ts";
import { maxByAccount, maxByAddress, tooMany, triesCounted } from "../../tests/local/counted-tries.ts";
import { updateProfile } from "./update-profile.ts";

const person = {
  scope: "ambassador" as const,
  firstName: "Ada",
  lastName: "Lovelace",
  passwordVersion: 1,
};

/** A shop with profiles to change, with a clock that stands, and the addresses that were moved to. */
function openShop() {
  const tries = triesCounted();
  const movedTo: string[] = [];
  const deps: Parameters<typeof updateProfile>[1] = {
    ...tries.deps,
    balances: { ...balances.reads("none"), get: async () => undefined },
    credentials: {
      ...credentials.writes("none"),
      ...credentials.reads("none"),
      get: async () => undefined,
      updateProfile: async (before, after) => {
        if (after.email !== before.email) movedTo.push(after.email);
      },
    },
  };
  const change = (
    id: string,
    sourceIp: string,
    asked: { firstName?: string; email?: string },
    own = `${id}@a.example`,
  ) => {
    const user: User = { ...person, id, email: own, createdAt: "2026-11-01T00:00:00.000Z", sessions: {} };
    const caller = { id, scope: person.scope, sessionId: "s", sourceIp, user: async () => user };
    return updateProfile({ scope: "ambassador", ...asked }, deps, caller);
  };
  return { ...tries, movedTo, change };
}

test("a new name, and one's own address once more, count for nothing", async () => {
  const { counts, change } = openShop();
  await change("usr_1", "203.0.113.1", { firstName: "Augusta" });
  await change("usr_1", "203.0.113.1", { firstName: "Augusta", email: "usr_1@a.example" });
  expect([...counts]).toEqual([]);
});

test("of one account no more new addresses are tried than its limit, wherever it moves to and asks from", async () => {
  const { pretend, movedTo, change } = openShop();
  await change("usr_1", "203.0.113.1", { email: "first@a.example" });
  pretend(maxByAccount - 1);
  await change("usr_1", "203.0.113.1", { email: "last@a.example" }, "first@a.example");
  const again = change("usr_1", "203.0.113.2", { email: "one-too-many@a.example" }, "last@a.example");
  await expect(again).rejects.toMatchObject(tooMany);
  await change("usr_1", "203.0.113.2", { firstName: "Augusta" }, "last@a.example");
  await change("usr_2", "203.0.113.2", { email: "another@a.example" });
  expect(movedTo).toEqual(["first@a.example", "last@a.example", "another@a.example"]);
});

test("from one network no more new addresses are tried than its limit, whatever accounts try them", async () => {
  const { pretend, movedTo, change } = openShop();
  await change("usr_1", "203.0.113.9", { email: "first@a.example" });
  pretend(maxByAddress - 1);
  await change("usr_2", "203.0.113.9", { email: "last@a.example" });
  await expect(change("usr_3", "203.0.113.9", { email: "one-too-many@a.example" })).rejects.toMatchObject(tooMany);
  await change("usr_3", "203.0.113.10", { email: "elsewhere@a.example" });
  expect(movedTo).toEqual(["first@a.example", "last@a.example", "elsewhere@a.example"]);
});
