/** What starts a function, and where that goes which fails, held to the topology. */
import { describe, expect, test } from "@jest/globals";
import { functions, queues } from "../../shared/topology.ts";
import { type FunctionSpec, type QueueSpec, routesOf, timeoutSecondsOf } from "../../shared/topology-spec.ts";
import { streamPatterns } from "../../shared/topology-stream.ts";
import { stackOf } from "../../tests/stacks/stacks.ts";

const stack = stackOf("test");
const rows = Object.entries<FunctionSpec>(functions);
const works = Object.entries<QueueSpec>(queues);
const flat = (name: string) => name.replace("/", "-");
const called = (name: string) => name.replace("/", "_");
const all = (type: string) => Object.values(stack.all(type));
const unattended = rows.filter(([, { on }]) => "stream" in on || "schedule" in on).map(([name]) => flat(name));
const deadLettered = [...works.map(([name]) => name), ...unattended];
const sorted = (values: readonly string[]) => [...values].sort();

describe("routes", () => {
  const expected = rows.flatMap(([name, row]) => routesOf(row).map((route) => [route, called(name)] as const));

  test("lead where the topology says, and nowhere else", () => {
    const integrations = stack.all("AWS::ApiGatewayV2::Integration");
    const leads = all("AWS::ApiGatewayV2::Route").map(({ RouteKey, Target }) => {
      const integration = integrations[String(Target).replace("integrations/Integration ", "")];
      return `${RouteKey} → ${integration?.IntegrationUri}`;
    });
    expect(sorted(leads)).toEqual(sorted(expected.map(([route, name]) => `${route} → Function ${name}.Arn`)));
    for (const integration of Object.values(integrations)) {
      expect(integration).toMatchObject({ IntegrationType: "AWS_PROXY", PayloadFormatVersion: "2.0" });
    }
  });

  test("are all that may invoke a function from outside", () => {
    const granted = all("AWS::Lambda::Permission").map(
      (one) => `${one.Principal} ${one.FunctionName} ${one.SourceArn}`,
    );
    const asked = expected.map(([route, name]) => {
      const path = route === "$default" ? "" : route.split(" ")[1];
      return `apigateway.amazonaws.com Function ${name}.Arn arn:Partition:execute-api:Region:AccountId:Api/*/*${path}`;
    });
    expect(sorted(granted)).toEqual(sorted(asked));
  });
});

describe("queues", () => {
  test("are the topology's, each with one for dead letters, as has each function that nobody waits for", () => {
    const names = [...works.map(([name]) => name), ...deadLettered.map((name) => `${name}-dead-letters`)];
    expect(sorted(Object.keys(stack.all("AWS::SQS::Queue")))).toEqual(sorted(names));
  });

  test.each(works)("%s waits for its consumer and gives up when its row says", (name, { maxReceives }) => {
    const consumers = rows.filter(([, { on }]) => "queue" in on && on.queue === name);
    expect(consumers).toHaveLength(1);
    expect(stack.all("AWS::SQS::Queue")[name]).toEqual({
      QueueName: `herald-test-${name}`,
      SqsManagedSseEnabled: true,
      VisibilityTimeout: 6 * Math.max(...consumers.map(([, row]) => timeoutSecondsOf(row))),
      RedrivePolicy: { deadLetterTargetArn: `Queue ${name}-dead-letters.Arn`, maxReceiveCount: maxReceives },
    });
  });

  test.each(deadLettered)("dead letters of %s are kept for 14 days and the owner hears of the first", (name) => {
    expect(stack.all("AWS::SQS::Queue")[`${name}-dead-letters`]).toEqual({
      QueueName: `herald-test-${name}-dead-letters`,
      SqsManagedSseEnabled: true,
      MessageRetentionPeriod: 14 * 24 * 3600,
    });
    expect(stack.all("AWS::CloudWatch::Alarm")[`${name}-dead-letters`]).toMatchObject({
      AlarmActions: ["Topic"],
      Namespace: "AWS/SQS",
      MetricName: "ApproximateNumberOfMessagesVisible",
      Dimensions: [{ Name: "QueueName", Value: `Queue ${name}-dead-letters.QueueName` }],
      Statistic: "Maximum",
      Threshold: 1,
      ComparisonOperator: "GreaterThanOrEqualToThreshold",
      TreatMissingData: "notBreaching",
    });
  });

  test("alarms reach the owner by e-mail", () => {
    const subscription = { Endpoint: "owner@example.com", Protocol: "email", TopicArn: "Topic" };
    expect(all("AWS::SNS::Subscription")).toEqual([subscription]);
  });
});

