import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import * as z from "zod/mini";
import type { Client } from "../../../contract/support/client.ts";
import { temporaryDirectory } from "../../../support/machine.ts";
import { findChromium, launchArguments } from "../../../web/support/chromium.ts";
import { signIn } from "../../../web/support/sign-in.ts";

const run = promisify(execFile);
/** A guard against hanging; a run takes some 15 s. */
const maxMs = 180_000;

/** As far as we read it of what Lighthouse calls its result. */
const reportShape = z.object({
  finalDisplayedUrl: z.string(),
  categories: z.record(
    z.string(),
    z.object({
      score: z.nullable(z.number()),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({ title: z.string(), score: z.nullable(z.number()), displayValue: z.optional(z.string()) }),
  ),
});

export interface Page {
  name: string;
  url: string;
  /** Who looks at it; a stranger when absent. */
  as?: Client;
}

export type Category = "performance" | "accessibility" | "best-practices";
export const timings = {
  "first-contentful-paint": "First paint",
  "largest-contentful-paint": "Largest paint",
  "total-blocking-time": "Blocked",
  "cumulative-layout-shift": "Layout shift",
} as const;

export interface Audit {
  /** From 0 to 100. */
  scores: ReadonlyMap<string, number>;
  /** As Lighthouse writes them, in the order of `timings`. */
  times: readonly string[];
  /** Each audit that cost points. */
  lost: readonly string[];
}

/**
 * Looks at a page, and once more where Lighthouse itself lost the browser's recording and asks for that.
 * @throws Error as `lookAt` does
 */
export async function auditPage(...asked: Parameters<typeof lookAt>): Promise<Audit> {
  try {
    return await lookAt(...asked);
  } catch (error) {
    if (!(error instanceof Error && error.message.includes("Please run Lighthouse again"))) throw error;
    return lookAt(...asked);
  }
}

/**
 * What Lighthouse says of a page, as on a phone with a slow network (its default), in a browser of its own that may be
 * signed in.
 * @param program the path of Lighthouse's own command
 * @throws Error where it could not look, or was led to another page
 */
async function lookAt(program: string, page: Page, categories: readonly Category[]): Promise<Audit> {
  using profile = temporaryDirectory();
  const context = await chromium.launchPersistentContext(profile.path, {
    executablePath: findChromium(),
    args: [...launchArguments, "--remote-debugging-port=0"],
  });
  try {
    if (page.as) await signIn(context, page.as);
    // Chromium writes down which free port it took.
    const port = readFileSync(join(profile.path, "DevToolsActivePort"), "utf8").split("\n")[0];
    const flags = [
      ...[`--port=${port}`, "--output=json", "--quiet", "--no-enable-error-reporting"],
      // Its cookies are in that storage.
      "--disable-storage-reset",
      `--only-categories=${categories.join(",")}`,
    ];
    const { stdout } = await run(process.execPath, [program, page.url, ...flags], {
      maxBuffer: 2 ** 26,
      timeout: maxMs,
    });
    return read(z.parse(reportShape, JSON.parse(stdout)), page);
  } finally {
    await context.close();
  }
}

function read({ finalDisplayedUrl, categories, audits }: z.output<typeof reportShape>, { name, url }: Page): Audit {
  if (finalDisplayedUrl !== url) throw new Error(`${name}: Lighthouse was led from ${url} to ${finalDisplayedUrl}.`);
  const refs = Object.values(categories).flatMap(({ auditRefs }) => auditRefs);
  const lost = refs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9);
  return {
    scores: new Map(Object.entries(categories).map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)])),
    times: Object.keys(timings).map((id) => audits[id]?.displayValue ?? "?"),
    lost: lost.map(({ id }) => `${id}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ""}`.trim()),
  };
}
