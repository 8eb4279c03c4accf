import { join } from "node:path";
import { root } from "../house/sources.ts";

/** A part of what is proved, as a program of its own. */
export interface Stage<Name extends string = string> {
  says: string;
  /** What Node is given: a program and its arguments. Jest's results are counted test by test, others as one. */
  args: readonly string[];
  /** Whether it is too long or too rare for every run: it takes part with `--all`. */
  isLong?: boolean;
  /** What is to be done before it begins. */
  needs?: readonly Name[];
  /** What it looks back at: it waits for these, and takes part where all of them do. */
  after?: readonly Name[];
  /** What does all that it does and more: where these take part it need not. */
  wholes?: readonly Name[];
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

/** Tests that walk through all of the app, a quarter of an hour each on a busy machine. */
const everyPage = "/every-page/";

/** In the order in which they begin: what others wait for, what fails soonest, then what takes longest, so that no processor is left idle. */
export const stages = {
  build: {
    says: "the pages are built if they are stale, once for all that open them",
    args: node("infra/local/pages/build-pages.ts"),
  },
  demo: {
    says: "a demo shop is made, once for all Heralds that begin with one",
    args: node("tests/contract/support/make-demo-data.ts"),
    needs: ["build"],
  },
  bundles: {
    says: "the functions are bundled, once for all that look at the bundles",
    args: node("tests/support/make-bundles.ts"),
  },
  types: {
    says: "the TypeScript compiler over the backend, the stack and the tests",
    args: [bin("typescript/bin/tsc"), "--noEmit"],
  },
  "web types": { says: "the same over the pages", args: [bin("typescript/bin/tsc"), "--noEmit", "-p", "web"] },
  lint: { says: "Biome: lint and format", args: [bin("@biomejs/biome/bin/biome"), "ci", "--error-on-warnings", "."] },
  "long 1": {
    says: "budgets of each use case, growth, a crowd, a model beside the real functions, the page of costs: one half",
    args: jest("long", "--shard=1/2"),
    isLong: true,
    needs: ["build", "bundles"],
  },
  "long 2": {
    says: "the other half, beside it",
    args: jest("long", "--shard=2/2"),
    isLong: true,
    needs: ["build", "bundles"],
  },
  "every page": {
    says: "every page with what one does on it, light and dark, desktop and phone, with pictures",
    args: jest("web-whole", "--testPathPatterns", everyPage),
    isLong: true,
    needs: ["demo"],
  },
  "contract 1": {
    says: "what routes promise over HTTP, where money and access are concerned: one half",
    args: jest("contract", "--shard=1/2"),
    needs: ["demo"],
  },
  "contract 2": { says: "the other half, beside it", args: jest("contract", "--shard=2/2"), needs: ["demo"] },
  web: {
    says: "what people do with money and access, in a real browser; what pages weigh and fetch",
    args: jest("web"),
    needs: ["demo"],
  },
  pages: {
    says: "every page as it opens, on a desktop, as axe and a ruler see it",
    args: jest("pages"),
    needs: ["demo"],
    wholes: ["every page"],
  },
  "web-whole 1": {
    says: "all else that people do on the pages: one half",
    args: jest("web-whole", "--shard=1/2", "--testPathIgnorePatterns", everyPage),
    isLong: true,
    needs: ["demo"],
  },
  "web-whole 2": {
    says: "the other half, beside it",
    args: jest("web-whole", "--shard=2/2", "--testPathIgnorePatterns", everyPage),
    isLong: true,
    needs: ["demo"],
  },
  "contract-whole": {
    says: "what all other routes promise: lists, e-mails, groups, questions, books",
    args: jest("contract-whole"),
    isLong: true,
    needs: ["demo"],
  },
  "security-whole": {
    says: "what takes hundreds of requests: other sites, hostile input, codes that can't be guessed",
    args: jest("security-whole"),
    isLong: true,
    needs: ["build", "bundles"],
  },
  proof: {
    says: "a short proof: where money moves, every place that writes fails once",
    args: node("tests/lab/prove/run.ts", "--short"),
  },
  security: {
    says: "what an attacker would try, over every route",
    args: jest("security"),
    needs: ["build", "bundles"],
  },
  unit: { says: "rules, the local cloud, the house's own rules", args: jest("unit"), needs: ["build"] },
  stack: { says: "the CloudFormation template against the topology", args: jest("stack"), needs: ["build", "bundles"] },
  grants: {
    says: "what functions may do to the table, against what all of those did: nothing denied, nine tenths used",
    args: node("tests/runner/grants.ts"),
    after: ["unit", "security", "contract 1", "contract 2", "contract-whole", "proof", "long 1", "long 2"],
  },
} as const satisfies Record<string, Stage>;
export type StageName = keyof typeof stages;
