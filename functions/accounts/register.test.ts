import { expect, test } from "@jest/globals";
import { credentials } from "../../shared/data/credentials.ts";
import { invitations } from "../../shared/data/invitations.ts";
import { tokens } from "../../shared/services/tokens.ts";
import { maxByAccount, tooMany, triesCounted, unusedSettings } from "../../tests/local/counted-tries.ts";
import { register } from "./register.ts";

/** More than of other tries: who was told of a shop together comes together. */
const maxByNetwork = 400;

/** A shop to sign up at, with a clock that stands, and what was written to it. */
function openShop() {
  const tries = triesCounted();
  const inserted: string[] = [];
  const deps: Parameters<typeof register>[1] = {
    ...tries.deps,
    credentials: {
      ...credentials.writes("none"),
      insert: async (user) => {
        inserted.push(user.email);
        return { ...user, passwordVersion: 1 };
      },
    },
    invitations: invitations.reads("none"),
    settings: { get: async (first) => first },
    terms: { current: async () => undefined },
    tokens: { ...tokens.open(unusedSettings), sign: async () => "a token" },
  };
  const signUp = (email: string, sourceIp: string) =>
    register({ firstName: "Ada", lastName: "L", email, password: "a long enough passphrase" }, deps, { sourceIp });
  return { ...tries, inserted, signUp };
}

test("from one address no more accounts are made in a quarter of an hour than its limit, though each try succeeds", async () => {
  const { pretend, inserted, signUp } = openShop();
  await signUp("first@a.example", "203.0.113.9");
  pretend(maxByNetwork - 1);
  await signUp("last@a.example", "203.0.113.9");
  await expect(signUp("one-too-many@a.example", "203.0.113.9")).rejects.toMatchObject(tooMany);
  await signUp("elsewhere@a.example", "203.0.113.10");
  expect(inserted).toEqual(["first@a.example", "last@a.example", "elsewhere@a.example"]);
});

test("of one e-mail address no more tries are answered than its limit, wherever they come from", async () => {
  const { pretend, inserted, signUp } = openShop();
  await signUp("ada@a.example", "203.0.113.1");
  pretend(maxByAccount);
  await expect(signUp("ada@a.example", "203.0.113.2")).rejects.toMatchObject(tooMany);
  expect(inserted).toEqual(["ada@a.example"]);
});
