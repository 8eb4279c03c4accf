import { CloudWatchLogsClient, FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import type { FunctionName } from "../../../shared/topology.ts";
import { isNamed } from "../../terminal/aws-sentence.ts";
import { logGroupOf } from "../aws/names.ts";
import type { Stage } from "../aws/stage.ts";
import type { LogEvent } from "./line.ts";
import { isWanted, type Wanted } from "./wanted.ts";

/** AWS allows few of these requests a second; more at a time would only be told to wait. */
const readersAtOnce = 4;

/** A line of a log, by what tells it from any other. */
export interface FoundEvent extends LogEvent {
  id: string;
}

export interface LogReader {
  /** What a function logged from then on; undefined where it has no log (yet). */
  read(name: FunctionName, fromMs: number): Promise<FoundEvent[] | undefined>;
}

/** Reads functions' logs. CloudWatch looks for a correlation itself; a text is looked for here, inside of words too. */
export function logReader(stage: Stage, wanted: Wanted): LogReader {
  const logs = new CloudWatchLogsClient({ region: stage.region, retryMode: "adaptive", maxAttempts: 8 });
  const filterPattern = wanted.correlation && `"${wanted.correlation.replace(/["\\]/g, "\\$&")}"`;
  return {
    async read(name, fromMs) {
      const found: FoundEvent[] = [];
      let nextToken: string | undefined;
      try {
        do {
          const page = await logs.send(
            new FilterLogEventsCommand({
              logGroupName: logGroupOf(stage.name, name),
              startTime: fromMs,
              ...(filterPattern && { filterPattern }),
              ...(nextToken && { nextToken }),
            }),
          );
          for (const { eventId, logStreamName, timestamp: atMs = 0, message: text = "" } of page.events ?? []) {
            const event = { id: eventId ?? `${logStreamName} ${atMs} ${text}`, atMs, text, functionName: name };
            if (isWanted(event, wanted)) found.push(event);
          }
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

/** Runs a task for each, few at a time, and answers in their order. */
export async function forEachOf<Item, Result>(
  items: readonly Item[],
  task: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Map<number, Result>();
  const waiting = items.entries();
  const reader = async () => {
    for (const [index, item] of waiting) results.set(index, await task(item));
  };
  await Promise.all(Array.from({ length: readersAtOnce }, reader));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
