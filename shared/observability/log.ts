import { correlationId } from "./correlation.ts";
import { embeddedMetrics, type Metrics } from "./metrics.ts";
import { readable } from "./stack.ts";

/**
 * One JSON line an event. What goes in is chosen by the caller: never a token, a code, an address, or a whole payload.
 * A line that tells of something that is counted carries its metrics.
 */
export interface Log {
  info(message: string, fields?: LogFields, metrics?: Metrics): void;
  warn(message: string, fields?: LogFields, metrics?: Metrics): void;
  error(message: string, fields?: LogFields, metrics?: Metrics): void;
}

export type LogFields = Record<string, string | number | boolean | null | undefined>;

/** A log whose lines all carry the function's name, the request's id, and the id of what set the work off. */
export function logOf(functionName: string, requestId: string): Log {
  const write =
    (level: "info" | "warn" | "error") =>
    (message: string, fields: LogFields = {}, metrics: Metrics = {}) => {
      const at = new Date();
      const names = { function: functionName, requestId, correlationId: correlationId() ?? requestId };
      const line = {
        timestamp: at.toISOString(),
        level,
        message,
        ...names,
        ...fields,
        ...embeddedMetrics(metrics, at),
      };
      // Not by the console, which Lambda replaces by one that puts the line into another: its metrics would be lost.
      process.stdout.write(`${JSON.stringify(line)}\n`);
    };
  return { info: write("info"), warn: write("warn"), error: write("error") };
}

/** An error as fields of a log line: its name, message and stack, never what hangs on it, nor anyone's address. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: masked(String(error)) };
  const { name, message, stack } = error;
  return { error: name, detail: masked(message), stack: stack && masked(readable(stack)), ...causes(error) };
}

/** What lies behind an error, by name and message. */
function causes(error: Error): LogFields {
  const behind = error instanceof AggregateError ? error.errors : error.cause === undefined ? [] : [error.cause];
  if (behind.length === 0) return {};
  const said = behind.map((it) => (it instanceof Error ? `${it.name}: ${it.message}` : String(it)));
  return { cause: masked(said.join("; ")) };
}

/** SES names the address that it refuses; a log must not keep it. */
function masked(text: string): string {
  return text.replace(/[\w.!#$%&'*+=?^`{|}~-]{1,64}@[\w-]+(\.[\w-]+)+/g, "<address>");
}
