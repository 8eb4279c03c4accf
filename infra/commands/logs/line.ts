import { stageDimension } from "../../../shared/topology.ts";
import { harmless, indented } from "../../terminal/screen.ts";

/** One event of a log, of one function. */
export interface LogEvent {
  atMs: number;
  text: string;
  /** Empty where neither the stream nor the line says it. */
  functionName: string;
}

/** What a line tells: Herald's own lines say it as JSON, Lambda's in words. */
export interface LogLine {
  /** Absent from lines that are not Herald's. */
  level?: string;
  message: string;
  fields: Readonly<Record<string, unknown>>;
  stack?: string;
}

/** Said by the line itself, or of no use to a reader: what CloudWatch counts by. */
const leftOut = new Set(["timestamp", "level", "message", "function", "stack", "_aws", stageDimension]);

const ids = new Set(["requestId", "correlationId"]);

/** The runtime's own line about an error that nobody caught: time, request, level, title and JSON, apart by tabs. */
const uncaught = /^\S+Z\t(\S+)\t(\w+)\t([^\t]*?)\s*\t(\{.*\})\s*$/s;

/** Reads one event's text. */
export function lineOf(text: string): LogLine {
  const [, requestId, level, title, detail = text] = uncaught.exec(text) ?? [];
  const said = objectOf(detail);
  if (!said) return { message: text.trimEnd(), fields: {} };
  if (title !== undefined) {
    const { errorType, errorMessage, stack } = said;
    const fields = { error: errorType, detail: errorMessage, requestId };
    return { level: (level ?? "error").toLowerCase(), message: title, fields, ...stackOf(stack) };
  }
  if (typeof said.message !== "string") return { message: text.trimEnd(), fields: {} };
  const told = Object.entries(said).filter(([name]) => !leftOut.has(name));
  // The ids are long and the same on many lines: last, so that they push nothing out of sight.
  const fields = Object.fromEntries([
    ...told.filter(([name]) => !ids.has(name)),
    ...told.filter(([name]) => ids.has(name)),
  ]);
  return { ...levelOf(said.level), message: said.message, fields, ...stackOf(said.stack) };
}

/** The function that a line of Herald's own says it is of. */
export function saidFunctionOf(text: string): string | undefined {
  const said = objectOf(text)?.function;
  return typeof said === "string" ? said : undefined;
}

const levelOf = (level: unknown) => (typeof level === "string" ? { level } : {});

function stackOf(stack: unknown): { stack?: string } {
  if (typeof stack === "string") return { stack };
  return Array.isArray(stack) ? { stack: stack.map(String).join("\n") } : {};
}

function objectOf(text: string): Record<string, unknown> | undefined {
  if (!text.trimStart().startsWith("{")) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

type Paint = (style: "dim" | "red" | "yellow" | "green" | "cyan" | "bold", text: string) => string;

const levelStyle = { error: "red", warn: "yellow", info: "green" } as const;
const isLevel = (level: string): level is keyof typeof levelStyle => Object.hasOwn(levelStyle, level);

/**
 * An event as one line to read: time (UTC), level, function, message, fields; below it the stack, indented.
 * @param nameWidth columns for the function's name; 0 leaves it out
 */
export function readableLine(event: LogEvent, { paint, nameWidth }: { paint: Paint; nameWidth: number }): string {
  const { level, message, fields, stack } = lineOf(event.text);
  const time = paint("dim", new Date(event.atMs).toISOString());
  const name = nameWidth > 0 ? [paint("cyan", event.functionName.padEnd(nameWidth))] : [];
  if (level === undefined) return [time, " ".repeat(5), ...name, paint("dim", harmless(message))].join("  ");
  const shown = level.padEnd(5);
  const told = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined || value === null ? [] : [`${key}=${valueText(value)}`],
  );
  const head = [time, isLevel(level) ? paint(levelStyle[level], shown) : shown, ...name, harmless(message)];
  const line = [...head, ...(told.length > 0 ? [paint("dim", told.join(" "))] : [])].join("  ");
  return stack ? `${line}\n${paint("dim", indented(harmless(stack), 6))}` : line;
}

/** Plain where it can't be mistaken; else as JSON has it, so that it stays one word or one quoted text. */
function valueText(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return harmless(typeof value === "string" && /[\s="\p{Cc}]|^$/u.test(text) ? JSON.stringify(text) : text);
}
