import { afterAll, afterEach, beforeAll } from "@jest/globals";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import type { Client } from "../../contract/support/client.ts";
import { underTest } from "../../contract/support/environment.ts";
import { type Complaints, complaintsOf } from "./complaints.ts";
import { signIn } from "./sign-in.ts";

export type Scheme = "light" | "dark";
export const desktop = { width: 1280, height: 800 };
export const phone = { width: 375, height: 812 };

export interface PersonOptions {
  scheme?: Scheme;
  viewport?: { width: number; height: number };
  /** Whether the screen is touched, as a phone's is. */
  touch?: boolean;
  /** Who the person is signed in as: the cookies of a client. */
  as?: Client;
}

/** Somebody at a browser of their own, who shares nothing with the others. */
export interface Person {
  page: Page;
  context: BrowserContext;
  /** Announces a complaint of the browser that belongs to the test, such as `/status of 404/`. */
  expect: Complaints["expect"];
}

/**
 * The one Chromium that global-setup.ts started, shared by the test files of a run. When a test ends, its people leave; it fails if a browser complained of anything that the
 * test did not announce: console errors and warnings, uncaught errors, failed requests, breaches of the CSP.
 */
export function useBrowser() {
  let browser: Browser;
  const people: { context: BrowserContext; complaints: Complaints }[] = [];

  beforeAll(async () => {
    browser = await chromium.connect(process.env.HERALD_TEST_BROWSER ?? "");
  });
  afterEach(async () => {
    const leaving = people.splice(0);
    // Before they close: what a closing page leaves undone is nobody's fault.
    const unexpected = leaving.flatMap(({ complaints }) => complaints.unexpected());
    await Promise.all(leaving.map(({ context }) => context.close()));
    if (unexpected.length > 0) throw new Error(`The browser complained:\n${unexpected.join("\n")}`);
  });
  afterAll(() => browser?.close());

  return {
    async newPerson({ scheme = "light", viewport = desktop, touch = false, as }: PersonOptions = {}): Promise<Person> {
      const context = await browser.newContext({
        baseURL: underTest().url,
        viewport,
        colorScheme: scheme,
        hasTouch: touch,
        // What moves would only make the tests wait; that all works without is a guarantee too.
        reducedMotion: "reduce",
        locale: "en-GB",
        timezoneId: "Europe/Berlin",
        permissions: ["clipboard-read", "clipboard-write"],
      });
      // A guard against waiting for ever, not a judgement of the machine.
      context.setDefaultTimeout(60_000);
      const complaints = complaintsOf(context);
      people.push({ context, complaints });
      if (as) await signIn(context, as);
      return { page: await context.newPage(), context, expect: complaints.expect };
    },
  };
}
