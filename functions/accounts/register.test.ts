import { expect, test } from "@jest/globals";
import { credentials } from "../../shared/data/credentials.ts";
import { noCounters } from "../../shared/domain/ledger.ts";
import { tokens } from "../../shared/services/tokens.ts";
import { register } from "./register.ts";

const mostByAddress = 200;
const mostByAccount = 10;
const shop = {
  ...{ name: "Shop", currency: "eur", rateBps: 1_000, ownerEmail: "o@shop.example", mailFrom: "s@shop.example" },
  ...{ appUrl: "http://localhost:3000", version: "test" },
};
const settings = {
  shop,
  variable: () => "none",
  optionalVariable: () => undefined,
  queueUrl: () => "none",
  secretId: () => "none",
};

/** A shop to sign up at, with a clock that stands, and what was written to it. */
function openShop() {
  const counts = new Map<string, number>();
  const inserted: string[] = [];
  const deps: Parameters<typeof register>[1] = {
    attempts: {
      count: async (subject, _start, _seconds, by = 1) => {
        const tries = (counts.get(subject) ?? 0) + by;
        counts.set(subject, tries);
        return tries;
      },
    },
    credentials: {
      ...credentials.writes("none"),
      insert: async (user) => {
        inserted.push(user.email);
        return { ...user, ...noCounters, passwordVersion: 1 };
      },
    },
    tokens: { ...tokens.open(settings), sign: async () => "a token" },
    viewer: { addressOf: async ({ sourceIp }) => sourceIp },
    shop,
    now: () => new Date("2026-11-22T10:05:00.000Z"),
  };
  const signUp = (email: string, sourceIp: string) =>
    register({ firstName: "Ada", lastName: "L", email, password: "a long enough passphrase" }, deps, { sourceIp });
  return { counts, inserted, signUp };
}

/** Has every subject that was counted so far been counted `tries` times. */
function pretend(counts: Map<string, number>, tries: number): void {
  for (const subject of counts.keys()) counts.set(subject, tries);
}

const tooMany = { code: "too_many_attempts", retryAfterSeconds: 10 * 60 };

test("from one address no more accounts are made in a quarter of an hour than its limit, though each try succeeds", async () => {
  const { counts, inserted, signUp } = openShop();
  await signUp("first@a.example", "203.0.113.9");
  pretend(counts, mostByAddress - 1);
  await signUp("last@a.example", "203.0.113.9");
  await expect(signUp("one-too-many@a.example", "203.0.113.9")).rejects.toMatchObject(tooMany);
  await signUp("elsewhere@a.example", "203.0.113.10");
  expect(inserted).toEqual(["first@a.example", "last@a.example", "elsewhere@a.example"]);
});

test("of one e-mail address no more tries are answered than its limit, wherever they come from", async () => {
  const { counts, inserted, signUp } = openShop();
  await signUp("ada@a.example", "203.0.113.1");
  pretend(counts, mostByAccount);
  await expect(signUp("ada@a.example", "203.0.113.2")).rejects.toMatchObject(tooMany);
  expect(inserted).toEqual(["ada@a.example"]);
});
