import type { Config } from "jest";

/** TypeScript as ES modules, compiled by swc without type checks: `npm run types` is the one that checks. */
const transform: Config["transform"] = {
  "\\.ts$": ["@swc/jest", { jsc: { target: "es2024", parser: { syntax: "typescript" } }, module: { type: "es6" } }],
};

const config: Config = {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  transform,
  testMatch: ["<rootDir>/{functions,shared,infra,tests}/**/*.test.ts"],
  testTimeout: 30_000,
};

export default config;
