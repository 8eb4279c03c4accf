import { sayAside } from "./screen.ts";

/** In a log, where nothing can be written over, a line this often is enough to see that it goes on. */
const quietMs = 30_000;

/** Something that takes a while, told in one line. */
export interface Progress {
  show(text: string): void;
  /** Ends the line; what is printed next begins a new one. */
  end(): void;
  /** Takes the line away, so that what is printed next stands in its place. */
  clear(): void;
}

/** A line on the terminal that is written over; elsewhere, a line now and then. */
export function startProgress(stream: NodeJS.WriteStream = process.stderr, now: () => number = Date.now): Progress {
  let shown = "";
  let shownAt = now();
  if (stream.isTTY) {
    return {
      show(text) {
        shown = text.slice(0, Math.max(20, stream.columns - 1));
        stream.write(`\r\x1b[K${shown}`);
      },
      end() {
        if (shown) stream.write("\n");
        shown = "";
      },
      clear() {
        if (shown) stream.write("\r\x1b[K");
        shown = "";
      },
    };
  }
  return {
    show(text) {
      if (text === shown || now() - shownAt < quietMs) return;
      [shown, shownAt] = [text, now()];
      sayAside(text);
    },
    end() {},
    clear() {},
  };
}
