import { expect, test } from "@jest/globals";
import { balances } from "../../shared/data/balances.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { team } from "../../shared/data/team.ts";
import { users } from "../../shared/data/users.ts";
import { hashPassword } from "../../shared/services/passwords.ts";
import { tokens } from "../../shared/services/tokens.ts";
import { triesCounted, unusedSettings } from "../../tests/local/counted-tries.ts";
import { signIn } from "./sign-in.ts";

const passwordHash = await hashPassword("a long enough passphrase");
const known = { email: "ada@a.example", userId: "usr_1", passwordHash, passwordVersion: 1 };
/** The least of them counts: a compiler or a collection of garbage that runs beside it can only add. */
const rounds = 15;

/** Milliseconds of the processor's that a refused sign-in takes: the hash is most of it, whoever else is busy. */
async function workOf(scope: "admin" | "ambassador", email: string): Promise<number> {
  const { deps } = triesCounted();
  const before = process.cpuUsage();
  const refused = signIn(
    { scope, email, password: "a wrong guess" },
    {
      ...deps,
      balances: balances.reads("none"),
      credentials: {
        ...credentials.reads("none"),
        get: async (asked) => (asked === known.email ? { ...known, scope: "ambassador" } : undefined),
      },
      team: { ...team.reads("none"), ...team.writes("none") },
      terms: { current: async () => undefined },
      users: users.writes("none"),
      tokens: tokens.open(unusedSettings),
    },
    { sourceIp: "203.0.113.9" },
  );
  await expect(refused).rejects.toMatchObject({ code: "wrong_credentials" });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

test("an unknown address, a wrong password and another scope's account take the same work", async () => {
  const kinds = {
    "a wrong password": () => workOf("ambassador", known.email),
    "an unknown address": () => workOf("ambassador", "nobody@a.example"),
    "another scope's account": () => workOf("admin", known.email),
  };
  const least = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    for (const [kind, measure] of Object.entries(kinds)) {
      least.set(kind, Math.min(least.get(kind) ?? Number.POSITIVE_INFINITY, await measure()));
    }
  }
  const all = [...least.values()];
  // Without a hash one of them would take a hundredth of the others.
  expect(Math.max(...all) / Math.min(...all)).toBeLessThan(1.5);
});
