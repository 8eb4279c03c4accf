import { keysOf } from "../../../../infra/cloud/rows.ts";
import { type FunctionName, functions, metrics } from "../../../../shared/topology.ts";
import { type Line, linesIn } from "../../../support/log-lines.ts";
import { bytesBesideLine } from "./assumptions.ts";
import { add, type Counts, toHundreds } from "./counts.ts";

const webhook: FunctionName = "payments/receive-stripe-event";

/** As long as AWS makes them; here they count from one. */
const sequence = "111649100000000003498069978";

/**
 * What the log tells: runs of the functions that HTTP and queues start, what was counted for CloudWatch, and bytes.
 *
 * @throws Error where the log tells of one: then the act was not what it should be
 */
export function countsOfLog(text: string): Counts {
  const lines = withoutStrays(linesIn(text));
  const wrong = lines.find(({ level }) => level !== "info");
  if (wrong) throw new Error(`While costs were counted, ${wrong.function} said: ${JSON.stringify(wrong)}`);
  const bytes = lines.reduce((sum, line) => sum + bytesOf(line) + bytesBesideLine, 0);
  return add({ logBytes: toHundreds(bytes) }, ...lines.map(runOf), ...lines.map(countedBy));
}

/**
 * The stand-in for Stripe sends events of every type; a deployed webhook is sent those that Herald acts on
 * (shared/contract/stripe-event-types.ts). Deliveries that nothing followed are of the other types.
 */
function withoutStrays(lines: readonly Line[]): Line[] {
  const followed = new Set(lines.flatMap((line) => (line.function === webhook ? [] : [line.correlationId])));
  return lines.filter((line) => line.function !== webhook || followed.has(line.correlationId));
}

/** Each request is one line, and each message; a run with several messages would be fewer runs. */
function runOf(line: Line): Counts {
  const name = keysOf(functions).find((known) => known === line.function);
  const isLast = line.message === "request" || line.message === "message done";
  return name && isLast ? { [`runs of ${name}`]: 1 } : {};
}

function countedBy(line: Line): Counts {
  const counted = keysOf(metrics).filter((name) => name in line);
  return Object.fromEntries(counted.map((name) => [`metric ${name}`, 1]));
}

const bytesOf = (line: Line): number =>
  Buffer.byteLength(JSON.stringify("sequence" in line ? { ...line, sequence } : line));
