import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectDir } from "../../infra/local/settings/settings.ts";
import { runChild } from "./child.ts";
import { stage } from "./deployment.ts";

const maxMs = 60_000;

/**
 * Runs every command that docs/runbook.md gives, on the deployed stage in place of `prod`: whoever is woken at night must
 * not be the first to try them.
 * @returns how many there are
 * @throws Error with the command that failed, and what it said
 */
export async function runRunbook(env: NodeJS.ProcessEnv): Promise<number> {
  const commands = commandsIn(readFileSync(join(projectDir, "docs", "runbook.md"), "utf8"));
  for (const command of commands) {
    const here = command.replace("--stage prod", `--stage ${stage}`);
    await runChild("sh", ["-c", here], { cwd: projectDir, env, maxMs });
  }
  return commands.length;
}

/** The lines of the blocks marked `sh`. */
function commandsIn(text: string): string[] {
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = ""]) => block);
  return blocks.flatMap((block) => block.split("\n").filter((line) => line !== ""));
}
