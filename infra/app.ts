/** The CDK's entry: `npx cdk synth`, `npx cdk deploy -c stage=prod`. Needs no account until it deploys. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import manifest from "../package.json" with { type: "json" };
import { bundle } from "./cloud/bundle.ts";
import { functionNames, rowOf } from "./cloud/rows.ts";
import { readSettings } from "./cloud/settings.ts";
import { SiteStack } from "./cloud/site-stack.ts";
import { HeraldStack } from "./cloud/stack.ts";

const root = join(import.meta.dirname, "..");
const app = new App();
const settings = readSettings((name) => app.node.tryGetContext(name));
const folderOf = await bundle(new Map(functionNames.map((name) => [name, rowOf(name)])), {
  root,
  out: join(root, "dist", "functions"),
});
const backend = new HeraldStack(app, {
  settings,
  release: { version: manifest.version, codeOf: (name) => Code.fromAsset(folderOf(name)) },
});
// Pages and functions of one deployment are of one version: what lies in web/dist may be older.
const built = join(root, "dist", "site");
execFileSync(process.execPath, [join(root, "web", "build.ts"), built], { stdio: "inherit" });
new SiteStack(app, { settings, apiDomain: backend.apiDomain, built });
