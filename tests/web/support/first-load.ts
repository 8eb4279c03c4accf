import type { Page, Request } from "playwright-core";
import { untilDrawn } from "./drawn.ts";

/** What a browser fetches, by what it is for; a page that fetches anything else has a budget for it to be given. */
export const kinds = ["document", "stylesheet", "script", "fetch", "image"] as const;
export type Kind = (typeof kinds)[number];

/** A request of a page's, and what came back. */
export interface Loaded {
  kind: string;
  url: URL;
  /** Of the body as it was sent, so compressed. */
  bytes: number;
  headers: Readonly<Record<string, string>>;
}

/** A guard against hanging. */
const maxMs = 60_000;

/**
 * Opens a page, and looks once it has fetched all that it fetches by itself.
 * @param heading what its first heading says, once it is there
 * @param last what is fetched last, each after another wait: for data, or for a quiet moment
 */
export async function firstLoadOf(page: Page, path: string, heading: RegExp, last: readonly RegExp[]) {
  const open = new Set<Request>();
  const finished: Promise<Loaded>[] = [];
  page.on("request", (request) => void open.add(request));
  page.on("requestfinished", (request) => {
    open.delete(request);
    finished.push(read(request));
  });
  const ends = last.map((address) =>
    page.waitForEvent("requestfinished", { predicate: (request) => address.test(request.url()), timeout: maxMs }),
  );
  await Promise.all([...ends, page.goto(path)]);
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  // What was asked for together with the last may still be on its way.
  while (open.size > 0) await page.waitForEvent("requestfinished", { timeout: maxMs });
  const icon = await page.locator('link[rel="icon"]').getAttribute("href");
  const meta = (name: string) => page.locator(`meta[name="${name}"]`).getAttribute("content");
  return {
    // A whole browser asks for the tab's icon as well, a headless shell doesn't; what a cache gives has no bytes of its own.
    loaded: (await Promise.all(finished)).filter(
      ({ kind, url, bytes }) => bytes >= 0 && (kind !== "other" || url.pathname !== icon),
    ),
    /** The files that the browser had to have before it could draw anything. */
    blockers: await page.evaluate<string[]>(blockers),
    lang: await page.locator("html").getAttribute("lang"),
    title: await page.title(),
    description: await meta("description"),
    viewport: await meta("viewport"),
  };
}
export type FirstLoad = Awaited<ReturnType<typeof firstLoadOf>>;

async function read(request: Request): Promise<Loaded> {
  const [{ responseBodySize: bytes }, response] = await Promise.all([request.sizes(), request.response()]);
  const headers = (await response?.allHeaders()) ?? {};
  return { kind: request.resourceType(), url: new URL(request.url()), bytes, headers };
}

/** Runs in the page, hence as text: the tests' own types know of no document. */
const blockers = `
  performance.getEntriesByType("resource")
    .filter(({ renderBlockingStatus }) => renderBlockingStatus === "blocking")
    .map(({ name }) => new URL(name).pathname)
`;

/** Runs in the page before its own scripts. */
const watch = `
  globalThis.shifts = [];
  globalThis.keepShifts = (entries) => shifts.push(...entries.filter(({ hadRecentInput }) => !hadRecentInput));
  globalThis.shiftWatcher = new PerformanceObserver((list) => keepShifts(list.getEntries()));
  shiftWatcher.observe({ type: "layout-shift", buffered: true });
`;
const sum = `
  keepShifts(shiftWatcher.takeRecords());
  shifts.reduce((sum, { value }) => sum + value, 0)
`;

/**
 * How far things moved without anybody's doing while a page loaded, as Chromium sums it up (Cumulative Layout Shift). Its
 * data comes only once its placeholders were drawn: the worst case, and so the same on every machine.
 * @param data the address of the request that the placeholders wait for
 */
export async function shiftOf(page: Page, path: string, heading: RegExp, data: string): Promise<number> {
  const placeholders = page.locator(".mantine-Skeleton-root").first();
  const { promise: seen, resolve: see } = Promise.withResolvers<void>();
  await page.addInitScript(watch);
  await page.route(data, async (route) => {
    await placeholders.waitFor();
    // Drawn, not only there.
    await untilDrawn(page);
    see();
    await route.continue();
  });
  await Promise.all([page.goto(path), seen]);
  await placeholders.waitFor({ state: "detached" });
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  await page.waitForLoadState("networkidle");
  // That is when the browser says what moved.
  await untilDrawn(page);
  return page.evaluate<number>(sum);
}
