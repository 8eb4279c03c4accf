import { expect, test } from "@jest/globals";
import { completeSecrets, secretsOf } from "./secrets.ts";

/** What an older Herald wrote. */
const older = {
  stripeKey: "sk_test_older",
  webhookSecret: "whsec_older",
  upstashToken: "older",
  tokenKey: { id: "older", key: "k".repeat(43) },
};

test("a data directory of an older Herald keeps its secrets, and gets those that it lacks", () => {
  const complete = completeSecrets(older);
  expect(complete).toMatchObject({ ...older, tokenVersions: [] });
  expect(Buffer.from(complete.edgeKey, "base64url")).toHaveLength(32);
  expect(secretsOf(complete, { leaderboardUrl: "http://localhost" }).tokens).toEqual({ keys: [older.tokenKey] });
});

test("what was made or written is the same at the next start", () => {
  const first = completeSecrets(undefined);
  const written = { ...first, tokenVersions: [{ id: "1", text: "{}" }] };
  expect(completeSecrets(JSON.parse(JSON.stringify(written)))).toEqual(written);
});

test.each([
  ["a key that is no text", { stripeKey: 1 }],
  ["half of the tokens' key", { tokenKey: { id: "1" } }],
  ["no list of versions", { tokenVersions: {} }],
  ["what is no version", { tokenVersions: [{ id: "1", text: "{}" }, "broken"] }],
])("%s is refused, not replaced", (_what, broken) => {
  expect(() => completeSecrets({ ...completeSecrets(undefined), ...broken })).toThrow(TypeError);
});
