import { CloudFormationClient, DescribeStacksCommand, type Stack } from "@aws-sdk/client-cloudformation";
import { isNamed } from "../../terminal/aws-sentence.ts";
import { Refusal } from "../../terminal/refusal.ts";
import type { Stage } from "./stage.ts";

/**
 * A stack by its name or, once it is deleted, by its id; undefined where there is none.
 * CloudFormation has one error for all that is wrong with a request, hence the look at its text.
 */
export async function findStack(region: string, nameOrId: string): Promise<Stack | undefined> {
  try {
    const { Stacks } = await new CloudFormationClient({ region }).send(
      new DescribeStacksCommand({ StackName: nameOrId }),
    );
    return Stacks?.[0];
  } catch (error) {
    if (isNamed(error, "ValidationError") && error instanceof Error && /does not exist/.test(error.message))
      return undefined;
    throw error;
  }
}

/** The stage's stack. @throws Refusal where there is none in this account and region */
export async function stackOf(stage: Stage): Promise<Stack> {
  return (await findStack(stage.region, stage.stackName)) ?? refuseMissing(stage);
}

/** @throws Refusal always: the stage is not deployed here */
export function refuseMissing({ stackName, account, region, name }: Stage): never {
  throw new Refusal(
    `There is no stack ${stackName} in ${account}, ${region}. Stage ${name} is deployed with: npm run deploy -- --stage ${name}`,
  );
}

/** A stack's outputs by their names. */
export function outputsOf({ Outputs = [] }: Stack): Readonly<Record<string, string>> {
  return Object.fromEntries(Outputs.map(({ OutputKey = "", OutputValue = "" }) => [OutputKey, OutputValue]));
}
