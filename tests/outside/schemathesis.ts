import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "./findings.ts";
import { type Requests, readReport } from "./report.ts";
import { programs, runTool } from "./tools.ts";

/** Who asks: with the session of one scope, or with none. */
export interface Asker {
  name: string;
  /** The session's scope and token. */
  session?: { scope: string; token: string };
}

export interface Size {
  seed: number;
  /** How many requests are drawn for each operation, beside the examples and the edges of each schema. */
  examples: number;
}

/** What is there on this machine: where Herald answers, and the key that tells it who calls. */
export interface Target {
  url: string;
  edgeKey: string;
}

/** It would end the session that all others need, so it comes last. */
const last = "accounts/sign-out";

/**
 * Answers that are no fault of the interface: whoever may not, finds nothing, comes second or too often hears so, and
 * whether what was sent is sound is then not said.
 */
const config = `
[checks.positive_data_acceptance]
expected-statuses = ["2xx", "401", "403", "404", "409", "410", "412", "429"]
[checks.negative_data_rejection]
expected-statuses = ["400", "401", "403", "404", "409", "410", "412", "413", "415", "429"]
`;
const signedIn = (scope: string) => `[auth.openapi.${scope}]\napi_key = "\${HERALD_SESSION}"\n`;

/** Asks Herald all that its document allows, and much that it does not. @throws Error where schemathesis itself fails */
export async function tryEverything(target: Target, asker: Asker, size: Size, directory: string) {
  const most = await ask(target, asker, size, directory, ["--exclude-operation-id", last]);
  const rest = await ask(target, asker, size, directory, ["--include-operation-id", last]);
  return {
    findings: [...most.findings, ...rest.findings],
    requests: most.requests.plus(rest.requests),
  };
}

async function ask(
  { url, edgeKey }: Target,
  { name, session }: Asker,
  { seed, examples }: Size,
  directory: string,
  which: readonly string[],
): Promise<{ findings: Finding[]; requests: Requests }> {
  const configFile = join(directory, "schemathesis.toml");
  writeFileSync(configFile, config + (session ? signedIn(session.scope) : ""));
  const report = join(directory, "report.ndjson");
  const args = [
    ...["--config-file", configFile, "--no-color", "run", `${url}/api/openapi.json`, ...which],
    ...["--seed", String(seed), "--max-examples", String(examples), "--continue-on-failure"],
    // How fast this machine draws says nothing of Herald.
    ...["--suppress-health-check", "too_slow"],
    ...["--generation-database", "none", "--report", "ndjson", "--report-ndjson-path", report],
  ];
  const { code, out, aside } = await runTool(programs.schemathesis, args, {
    cwd: directory,
    env: {
      SCHEMATHESIS_HOOKS: "from_everywhere",
      PYTHONPATH: import.meta.dirname,
      PYTHONDONTWRITEBYTECODE: "1",
      HERALD_SEED: String(seed),
      HERALD_EDGE_KEY: edgeKey,
      HERALD_SESSION: session?.token ?? "",
    },
  });
  // 1 says that there are findings, and they are in the report.
  if (code > 1) throw new Error(`schemathesis failed, as ${name}:\n${out}\n${aside}`);
  return readReport(report, `as ${name}, seed ${seed}`);
}
