import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Function as LambdaFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { FunctionName } from "../../shared/topology.ts";
import { poisonQueueVariable, timeoutSecondsOf } from "../../shared/topology-spec.ts";
import { environmentOf } from "./environment.ts";
import { statementsOf } from "./grants.ts";
import { DeadLetters } from "./queues.ts";
import type { Release } from "./release.ts";
import type { Resources } from "./resources.ts";
import { flatNameOf, functionNames, type Row, rowOf } from "./rows.ts";
import type { Settings } from "./settings.ts";

/** A release, and the address that its pages are reached at. */
interface Deployed extends Release {
  /** Without a closing slash. */
  appUrl: string;
}

/** A row of the topology as a Lambda, with a role and a log group of its own. */
export class UseCase extends Construct {
  readonly row: Row;
  readonly lambda: LambdaFunction;
  /** Takes what failed for good, where no queue stands before the function to keep it. */
  readonly deadLetters: Queue | undefined;

  constructor(scope: Construct, name: FunctionName, resources: Resources, release: Deployed) {
    super(scope, name.replaceAll("/", "--"));
    this.row = rowOf(name);
    const { settings, alarms } = resources;
    const functionName = `herald-${settings.stage}-${flatNameOf(name)}`;
    if ("stream" in this.row.on || "schedule" in this.row.on) {
      this.deadLetters = new DeadLetters(this, { of: `${settings.stage}-${flatNameOf(name)}`, alarms }).queue;
    }

    const logGroup = new LogGroup(this, "Logs", {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.lambda = new LambdaFunction(this, "Function", {
      functionName,
      description: `Herald: ${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: "index.handler",
      code: release.codeOf(name),
      timeout: Duration.seconds(timeoutSecondsOf(this.row)),
      memorySize: this.row.memoryMb ?? 256,
      ...reservedFor(this.row, settings),
      environment: {
        ...environmentOf(this.row, resources, release),
        ...("stream" in this.row.on && this.deadLetters && { [poisonQueueVariable]: this.deadLetters.queueUrl }),
      },
      logGroup,
      role: this.#role(resources, logGroup),
    });
  }

  /** The role's permissions are written into it, so that they exist before the function does. */
  #role(resources: Resources, logGroup: LogGroup): Role {
    const logs = new PolicyStatement({
      actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
      resources: [logGroup.logGroupArn],
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
