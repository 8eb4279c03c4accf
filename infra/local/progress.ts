/** What the start is doing, and how far it is: one line that is rewritten on a terminal, a few plain lines elsewhere. */

export interface Progress {
  /** Something begins, or goes on: `"Making the demo shop"`, and `"12 of 34 orders"` for how far it is. */
  say(what: string, howFar?: string): void;
  /** Takes the line away, so that something else can be printed; the next `say` shows it again. */
  clear(): void;
}

interface Terminal {
  isTTY?: boolean | undefined;
  columns?: number;
  write(text: string): unknown;
}

const clearLine = "\r\u001b[2K";

export function createProgress(stream: Terminal, environment: { TERM?: string | undefined }): Progress {
  const rewrites = stream.isTTY === true && environment.TERM !== "dumb";
  let said: string | undefined;
  let shown = false;
  return {
    say(what, howFar) {
      if (rewrites) {
        const line = howFar === undefined ? `${what}…` : `${what}: ${howFar}`;
        // A line that wraps could not be taken back.
        stream.write(`${clearLine}${line.slice(0, (stream.columns || 80) - 1)}`);
        shown = true;
      } else if (what !== said) {
        stream.write(`${what}…\n`);
      }
      said = what;
    },
    clear() {
      if (shown) stream.write(clearLine);
      shown = false;
    },
  };
}
