import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import manifest from "../../package.json" with { type: "json" };
import { bundle } from "./bundle.ts";
import { refuseFindings } from "./nag.ts";
import { functionNames, rowOf } from "./rows.ts";
import { HeraldStack } from "./stack.ts";
import { readStage } from "./stage-file.ts";

const root = join(import.meta.dirname, "..", "..");

/** Builds functions and pages, and draws the stack of the stage that the CDK's context names; `dev` where it names none. */
export async function drawStage(app = new App()): Promise<HeraldStack> {
  const stage: unknown = app.node.tryGetContext("stage") ?? "dev";
  const settings = readStage(String(stage));
  const folderOf = await bundle(new Map(functionNames.map((name) => [name, rowOf(name)])), {
    root,
    out: join(root, "dist", "functions"),
  });
  // Pages and functions of one deployment are of one version: what lies in web/dist may be older.
  const site = join(root, "dist", "site");
  execFileSync(process.execPath, [join(root, "web", "build.ts"), site], { stdio: ["ignore", "ignore", "inherit"] });
  const version = process.env.HERALD_COMMIT ? `${manifest.version}+${process.env.HERALD_COMMIT}` : manifest.version;
  const release = { version, codeOf: (name: Parameters<typeof folderOf>[0]) => Code.fromAsset(folderOf(name)), site };
  const stack = new HeraldStack(app, { settings, release });
  refuseFindings(app, stack);
  return stack;
}
