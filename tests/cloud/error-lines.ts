import { CloudWatchLogsClient, paginateFilterLogEvents } from "@aws-sdk/client-cloudwatch-logs";
import { logGroupNameOf } from "../../infra/cloud/names.ts";

/** The lines in which the deployed functions told of errors, with those that are no lines of theirs but Lambda's. */
export async function errorLines(stage: string): Promise<string[]> {
  const client = new CloudWatchLogsClient({});
  const found: { at: number; text: string }[] = [];
  for await (const { events = [] } of paginateFilterLogEvents({ client }, { logGroupName: logGroupNameOf(stage) })) {
    for (const { message = "", timestamp = 0 } of events) {
      if (/"level":"error"|Task timed out|Runtime\./.test(message)) found.push({ at: timestamp, text: message.trim() });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ text }) => text);
}
