import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, dirname, join, resolve } from "node:path";
import type { Environment } from "../../local/settings/settings.ts";
import { projectDir } from "../../local/settings/settings.ts";
import { findStack } from "../aws/stack.ts";
import type { Stage } from "../aws/stage.ts";
import { type Commit, commitText } from "./commit.ts";

/** The stack that `cdk bootstrap` makes, unless it was told another name. */
const toolkitStack = "CDKToolkit";

/** What the CDK's process is told: where it works, and what is deployed. */
export function cdkEnvironment(stage: Pick<Stage, "region">, commit: Commit | undefined, environment: Environment) {
  const { HERALD_STAGES } = environment;
  return {
    ...environment,
    // The app runs as `node`, and needs this Node rather than the system's.
    PATH: [dirname(process.execPath), environment.PATH ?? ""].join(delimiter),
    AWS_REGION: stage.region,
    AWS_DEFAULT_REGION: stage.region,
    ...(commit && { HERALD_COMMIT: commitText(commit) }),
    // The CDK runs in the project's folder, whatever ours is.
    ...(HERALD_STAGES && { HERALD_STAGES: resolve(HERALD_STAGES) }),
  };
}

/** The context by which the app knows the stage, and the stack that a CDK command is for. */
export const cdkTarget = ({ stackName, name }: Stage) => [stackName, "-c", `stage=${name}`];

/** Runs the project's own CDK, which writes to this terminal as it goes. Returns its exit code. */
export async function runCdk(args: readonly string[], env: ReturnType<typeof cdkEnvironment>): Promise<number> {
  const cdk = join(projectDir, "node_modules", "aws-cdk", "bin", "cdk");
  const child = spawn(process.execPath, [cdk, ...args], { cwd: projectDir, env, stdio: "inherit" });
  // Ctrl-C reaches the CDK too: it says how the deployment stands, and this process waits for that.
  const wait = () => {};
  process.on("SIGINT", wait);
  const [code] = await once(child, "exit");
  process.off("SIGINT", wait);
  return typeof code === "number" ? code : 1;
}

/** Why the CDK may have failed: the account was never prepared for it. Undefined where it was. */
export async function missingBootstrap({ account, region, name }: Stage): Promise<string | undefined> {
  if (await findStack(region, toolkitStack)) return undefined;
  return `The CDK has not been used in ${account}, ${region} yet. Prepare them once, then deploy again:\n  npx cdk bootstrap aws://${account}/${region} -c stage=${name}`;
}
