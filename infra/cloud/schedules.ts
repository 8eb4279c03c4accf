import { Duration, Stack } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnEventInvokeConfig } from "aws-cdk-lib/aws-lambda";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import type { UseCase } from "./use-case.ts";

const retries = 2;
/** A run that is this late isn't worth making up for: the next one covers the same ground. */
const tooLate = Duration.hours(1);

/**
 * Runs a function on a schedule. It can fail twice over: EventBridge Scheduler may not get the run to Lambda, and
 * Lambda, which only takes a note of it, may run it in vain. Either way it ends in the function's dead-letter queue.
 */
export function schedule(expression: string, { lambda, deadLetters }: UseCase): void {
  if (deadLetters === undefined) throw new Error("A scheduled function needs a place for runs that failed.");
  const role = new Role(lambda, "SchedulerRole", {
    assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(lambda).account } },
    }),
    inlinePolicies: {
      run: new PolicyDocument({
        statements: [
          new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [lambda.functionArn] }),
          new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [deadLetters.queueArn] }),
        ],
      }),
    },
  });
  new CfnSchedule(lambda, "Schedule", {
    scheduleExpression: expression,
    flexibleTimeWindow: { mode: "OFF" },
    target: {
      arn: lambda.functionArn,
      roleArn: role.roleArn,
      deadLetterConfig: { arn: deadLetters.queueArn },
      retryPolicy: { maximumRetryAttempts: retries, maximumEventAgeInSeconds: tooLate.toSeconds() },
    },
  });
  new CfnEventInvokeConfig(lambda, "Runs", {
    functionName: lambda.functionName,
    qualifier: "$LATEST",
    maximumRetryAttempts: retries,
    maximumEventAgeInSeconds: tooLate.toSeconds(),
    destinationConfig: { onFailure: { destination: deadLetters.queueArn } },
  });
}
