/**
 * A program of its own, as Lighthouse wants Node's own modules, not Jest's: opens a browser, perhaps signed in, looks at a
 * page as on a phone with a slow network (Lighthouse's default), and prints the scores and what cost points.
 *
 *     node lighthouse-run.ts '{ "url": "http://…", "cookies": [], "categories": ["performance"] }'
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse from "lighthouse";
import { chromium } from "playwright-core";
import * as z from "zod/mini";
import { launchArguments } from "./chromium.ts";

const request = z.object({
  url: z.url(),
  categories: z.array(z.string()),
  cookies: z.array(z.object({ name: z.string(), value: z.string() })),
});

const { url, categories, cookies } = z.parse(request, JSON.parse(process.argv[2] ?? "{}"));
const profile = mkdtempSync(join(tmpdir(), "herald-lighthouse-"));
try {
  const context = await chromium.launchPersistentContext(profile, {
    ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
    args: [...launchArguments, "--remote-debugging-port=0"],
  });
  const secure = { url: url.replace(/^http:/, "https:"), secure: true, httpOnly: true, sameSite: "Lax" as const };
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, ...secure })));
  // Chromium writes down which free port it took.
  const port = Number(readFileSync(join(profile, "DevToolsActivePort"), "utf8").split("\n")[0]);
  const flags = {
    port,
    output: "json",
    logLevel: "error",
    onlyCategories: categories,
    disableStorageReset: true,
  } as const;
  const result = await lighthouse(url, flags);
  await context.close();
  if (!result) throw new Error("Lighthouse answered nothing.");
  const { lhr } = result;
  process.stdout.write(
    JSON.stringify({
      finalUrl: lhr.finalDisplayedUrl,
      scores: Object.fromEntries(
        Object.values(lhr.categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
      ),
      timings: ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"]
        .map((id) => `${id} ${lhr.audits[id]?.displayValue ?? "?"}`)
        .join(", "),
      lost: Object.values(lhr.categories).flatMap(({ auditRefs }) =>
        auditRefs
          .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
          .map(({ id }) => `${id}: ${lhr.audits[id]?.title} ${lhr.audits[id]?.displayValue ?? ""}`),
      ),
    }),
  );
} finally {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
