import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { stackNameOf } from "../../cloud/names.ts";
import type { Settings } from "../../cloud/settings.ts";
import { readStage } from "../../cloud/stage-file.ts";
import type { Environment } from "../../local/settings/settings.ts";
import { Refusal } from "../../terminal/refusal.ts";

/** The stage that a command works on, and where it is. */
export interface Stage {
  name: string;
  settings: Settings;
  stackName: string;
  account: string;
  region: string;
  /** The ARN of whoever runs the command. */
  caller: string;
}

/** The flag that every command takes. */
export const stageFlags = {
  stage: { takes: "NAME", required: true, says: "the stage, named after its file in infra/stages" },
} as const;

/**
 * Reads the stage's file, and asks AWS whose credentials these are.
 * @throws Refusal where the file is missing or wrong, no region is known, or the account or region is not the file's
 */
export async function openStage(given: { stage: string }): Promise<Stage> {
  const settings = readSettings(given.stage);
  const region = regionOf({ settings, environment: process.env, profileRegion: await profileRegion() });
  const sts = new STSClient({ region });
  const { Account: account = "", Arn: caller = "" } = await sts.send(new GetCallerIdentityCommand({}));
  refuseAnotherAccount({ settings, account, caller });
  return { name: settings.stage, settings, stackName: stackNameOf(settings.stage), account, region, caller };
}

function readSettings(stage: string): Settings {
  try {
    return readStage(stage);
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}

/** The region that the SDK itself would take, from the profile; undefined where that names none. */
async function profileRegion(): Promise<string | undefined> {
  try {
    return await new STSClient({}).config.region();
  } catch {
    return undefined;
  }
}

interface RegionSources {
  settings: Settings;
  environment: Environment;
  profileRegion: string | undefined;
}

/**
 * The file's region, else the environment's, else the profile's. A profile's region is a habit, which the file
 * overrides; a variable of the environment was set on purpose, so one that contradicts the file is refused.
 */
export function regionOf({ settings, environment, profileRegion }: RegionSources): string {
  for (const variable of ["AWS_REGION", "AWS_DEFAULT_REGION"]) {
    const said = environment[variable];
    if (said && settings.region && said !== settings.region) {
      throw new Refusal(
        `Stage ${settings.stage} belongs to the region ${settings.region}, as its file says, but ${variable} says ${said}: unset it, or choose another stage.`,
      );
    }
  }
  const region = settings.region ?? (environment.AWS_REGION || environment.AWS_DEFAULT_REGION || profileRegion);
  if (!region)
    throw new Refusal(`No region is chosen: put "region" into the file of stage ${settings.stage}, or set AWS_REGION.`);
  return region;
}

/** @throws Refusal where the stage's file names another account than the credentials'. */
export function refuseAnotherAccount(it: { settings: Settings; account: string; caller: string }): void {
  const { settings, account, caller } = it;
  if (settings.account === undefined || settings.account === account) return;
  throw new Refusal(
    `Stage ${settings.stage} belongs to the account ${settings.account}, as its file says, but these credentials are of ${account} (${caller}): choose another profile, or another stage.`,
  );
}
