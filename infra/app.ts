/** The CDK's entry: `npx cdk synth`, `npx cdk deploy -c stage=prod`. Needs no account until it deploys. */
import { existsSync } from "node:fs";
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
const built = join(root, "web", "dist");
if (!existsSync(join(built, "index.html"))) throw new Error("The web app is not built: run `npm run build` first.");
new SiteStack(app, { settings, apiDomain: backend.apiDomain, built });
