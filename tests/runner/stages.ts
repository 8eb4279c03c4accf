import { join } from "node:path";
import { root } from "../house/sources.ts";

/** A part of what is proved, as a program of its own. */
export interface Stage {
  says: string;
  /** What Node is given: a program and its arguments. Jest's results are counted test by test, others as one. */
  args: readonly string[];
  /** Whether it is too long or too rare for every run: it takes part with `--all`. */
  isLong?: boolean;
  /** Whether all others wait for it, and for which of them it takes part: for any, where that is not said. */
  isFirst?: boolean | readonly string[];
  /** What it looks back at: it waits for all others, and takes part where these do. */
  after?: readonly string[];
}

const bin = (path: string) => join(root, "node_modules", path);
const node = (...args: string[]) => ["--disable-warning=ExperimentalWarning", ...args];
const jest = (project: string, ...more: string[]) =>
  node(
    "--experimental-vm-modules",
    bin("jest/bin/jest.js"),
    "--selectProjects",
    project,
    "--silent",
    "--runInBand",
    ...more,
  );

/** In the order in which they begin: what fails soonest, then what takes longest, so that no processor is left idle. */
export const stages = {
  build: {
    says: "the pages are built if they are stale, once for all that open them",
    args: node("infra/local/pages/build-pages.ts"),
    isFirst: true,
  },
  demo: {
    says: "a demo shop is made, once for all Heralds that begin with one",
    args: node("tests/contract/support/make-demo-data.ts"),
    isFirst: ["web", "web too", "pages", "contract", "web-whole"],
  },
  types: {
    says: "the TypeScript compiler over the backend, the stack and the tests",
    args: [bin("typescript/bin/tsc"), "--noEmit"],
  },
  "web types": { says: "the same over the pages", args: [bin("typescript/bin/tsc"), "--noEmit", "-p", "web"] },
  lint: { says: "Biome: lint and format", args: [bin("@biomejs/biome/bin/biome"), "ci", "--error-on-warnings", "."] },
  web: { says: "what people do on the pages, in a real browser: one half", args: jest("web", "--shard=1/2") },
  "web too": { says: "the other half, beside it", args: jest("web", "--shard=2/2") },
  unit: { says: "rules, the local cloud, the house's own rules", args: jest("unit") },
  pages: { says: "every page: axe, light and dark, weight, what is fetched", args: jest("pages") },
  proof: {
    says: "a short proof: every write of the flows that move money fails in one way, all else is done once",
    args: node("tests/lab/prove/run.ts", "--short"),
  },
  security: { says: "what an attacker would try, over every route", args: jest("security") },
  contract: { says: "what every route promises, over HTTP", args: jest("contract") },
  stack: { says: "the CloudFormation template against the topology", args: jest("stack") },
  grants: {
    says: "what functions may do to the table, against what all of those did: nothing denied, nine tenths used",
    args: node("tests/runner/grants.ts"),
    after: ["unit", "security", "contract", "proof"],
  },
  "web-whole": {
    says: "every page, light and dark, desktop and phone, with pictures; the pages' looks",
    args: jest("web-whole"),
    isLong: true,
  },
  long: { says: "budgets of each use case, growth, a crowd, the page of costs", args: jest("long"), isLong: true },
} as const satisfies Record<string, Stage>;
export type StageName = keyof typeof stages;
