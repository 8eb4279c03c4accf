/** The CDK's entry: `npx cdk synth`, `npx cdk deploy -c stage=prod`. Needs no account until it deploys. */
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import manifest from "../package.json" with { type: "json" };
import { bundle } from "./cloud/bundle.ts";
import { functionNames, rowOf } from "./cloud/rows.ts";
import { readSettings } from "./cloud/settings.ts";
import { HeraldStack } from "./cloud/stack.ts";

const root = join(import.meta.dirname, "..");
const app = new App();
const settings = readSettings((name) => app.node.tryGetContext(name));
const folderOf = await bundle(new Map(functionNames.map((name) => [name, rowOf(name)])), {
  root,
  out: join(root, "dist", "functions"),
});
new HeraldStack(app, {
  settings,
  release: { version: manifest.version, codeOf: (name) => Code.fromAsset(folderOf(name)) },
});
