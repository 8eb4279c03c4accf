import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import * as z from "zod/mini";

const run = promisify(execFile);

const auditShape = z.object({
  finalUrl: z.string(),
  scores: z.record(z.string(), z.int()),
  timings: z.string(),
  lost: z.array(z.string()),
});
export type Audit = z.output<typeof auditShape>;

/** What Lighthouse says of a page: scores from 0 to 100, and each audit that cost points. */
export async function auditWithLighthouse(request: {
  url: string;
  categories: readonly string[];
  cookies: readonly { name: string; value: string }[];
}): Promise<Audit> {
  const program = join(import.meta.dirname, "lighthouse-run.ts");
  const args = ["--disable-warning=ExperimentalWarning", program, JSON.stringify(request)];
  const { stdout } = await run(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: "" }, timeout: 60_000 });
  return z.parse(auditShape, JSON.parse(stdout));
}
