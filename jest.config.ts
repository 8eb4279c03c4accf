import type { Config } from "jest";

/** TypeScript as ES modules, compiled by swc without type checks: `npm run types` is the one that checks. */
const shared: Config = {
  testEnvironment: "node",
  // What is made there has the names of what it is made from.
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "\\.ts$": ["@swc/jest", { jsc: { target: "es2024", parser: { syntax: "typescript" } }, module: { type: "es6" } }],
  },
};
const long = "\\.long\\.test\\.ts$";
const stopHerald = "<rootDir>/tests/contract/support/global-teardown.ts";

/**
 * `unit`: one process each. `stack`: the CloudFormation templates, synthesized once. `contract`: over HTTP alone, against
 * one Herald, so one file after the other. `security`: what an attacker would try, in the same way, against a Herald whose
 * secrets the tests may read. `web`: what people do, in a browser; `pages`: every page as it is. `long`, `contract-whole`, `security-whole` and `web-whole`: what takes too long for every run.
 * `smoke`: whether a deployed Herald is there, without writing anything.
 */
const config: Config = {
  // A guard against a test that hangs, not a judgement of the machine: each wait within it ends with an event.
  testTimeout: 600_000,
  reporters: ["default", "<rootDir>/tests/runner/count-reporter.ts"],
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/{functions,shared,infra,tests,web}/**/*.test.ts"],
      testPathIgnorePatterns: [
        "/node_modules/",
        "<rootDir>/tests/(contract|security|smoke|web)/",
        "<rootDir>/infra/cloud/",
        long,
      ],
    },
    {
      ...shared,
      displayName: "stack",
      testMatch: ["<rootDir>/infra/cloud/**/*.test.ts"],
      globalSetup: "<rootDir>/tests/stacks/global-setup.ts",
    },
    {
      ...shared,
      displayName: "contract",
      testMatch: ["<rootDir>/tests/contract/**/*.test.ts"],
      testPathIgnorePatterns: [long],
      globalSetup: "<rootDir>/tests/contract/support/global-setup.ts",
      globalTeardown: stopHerald,
    },
    {
      ...shared,
      displayName: "contract-whole",
      testMatch: ["<rootDir>/tests/contract/**/*.long.test.ts"],
      globalSetup: "<rootDir>/tests/contract/support/global-setup.ts",
      globalTeardown: stopHerald,
    },
    {
      ...shared,
      displayName: "security",
      testMatch: ["<rootDir>/tests/security/**/*.test.ts"],
      testPathIgnorePatterns: [long],
      globalSetup: "<rootDir>/tests/security/support/global-setup.ts",
      globalTeardown: stopHerald,
    },
    {
      ...shared,
      displayName: "security-whole",
      testMatch: ["<rootDir>/tests/security/**/*.long.test.ts"],
      globalSetup: "<rootDir>/tests/security/support/global-setup.ts",
      globalTeardown: stopHerald,
    },
    {
      ...shared,
      displayName: "web",
      testMatch: ["<rootDir>/tests/web/*.test.ts", "<rootDir>/tests/web/every-page/{first-load,weight}.test.ts"],
      testPathIgnorePatterns: [long],
      globalSetup: "<rootDir>/tests/web/support/global-setup.ts",
      globalTeardown: "<rootDir>/tests/web/support/global-teardown.ts",
    },
    {
      ...shared,
      displayName: "pages",
      testMatch: ["<rootDir>/tests/web/every-page/pages.test.ts"],
      globalSetup: "<rootDir>/tests/web/support/global-setup.ts",
      globalTeardown: "<rootDir>/tests/web/support/global-teardown.ts",
    },
    {
      ...shared,
      displayName: "web-whole",
      testMatch: ["<rootDir>/tests/web/**/*.long.test.ts"],
      globalSetup: "<rootDir>/tests/web/support/global-setup.ts",
      globalTeardown: "<rootDir>/tests/web/support/global-teardown.ts",
    },
    {
      ...shared,
      displayName: "long",
      testMatch: ["<rootDir>/{infra,shared,tests}/**/*.long.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/(contract|security|web)/"],
      globalSetup: "<rootDir>/tests/stacks/global-setup.ts",
    },
    {
      ...shared,
      displayName: "smoke",
      testMatch: ["<rootDir>/tests/smoke/**/*.test.ts"],
    },
  ],
};

export default config;
