import { Duration } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Function as LambdaFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { FunctionName } from "../../shared/topology.ts";
import { memoryMbOf, poisonQueueVariable, timeoutSecondsOf } from "../../shared/topology-spec.ts";
import { environmentOf } from "./environment.ts";
import { statementsOf } from "./grants.ts";
import { lambdaNameOf } from "./names.ts";
import type { Release } from "./release.ts";
import type { GrantedResources } from "./resources.ts";
import { functionNames, type Row, rowOf } from "./rows.ts";
import type { Settings } from "./settings.ts";

/** A release, and the address that its pages are reached at. */
export interface Deployed extends Release {
  /** Without a closing slash. */
  appUrl: string;
}

/** A row of the topology as a Lambda, with a role of its own. */
export class UseCase extends Construct {
  readonly row: Row;
  readonly lambda: LambdaFunction;
  /** Takes what failed for good, where no queue stands before the function to keep it. */
  readonly deadLetters: Queue | undefined;

  constructor(scope: Construct, name: FunctionName, resources: GrantedResources, release: Deployed) {
    super(scope, name.replaceAll("/", "--"));
    this.row = rowOf(name);
    this.deadLetters = resources.deadLetters.get(name);
    const { settings, logGroup } = resources;
    this.lambda = new LambdaFunction(this, "Function", {
      functionName: lambdaNameOf(settings.stage, name),
      description: `Herald: ${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: "index.handler",
      code: release.codeOf(name),
      timeout: Duration.seconds(timeoutSecondsOf(this.row)),
      memorySize: memoryMbOf(this.row),
      ...reservedFor(this.row, settings),
      environment: {
        ...environmentOf(this.row, resources, release),
        ...("stream" in this.row.on && this.deadLetters && { [poisonQueueVariable]: this.deadLetters.queueUrl }),
      },
      logGroup,
      role: this.#role(resources),
    });
  }

  /** The role's permissions are written into it, so that they exist before the function does. */
  #role(resources: GrantedResources): Role {
    const logs = new PolicyStatement({
      actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
      resources: [resources.logGroup.logGroupArn],
    });
    const statements = [logs, ...statementsOf(this.row, resources, this.deadLetters)];
    return new Role(this, "Role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      inlinePolicies: { row: new PolicyDocument({ statements }) },
    });
  }
}

/** Lambda takes what is reserved from everybody else, and refuses to leave an account less than 100. */
function reservedFor({ reservedConcurrency }: Row, { accountConcurrency }: Settings) {
  if (reservedConcurrency === undefined || accountConcurrency === undefined) return {};
  const reserved = functionNames.reduce((sum, name) => sum + (rowOf(name).reservedConcurrency ?? 0), 0);
  if (accountConcurrency - reserved < 100) {
    const message = `accountConcurrency: Herald reserves ${reserved} and Lambda wants 100 left`;
    throw new Error(`${message}. Leave the setting out, and nothing is reserved.`);
  }
  return { reservedConcurrentExecutions: reservedConcurrency };
}
