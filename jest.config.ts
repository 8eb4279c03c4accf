import type { Config } from "jest";

/** TypeScript as ES modules, compiled by swc without type checks: `npm run types` is the one that checks. */
const shared: Config = {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "\\.ts$": ["@swc/jest", { jsc: { target: "es2024", parser: { syntax: "typescript" } }, module: { type: "es6" } }],
  },
};

/**
 * `unit`: one process each. `contract`: over HTTP alone, against one Herald, so one file after the other. `security`:
 * what an attacker would try, in the same way, against a Herald whose secrets the tests may read. `web`: the same in a
 * browser. `smoke`: whether a deployed Herald is there, without writing anything.
 */
const config: Config = {
  testTimeout: 30_000,
  reporters: ["default", "<rootDir>/tests/count-reporter.ts"],
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/{functions,shared,infra,tests,web}/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/(contract|security|smoke|web)/"],
    },
    {
      ...shared,
      displayName: "contract",
      testMatch: ["<rootDir>/tests/contract/**/*.test.ts"],
      globalSetup: "<rootDir>/tests/contract/support/global-setup.ts",
      globalTeardown: "<rootDir>/tests/contract/support/global-teardown.ts",
    },
    {
      ...shared,
      displayName: "security",
      testMatch: ["<rootDir>/tests/security/**/*.test.ts"],
      globalSetup: "<rootDir>/tests/security/support/global-setup.ts",
      globalTeardown: "<rootDir>/tests/contract/support/global-teardown.ts",
    },
    {
      ...shared,
      displayName: "web",
      testMatch: ["<rootDir>/tests/web/**/*.test.ts"],
      globalSetup: "<rootDir>/tests/web/support/global-setup.ts",
      globalTeardown: "<rootDir>/tests/contract/support/global-teardown.ts",
    },
    {
      ...shared,
      displayName: "smoke",
      testMatch: ["<rootDir>/tests/smoke/**/*.test.ts"],
    },
  ],
};

export default config;
