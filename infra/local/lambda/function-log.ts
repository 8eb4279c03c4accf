/**
 * What functions print goes to a file, as it goes to CloudWatch in the cloud; the terminal shows warnings and errors
 * only, a line each.
 */
import { appendFileSync, statSync, truncateSync } from "node:fs";
import { paintAside } from "../../terminal/screen.ts";
import { isObject } from "../http/aws-json.ts";
import { runAsFunction, runAsNone, runningFunction } from "./running-function.ts";

export interface FunctionLog {
  /** Runs a function's code; what it prints is taken down under its name. */
  capture<Result>(functionName: string, run: () => Promise<Result>): Promise<Result>;
  /** Takes down a failure that the function itself didn't report. */
  failure(functionName: string, requestId: string, error: unknown): void;
  /** Gives the streams back. */
  stop(): void;
}

const MAX_BYTES = 20 * 1024 * 1024;

/** Starts to take down what functions print, in `file`. An overgrown file is emptied first. */
export function startFunctionLog(file: string, show: (line: string) => void = showOnTerminal()): FunctionLog {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) truncateSync(file);
  const restore = [process.stdout, process.stderr].map((stream) => {
    const write = stream.write;
    const capturing = (chunk: Uint8Array | string, ...rest: unknown[]) => {
      const functionName = runningFunction();
      if (functionName === undefined) return Reflect.apply(write, stream, [chunk, ...rest]);
      take(functionName, typeof chunk === "string" ? chunk : Buffer.from(chunk).toString());
      const done = rest.find((argument) => typeof argument === "function");
      if (done) queueMicrotask(() => done());
      return true;
    };
    stream.write = capturing;
    return () => {
      stream.write = write;
    };
  });

  function take(functionName: string, text: string): void {
    for (const line of text.split("\n")) {
      if (line.trim() === "") continue;
      const entry = parse(line);
      // A line at a time and at once: the log must hold the last word of a process that dies.
      append(file, entry ? line : JSON.stringify({ level: "INFO", function: functionName, message: line }));
      const level = String(entry?.level ?? "").toUpperCase();
      if (["WARN", "ERROR", "FATAL", "CRITICAL"].includes(level)) {
        runAsNone(() => show(`${functionName}: ${String(entry?.message ?? entry?.msg ?? line)}`));
      }
    }
  }

  return {
    capture: (functionName, run) => runAsFunction(functionName, run),
    failure(functionName, requestId, error) {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const time = new Date().toISOString();
      append(file, JSON.stringify({ level: "ERROR", time, function: functionName, requestId, message: stack }));
      runAsNone(() => show(`${functionName}: ${brief(stack)}`));
    },
    stop: () => {
      for (const undo of restore) undo();
    },
  };
}

/** Shows a line that a person should see at once. */
export function showOnTerminal(): (line: string) => void {
  return (line) => void process.stderr.write(`${paintAside("red", "!")} ${line}\n`);
}

/** The lines that name the place and the fault, without the way through Node. */
function brief(stack: string): string {
  const lines = stack.split("\n").filter((line) => line.trim() !== "" && !/node:internal|node_modules/.test(line));
  return lines.slice(0, 6).join("\n    ");
}

function append(file: string, line: string): void {
  try {
    appendFileSync(file, `${line}\n`);
  } catch {
    // A full disk must not fail the function that wanted to say so.
  }
}

function parse(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
