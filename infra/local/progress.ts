/** What the start is doing, and how far it is: one line that is rewritten on a terminal, a few plain lines elsewhere. */
import { startProgress } from "../terminal/progress.ts";

export interface Progress {
  /** Something begins, or goes on: `"Making the demo shop"`, and `"12 of 34 orders"` for how far it is. */
  say(what: string, howFar?: string): void;
  /** Takes the line away, so that something else can be printed; the next `say` shows it again. */
  clear(): void;
}

export function createProgress(stream: NodeJS.WriteStream, environment: { TERM?: string | undefined }): Progress {
  const line = stream.isTTY && environment.TERM !== "dumb" ? startProgress(stream) : undefined;
  let said: string | undefined;
  return {
    say(what, howFar) {
      if (line) line.show(howFar === undefined ? `${what}…` : `${what}: ${howFar}`);
      else if (what !== said) stream.write(`${what}…\n`);
      said = what;
    },
    clear: () => line?.clear(),
  };
}
