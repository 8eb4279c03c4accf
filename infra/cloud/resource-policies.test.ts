/** What queues and the topic of alarms take, from whom: held to the topology. */
import { expect, test } from "@jest/globals";
import { queues } from "../../shared/topology.ts";
import type { QueueSpec } from "../../shared/topology-spec.ts";
import { stackOf } from "../../tests/stacks/stacks.ts";
import { allow, documentOf, holding } from "../../tests/stacks/statements.ts";

const stack = stackOf("test");
const ownAccount = { StringEquals: { "aws:SourceAccount": "AccountId" } };

/** Refuses everyone who doesn't come over TLS. */
const plain = (actions: string, resource: string, everyone: unknown) => ({
  Action: actions,
  Condition: { Bool: { "aws:SecureTransport": "false" } },
  Effect: "Deny",
  Principal: everyone,
  Resource: resource,
});

test.each(Object.keys(stack.all("AWS::SQS::Queue")))(
  "queue %s takes nothing in the clear, and events by its rule alone",
  (name) => {
    const source = name.replace(/-dead-letters$/, "");
    const rule = Object.entries<QueueSpec>(queues).find(([queue, { from }]) => queue === source && from);
    const resource = `Queue ${name}.Arn`;
    // What EventBridge is given by the CDK to deliver, and to keep what it can't.
    const actions =
      name === source ? ["sqs:SendMessage", "sqs:GetQueueAttributes", "sqs:GetQueueUrl"] : "sqs:SendMessage";
    const byRule = {
      ...allow(actions, resource, {
        ArnEquals: { "aws:SourceArn": expect.stringMatching(`^Rule EventsTo${source}\\w+\\.Arn$`) },
      }),
      Principal: { Service: "events.amazonaws.com" },
    };
    const policies = Object.values(stack.all("AWS::SQS::QueuePolicy")).filter(
      ({ Queues }) => String(Queues) === `Queue ${name}`,
    );
    expect(policies.map(({ PolicyDocument }) => documentOf(PolicyDocument))).toEqual([
      holding([plain("sqs:*", resource, { AWS: "*" }), ...(rule ? [byRule] : [])]),
    ]);
  },
);

test("alarms of this account alone may be published to the owner, and not in the clear", () => {
  expect(
    Object.values(stack.all("AWS::SNS::TopicPolicy")).map(({ PolicyDocument }) => documentOf(PolicyDocument)),
  ).toEqual([
    holding([
      plain("sns:Publish", "Topic", "*"),
      { ...allow("sns:Publish", "Topic", ownAccount), Principal: { Service: "cloudwatch.amazonaws.com" } },
    ]),
  ]);
});
