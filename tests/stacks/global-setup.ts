import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { stacksFolder } from "./stacks.ts";

/** Synthesizes the stages that the tests of a run look at. In a process of its own: Jest would load the CDK ten times slower. */
export default function globalSetup(): void {
  rmSync(stacksFolder, { recursive: true, force: true });
  const program = join(import.meta.dirname, "synthesize-all.ts");
  execFileSync(process.execPath, ["--disable-warning=ExperimentalWarning", program, stacksFolder], {
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}
