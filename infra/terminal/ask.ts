import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import { Refusal } from "./refusal.ts";

/** Whether somebody is there to be asked. */
export const isAttended = () => process.stdin.isTTY === true && process.stderr.isTTY === true;

/** Asks for a line. @throws Refusal where the person breaks off */
export function ask(question: string): Promise<string> {
  return lineOf(question, process.stderr);
}

/** Asks for a line that is not shown as it is typed. @throws Refusal where the person breaks off */
export async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  try {
    return await lineOf("", new Writable({ write: (_chunk, _encoding, done) => done() }));
  } finally {
    process.stderr.write("\n");
  }
}

/** All that is piped in, without the line's end that `echo` adds. */
export async function readPiped(): Promise<string> {
  return (await readAll(process.stdin)).replace(/\r?\n$/, "");
}

function lineOf(question: string, output: NodeJS.WritableStream): Promise<string> {
  const lines = createInterface({ input: process.stdin, output, terminal: true, historySize: 0 });
  return new Promise((resolve, reject) => {
    let answered = false;
    lines.question(question, (answer) => {
      answered = true;
      lines.close();
      resolve(answer);
    });
    lines.once("close", () => {
      if (!answered) reject(new Refusal("\nStopped."));
    });
  });
}
