import { createHash } from "node:crypto";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { AwsCustomResource, AwsCustomResourcePolicy, PhysicalResourceId } from "aws-cdk-lib/custom-resources";
import type { Construct, IDependable } from "constructs";
import type { Release } from "./release.ts";
import type { Settings } from "./settings.ts";

/**
 * Has the pages' documents written once their templates are in the bucket and the function that writes them is the new one: asks by a
 * message, which is tried again where it fails, so that no deployment does. A rollback asks again, as it puts the templates back.
 * @param after what has to be there before
 */
export function askForDocuments(
  scope: Construct,
  { queue, release, settings, after }: { queue: Queue; release: Release; settings: Settings; after: IDependable[] },
): void {
  // CloudFormation asks again where the message is another one: with each version, and with each first value.
  const values = createHash("sha256")
    .update(JSON.stringify([settings.shop, settings.brand]))
    .digest("hex")
    .slice(0, 12);
  const correlationId = `deployment-${release.version}-${values}`;
  const asking = {
    service: "SQS",
    action: "SendMessage",
    parameters: { QueueUrl: queue.queueUrl, MessageBody: JSON.stringify({ detail: { correlationId } }) },
    physicalResourceId: PhysicalResourceId.of("documents"),
  };
  const resource = new AwsCustomResource(scope, "AskForDocuments", {
    onUpdate: asking,
    policy: AwsCustomResourcePolicy.fromStatements([
      new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [queue.queueArn] }),
    ]),
    installLatestAwsSdk: false,
  });
  resource.node.addDependency(...after);
}
