import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

/** Colours what goes to the terminal's output: on a terminal, unless `NO_COLOR` is set (https://no-color.org). */
export const paint = (style: Style, text: string) => styleText(style, text, { stream: process.stdout });
/** The same for what goes beside it. */
export const paintAside = (style: Style, text: string) => styleText(style, text, { stream: process.stderr });

/** Prints what the command was asked for. */
export function say(line = ""): void {
  process.stdout.write(`${line}\n`);
}

/** Prints what is not part of the answer, so that the answer can be piped on. */
export function sayAside(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Shown in place of a control character: text that others wrote must not steer the terminal. */
const hidden = "\u{fffd}";

/** Somebody else's text, without what a terminal would obey; line breaks and tabs stay. */
export function harmless(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, hidden);
}

/** Rows as columns of one width each, two spaces apart; the last one may be of any length. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, at) => Math.max(cell.length, widest[at] ?? 0)),
    [],
  );
  return rows.map((row) =>
    row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0))).join("  "),
  );
}

/** `1 message`, `3 messages`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Indents every line of a text. */
export function indented(text: string, by = 2): string {
  return text.replace(/^/gm, " ".repeat(by));
}

/** `4 s`, `3 min 20 s`. */
export function elapsed(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
