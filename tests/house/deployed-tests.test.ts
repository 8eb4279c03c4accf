import { expect, test } from "@jest/globals";
import { scripts } from "./scripts.ts";
import { sourcesBelow } from "./sources.ts";

const sources = new Map(sourcesBelow("tests/contract").map((source) => [source.path, source]));
const stripe = "tests/contract/support/stripe.ts";
const inbox = "tests/contract/support/inbox.ts";

/** All that a file imports, and what that imports. */
function reached(path: string, seen = new Set<string>()): Set<string> {
  for (const name of sources.get(path)?.imports ?? []) {
    if (!seen.has(name)) reached(name, seen.add(name));
  }
  return seen;
}

/** Left out all the same, and why. */
const leftOut: Record<string, string> = {
  "headers.test": "one case needs Stripe's secret, which a new stage hasn't; tests/smoke looks at the headers too",
  "payout-lists.long.test": "it starts a payout run, as payouts.test does",
  "payouts.test": "it starts payout runs, which pay everybody of the stage who is owed anything",
};

/** What a laptop and an emulator have and an account of AWS hasn't. */
const needsStandIn = (path: string) => [stripe, inbox].some((support) => reached(path).has(support));

test("against a deployed Herald run exactly the contract tests that need neither a stand-in nor an inbox", () => {
  expect([...sources.keys()]).toEqual(expect.arrayContaining([stripe, inbox]));
  const able = [...sources.keys()].filter((path) => path.endsWith(".test.ts") && !needsStandIn(path));
  const names = able.map((path) => path.replace(/^.*\/(.*)\.ts$/, "$1"));
  expect(names).toEqual(expect.arrayContaining(Object.keys(leftOut)));
  const [, patterns = ""] = scripts["test:deployed"]?.split("--testPathPatterns ") ?? [];
  expect(names.filter((name) => !leftOut[name]).sort()).toEqual(patterns.split(" ").sort());
});
