import { counted, harmless, indented } from "../../terminal/screen.ts";
import type { DeadLetter } from "./receive.ts";

/** Enough of a body to know what it is about; a log is no place for all of it. */
const shownLetters = 200;

/** A message in a few lines: its id, when it was sent, how often it was received, what it says. */
export function letterText({ id, body, sentMs, receives, attributes }: DeadLetter, nowMs: number): string {
  const beside = Object.entries(attributes).map(([name, value]) => `${name}=${harmless(value)}`);
  const head = [
    id,
    `sent ${new Date(sentMs).toISOString()} (${ago(nowMs - sentMs)})`,
    `received ${counted(receives, "time")}`,
  ];
  return [head.join("  "), ...beside.map((line) => indented(line)), indented(beginningOf(body))].join("\n");
}

function beginningOf(body: string): string {
  const line = harmless(body).replace(/\s+/g, " ");
  return line.length > shownLetters ? `${line.slice(0, shownLetters)}…` : line;
}

/** `5 min ago`, `3 h ago`, `2 d ago`. */
function ago(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  if (minutes < 120) return `${minutes} min ago`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} h ago` : `${Math.round(minutes / 1440)} d ago`;
}
