import { join } from "node:path";
import { ownPackage } from "../../../../infra/client/own-package.ts";

/**
 * Lighthouse's program: with Sentry, OpenTelemetry and Puppeteer it would be a seventh of all that `npm ci` brings, for this bench alone.
 * @throws Error as `ownPackage` does
 */
export const lighthouseProgram = (tell: (line: string) => void): string =>
  join(ownPackage(join(import.meta.dirname, "lighthouse"), "lighthouse", tell), "cli/index.js");
