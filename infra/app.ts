/**
 * The CDK's entry: one stack a stage. `npm run deploy -- --stage NAME` runs it, and so does `npx cdk synth -c stage=NAME`
 * (`dev` where none is named). Needs no account until it deploys.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import manifest from "../package.json" with { type: "json" };
import { bundle } from "./cloud/bundle.ts";
import { refuseFindings } from "./cloud/nag.ts";
import { functionNames, rowOf } from "./cloud/rows.ts";
import { HeraldStack } from "./cloud/stack.ts";
import { readStage } from "./cloud/stage-file.ts";

const root = join(import.meta.dirname, "..");
const app = new App();
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
refuseFindings(app, new HeraldStack(app, { settings, release }));
