import type { FunctionName, MetricName } from "../../../../shared/topology.ts";

/**
 * What can be counted while something is done. `reads` and `writes` are DynamoDB's units; `records` what the table's
 * stream carried; `messages` went through a queue; `logBytes` and `storedBytes` are rounded up to whole hundreds.
 */
export type Counted =
  | ("reads" | "writes" | "records" | "messages" | "events" | "emails" | "redisCommands" | "secretCalls")
  | ("logBytes" | "storedBytes" | "documents" | "files" | "siteKilobytes")
  | `runs of ${FunctionName}`
  | `metric ${MetricName}`;

export type Counts = Partial<Record<Counted, number>>;

/** Nothing but what is of the type is ever put in, which the type of Object.keys can't say. */
const namesIn = (counts: Counts) => Object.keys(counts) as Counted[];

export function add(...all: readonly Counts[]): Counts {
  const sum: Counts = {};
  for (const counts of all) {
    for (const name of namesIn(counts)) sum[name] = (sum[name] ?? 0) + (counts[name] ?? 0);
  }
  return sum;
}

export function times(counts: Counts, factor: number): Counts {
  const product: Counts = {};
  for (const name of namesIn(counts)) product[name] = (counts[name] ?? 0) * factor;
  return product;
}

/** What `more` has beyond `less`. */
export const beyond = (more: Counts, less: Counts): Counts => add(more, times(less, -1));

export const runsOf = (counts: Counts, name: FunctionName): number => counts[`runs of ${name}`] ?? 0;

export const toHundreds = (bytes: number): number => Math.ceil(bytes / 100) * 100;
