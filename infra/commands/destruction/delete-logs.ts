import {
  CloudWatchLogsClient,
  DeleteLogGroupCommand,
  paginateDescribeLogGroups,
} from "@aws-sdk/client-cloudwatch-logs";
import { isNamed } from "../../terminal/aws-sentence.ts";
import type { Stage } from "../aws/stage.ts";

/**
 * Deletes the log groups of the CDK's own helpers, which Lambda made when they ran: no template names them, so they outlive
 * the stack. @returns how many there were
 */
export async function deleteHelperLogs({ region, stackName }: Pick<Stage, "region" | "stackName">): Promise<number> {
  const client = new CloudWatchLogsClient({ region });
  // A stage's name has small letters alone: no other stage's helper begins like this.
  const logGroupNamePrefix = `/aws/lambda/${stackName}-Custom`;
  let count = 0;
  for await (const { logGroups = [] } of paginateDescribeLogGroups({ client }, { logGroupNamePrefix })) {
    for (const { logGroupName } of logGroups) {
      try {
        await client.send(new DeleteLogGroupCommand({ logGroupName }));
        count++;
      } catch (error) {
        if (!isNamed(error, "ResourceNotFoundException")) throw error;
      }
    }
  }
  return count;
}
