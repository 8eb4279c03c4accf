import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Client } from "../../contract/support/client.ts";
import { underTest } from "../../contract/support/environment.ts";
import { signIn } from "../support/sign-in.ts";

/** What somebody does in Herald from its beginning to its end, with a picture of each step. */
export interface Journey {
  name: string;
  take(trip: Trip): Promise<void>;
}

/** The screens on which each journey is taken. */
export const screens = {
  phone: { width: 375, height: 812 },
  desktop: { width: 1_440, height: 900 },
} as const;
export type Screen = keyof typeof screens;

/** A journey under way, on one screen. */
export class Trip {
  readonly #browser: Browser;
  readonly #screen: Screen;
  readonly #folder: string;
  readonly #contexts: BrowserContext[] = [];
  /** The steps that have a picture, in order: each file's name. */
  readonly kept: string[] = [];

  constructor(browser: Browser, screen: Screen, folder: string) {
    this.#browser = browser;
    this.#screen = screen;
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Somebody at a browser of their own. @param as who is signed in, if anybody */
  async person(as?: Client): Promise<Page> {
    const context = await this.#browser.newContext({
      baseURL: underTest().url,
      viewport: screens[this.#screen],
      hasTouch: this.#screen === "phone",
      reducedMotion: "reduce",
      locale: "en-IE",
      timezoneId: "Europe/Berlin",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    this.#contexts.push(context);
    if (as) await signIn(context, as);
    return context.newPage();
  }

  /** Keeps a picture of what is on the screen. @param step in a few words, as in `the link to share` */
  async keep(page: Page, step: string): Promise<void> {
    await page.waitForLoadState("networkidle");
    const name = `${String(this.kept.length + 1).padStart(2, "0")}-${step.replaceAll(" ", "-")}.png`;
    await page.screenshot({ path: join(this.#folder, name) });
    this.kept.push(name);
  }

  async end(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
  }
}
