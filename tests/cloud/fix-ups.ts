/** What the emulator drops when it deploys, given to it afterwards; that the template has it is asserted elsewhere. */
import {
  DescribeContinuousBackupsCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  UpdateContinuousBackupsCommand,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { GetQueueAttributesCommand, ListQueuesCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { table } from "../../shared/topology.ts";

/** Switches on the table's time to live and its point-in-time recovery. @returns what had to be fixed */
export async function fixTable(client: DynamoDBClient, TableName: string): Promise<string[]> {
  const fixed: string[] = [];
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  if (TimeToLiveDescription?.TimeToLiveStatus !== "ENABLED") {
    const TimeToLiveSpecification = { AttributeName: table.timeToLive, Enabled: true };
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
    fixed.push("the table's time to live");
  }
  const { ContinuousBackupsDescription } = await client.send(new DescribeContinuousBackupsCommand({ TableName }));
  const recovery = ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus;
  if (recovery !== "ENABLED") {
    const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
    await client.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }));
    fixed.push("its point-in-time recovery");
  }
  return fixed;
}

/** The queues that lack their way to the dead letters: none may, for the tests deliver poison. */
export async function queuesWithoutRedrive(client: SQSClient, stage: string): Promise<string[]> {
  const { QueueUrls = [] } = await client.send(new ListQueuesCommand({ QueueNamePrefix: `herald-${stage}-` }));
  const works = QueueUrls.filter((url) => !url.endsWith("-dead-letters"));
  const found = await Promise.all(
    works.map(async (QueueUrl) => {
      const { Attributes } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["RedrivePolicy"] }),
      );
      return Attributes?.RedrivePolicy ? [] : [QueueUrl];
    }),
  );
  return found.flat();
}