describe("event sources", () => {
  const sources = all("AWS::Lambda::EventSourceMapping");
  const to = (name: string) => sources.filter(({ FunctionName }) => FunctionName === `Function ${called(name)}`);

  test.each(rows)("%s is fed by what its row says alone", (name, { on }) => {
    if ("queue" in on) {
      const source = {
        EventSourceArn: `Queue ${on.queue}.Arn`,
        BatchSize: on.batchMax ?? 10,
        ...(on.gatherSeconds !== undefined && { MaximumBatchingWindowInSeconds: on.gatherSeconds }),
        FunctionResponseTypes: ["ReportBatchItemFailures"],
        ScalingConfig: { MaximumConcurrency: 5 },
      };
      expect(to(name)).toEqual([{ FunctionName: `Function ${called(name)}`, ...source }]);
    } else if ("stream" in on) {
      const source = {
        EventSourceArn: "Table.StreamArn",
        StartingPosition: "TRIM_HORIZON",
        BatchSize: 100,
        FunctionResponseTypes: ["ReportBatchItemFailures"],
        BisectBatchOnFunctionError: true,
        FilterCriteria: { Filters: streamPatterns(on).map((pattern) => ({ Pattern: JSON.stringify(pattern) })) },
        DestinationConfig: { OnFailure: { Destination: `Queue ${flat(name)}-dead-letters.Arn` } },
      };
      expect(to(name)).toEqual([{ FunctionName: `Function ${called(name)}`, ...source }]);
    } else expect(to(name)).toEqual([]);
  });
});

test("rules carry each event to the queues that ask for it, and keep what they can't deliver", () => {
  const asked = works.flatMap(([name, { from }]) => {
    const target = {
      Arn: `Queue ${name}.Arn`,
      DeadLetterConfig: { Arn: `Queue ${name}-dead-letters.Arn` },
      Id: "Target0",
    };
    const EventPattern = { source: ["herald"], "detail-type": from };
    return from ? [{ EventBusName: "EventBus", EventPattern, State: "ENABLED", Targets: [target] }] : [];
  });
  expect(all("AWS::Events::Rule").map(({ Description, ...rule }) => rule)).toEqual(asked);
});

describe("schedules", () => {
  const scheduled = rows.flatMap(([name, { on }]) => ("schedule" in on ? [[name, on.schedule] as const] : []));

  test.each(scheduled)("%s runs at %s, and a run that fails for good is kept", (name, expression) => {
    const limits = { MaximumEventAgeInSeconds: 3600, MaximumRetryAttempts: 2 };
    const schedules = all("AWS::Scheduler::Schedule");
    expect(schedules).toContainEqual({
      ScheduleExpression: expression,
      FlexibleTimeWindow: { Mode: "OFF" },
      Target: {
        Arn: `Function ${called(name)}.Arn`,
        RoleArn: expect.stringMatching(`^Role ${name.replaceAll(/\W/g, "")}FunctionSchedulerRole`),
        DeadLetterConfig: { Arn: `Queue ${flat(name)}-dead-letters.Arn` },
        RetryPolicy: limits,
      },
    });
    const destination = { OnFailure: { Destination: `Queue ${flat(name)}-dead-letters.Arn` } };
    const invocation = {
      FunctionName: `Function ${called(name)}`,
      Qualifier: "$LATEST",
      DestinationConfig: destination,
    };
    expect(all("AWS::Lambda::EventInvokeConfig")).toContainEqual({ ...invocation, ...limits });
  });
});
