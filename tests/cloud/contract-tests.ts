import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { projectDir } from "../../infra/local/settings/settings.ts";
import { runChild } from "./child.ts";

/** Functions start one after the other on a machine of two cores: twenty first runs at once took 18 seconds. */
const patienceSeconds = 60;

/** All of them took 80 seconds at most. */
const maxMs = 600_000;

/** The emulator has neither CloudFront nor what CDK's copier puts into the pages' bucket: a page that a function makes has nothing to be made of. */
const allButPages = "^(?!.*/link-preview\\.test).*$";

const results = z.object({ success: z.boolean(), numPassedTests: z.int(), numTotalTests: z.int() });

/**
 * Runs tests/contract, unchanged, against a deployed address. What they print is printed.
 * @param of the files whose names hold this; all without it
 * @returns how many passed, of how many
 */
export async function runContractTests(directory: string, underTest: Record<string, string>, of?: string) {
  const file = join(directory, "contract.json");
  const flags = [
    "--selectProjects",
    "contract",
    "contract-whole",
    "--runInBand",
    "--silent",
    "--json",
    `--outputFile=${file}`,
  ];
  flags.push(`--testTimeout=${patienceSeconds * 2_000}`);
  flags.push("--testPathPatterns", of ?? allButPages);
  const env = { ...process.env, ...underTest, HERALD_PATIENCE_SECONDS: String(patienceSeconds) };
  // Failed tests are told by what they wrote, and by the file.
  const said = await runChild("npm", ["run", "-s", "jest", "--", ...flags], {
    env,
    cwd: projectDir,
    aloud: true,
    maxMs,
  })
    .then(() => "")
    .catch((error: Error) => error.message);
  if (!existsSync(file)) throw new Error(said);
  const { success, numPassedTests, numTotalTests } = z.parse(results, JSON.parse(readFileSync(file, "utf8")));
  return { success, passed: numPassedTests, total: numTotalTests };
}
