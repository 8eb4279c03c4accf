import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, type Code, Function as LambdaFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { FunctionName } from "../../shared/topology.ts";
import { asideQueueVariable, timeoutSecondsOf } from "../../shared/topology-spec.ts";
import { environmentOf } from "./environment.ts";
import { statementsOf } from "./grants.ts";
import { DeadLetters } from "./queues.ts";
import type { Resources } from "./resources.ts";
import { flatNameOf, type Row, rowOf } from "./rows.ts";

/** Where functions get their code from, and which version it is. */
export interface Release {
  version: string;
  codeOf: (name: FunctionName) => Code;
}

/** A row of the topology as a Lambda, with a role and a log group of its own. */
export class UseCase extends Construct {
  readonly row: Row;
  readonly lambda: LambdaFunction;
  /** Takes what failed for good, where no queue stands before the function to keep it. */
  readonly deadLetters: Queue | undefined;

  constructor(scope: Construct, name: FunctionName, resources: Resources, { version, codeOf }: Release) {
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
      code: codeOf(name),
      timeout: Duration.seconds(timeoutSecondsOf(this.row)),
      memorySize: this.row.memoryMb ?? 256,
      environment: {
        ...environmentOf(this.row, resources, version),
        ...("stream" in this.row.on && this.deadLetters && { [asideQueueVariable]: this.deadLetters.queueUrl }),
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
