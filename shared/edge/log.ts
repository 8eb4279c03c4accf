/** One JSON line an event. What goes in is chosen by the caller: never a token, a code, or a whole payload. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

export type LogFields = Record<string, string | number | boolean | null | undefined>;

/** A log whose lines all carry the function's name and the request's id. */
export function logOf(functionName: string, requestId: string): Log {
  const write =
    (level: "info" | "warn" | "error") =>
    (message: string, fields: LogFields = {}) =>
      console[level](JSON.stringify({ level, message, function: functionName, requestId, ...fields }));
  return { info: write("info"), warn: write("warn"), error: write("error") };
}

/** An error as fields of a log line: its name, message and stack, never what hangs on it. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: String(error) };
  return { error: error.name, detail: error.message, stack: error.stack, ...causes(error) };
}

/** What lies behind an error, by name and message. */
function causes(error: Error): LogFields {
  const behind = error instanceof AggregateError ? error.errors : error.cause === undefined ? [] : [error.cause];
  if (behind.length === 0) return {};
  return { cause: behind.map((it) => (it instanceof Error ? `${it.name}: ${it.message}` : String(it))).join("; ") };
}
