import { CloudWatchLogsClient, type FilteredLogEvent, FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { lambdaNameOf, logGroupNameOf } from "../../cloud/names.ts";
import { functionNames } from "../../cloud/rows.ts";
import { isNamed } from "../../terminal/aws-sentence.ts";
import type { Stage } from "../aws/stage.ts";
import { type LogEvent, saidFunctionOf } from "./line.ts";
import { isWanted, type Wanted } from "./wanted.ts";

/** A line of a log, by what tells it from any other. */
export interface FoundEvent extends LogEvent {
  id: string;
}

export interface LogReader {
  /**
   * What the stage's functions logged from then on; undefined where it has no log (yet).
   * @param onPage told after each page how many lines are wanted so far
   */
  read(fromMs: number, onPage?: (found: number) => void): Promise<FoundEvent[] | undefined>;
}

/** Reads a stage's log. CloudWatch looks for a correlation itself; all else is looked for here, text inside of words too. */
export function logReader(stage: Stage, wanted: Wanted): LogReader {
  const logs = new CloudWatchLogsClient({ region: stage.region, retryMode: "adaptive", maxAttempts: 8 });
  const filterPattern = wanted.correlation && `"${wanted.correlation.replace(/["\\]/g, "\\$&")}"`;
  const functionOf = functionTeller(stage.name);
  return {
    async read(fromMs, onPage) {
      const found: FoundEvent[] = [];
      let nextToken: string | undefined;
      try {
        do {
          const page = await logs.send(
            new FilterLogEventsCommand({
              logGroupName: logGroupNameOf(stage.name),
              startTime: fromMs,
              ...(filterPattern && { filterPattern }),
              ...(nextToken && { nextToken }),
            }),
          );
          const events = (page.events ?? []).map((event) => foundEvent(event, functionOf));
          found.push(...events.filter((event) => isWanted(event, wanted)));
          onPage?.(found.length);
          nextToken = page.nextToken;
        } while (nextToken);
      } catch (error) {
        if (isNamed(error, "ResourceNotFoundException")) return undefined;
        throw error;
      }
      return found;
    },
  };
}

function foundEvent(event: FilteredLogEvent, functionOf: ReturnType<typeof functionTeller>): FoundEvent {
  const { eventId, logStreamName = "", timestamp: atMs = 0, message: text = "" } = event;
  const functionName = functionOf(logStreamName) ?? saidFunctionOf(text) ?? "";
  return { id: eventId ?? `${logStreamName} ${atMs} ${text}`, atMs, text, functionName };
}

/**
 * Tells whose stream it is: `2026/11/28/herald-dev-orders_create[$LATEST]0f…` is that of `orders/create`
 * (https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html).
 */
export function functionTeller(stage: string): (logStreamName: string) => string | undefined {
  const names = new Map<string, string>(functionNames.map((name) => [lambdaNameOf(stage, name), name]));
  return (logStreamName) => names.get(/^[\d/]{11}([\w-]+)\[/.exec(logStreamName)?.[1] ?? "");
}
