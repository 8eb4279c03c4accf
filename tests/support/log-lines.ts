/** What the tests of log lines share. */
import * as z from "zod/mini";

const line = z.looseObject({
  level: z.string(),
  message: z.string(),
  function: z.string(),
  requestId: z.string(),
  correlationId: z.string(),
});
export type Line = z.output<typeof line>;

/** Parses the text that functions wrote; lines that are none of Herald's log are left out. */
export function linesIn(text: string): Line[] {
  return text.split("\n").flatMap((written) => {
    if (!written.startsWith("{")) return [];
    const parsed = z.safeParse(line, JSON.parse(written));
    return parsed.success ? [parsed.data] : [];
  });
}

/** Runs something and answers the log lines that it wrote. */
export async function linesOf(run: () => unknown): Promise<Line[]> {
  const { write } = process.stdout;
  let text = "";
  process.stdout.write = (chunk: Uint8Array | string) => {
    text += String(chunk);
    return true;
  };
  try {
    await run();
  } finally {
    process.stdout.write = write;
  }
  return linesIn(text);
}
