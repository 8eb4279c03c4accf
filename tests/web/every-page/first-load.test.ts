import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Client } from "../../contract/support/client.ts";
import { underTest } from "../../contract/support/environment.ts";
import { type Stage, stage } from "../../contract/support/shop.ts";
import { desktop, phone, useBrowser } from "../support/browser.ts";
import { report } from "../support/figures.ts";
import { type FirstLoad, firstLoadOf, type Kind, kinds, type Loaded, shiftOf } from "../support/first-load.ts";

/**
 * What a page's speed stands on and no machine changes: what it fetches, and what moves while it comes. How fast that is on
 * an idle machine, Lighthouse says: `npm run bench -- --pages`.
 */

interface Budget {
  /** Exactly; "any" where it depends on what the shop has, and on how much of it is in sight. */
  requests: number | "any";
  /** At most, as sent. */
  bytes: number;
}

interface Visit {
  /** Whose session the browser has. */
  as?: Client;
  path: string;
  heading: RegExp;
  /** What it fetches last: its picture, and what it leaves for a quiet moment. */
  last: readonly RegExp[];
  /** What its placeholders wait for. */
  data: string;
  budgets: Record<Kind, Budget>;
}

const visits = {
  "the buyer's page": ({ code }: Stage): Visit => ({
    path: `/c/${code}`,
    heading: /recommends/i,
    last: [/\/demo\/mug\.svg$/, /\/assets\/countries-/],
    data: "**/api/checkout/links/*",
    budgets: {
      document: { requests: 1, bytes: 1_100 }, // 999, with what a pasted link shows of three products
      stylesheet: { requests: 1, bytes: 10_000 }, // 9,467
      script: { requests: 2, bytes: 116_000 },
      fetch: { requests: 2, bytes: 800 }, // 635; that it was opened has no answer
      image: { requests: 2, bytes: 3_600 }, // 3,468: one picture, of all three products, and the demo's logo
    },
  }),
  "the ambassador's products": ({ ambassador }: Stage): Visit => ({
    as: ambassador.client,
    path: "/products",
    heading: /^Products$/,
    last: [/\/demo\/\w+\.svg$/, /\/assets\/toasts-.+\.js$/],
    data: "**/api/ambassador/products?*",
    budgets: {
      document: { requests: 1, bytes: 1_200 }, // 1,116
      stylesheet: { requests: 2, bytes: 19_500 }, // with the first steps
      // What lists share is part of the first file since all three of its pages know the rates.
      script: { requests: 21, bytes: 150_000 }, // 149,127; 16 KB of it in a quiet moment
      fetch: { requests: 4, bytes: 14_000 }, // with the rates; 6,170 to 8,037: 24 products at most; who has not sold asks for a link, too
      image: { requests: "any", bytes: 33_600 }, // 4,457 to 16,600: 24 pictures of at most 1.4 KB
    },
  }),
};
const names = ["the buyer's page", "the ambassador's products"] as const;

/** How far things may move; 0.1 is what web.dev calls good. Measured: 0.003 where a footer makes room, else 0. */
const maxShift = 0.01;

const browser = useBrowser();
let on: Stage;
beforeAll(async () => {
  on = await stage([1_005, 2_499, 4_263]);
});

describe.each(names)("%s", (name) => {
  let seen: FirstLoad;

  beforeAll(async () => {
    const { path, heading, last, as } = visits[name](on);
    const { page } = await browser.newPerson({ viewport: phone, ...(as && { as }) });
    seen = await firstLoadOf(page, path, heading, last);
  });

  test("fetches what its budget says: requests and bytes of each kind, and from nowhere else", () => {
    const { budgets } = visits[name](on);
    const strange = seen.loaded.filter(({ kind }) => !kinds.some((known) => known === kind));
    expect(strange.map(({ kind, url }) => `${kind} ${url}`)).toEqual([]);
    expect([...new Set(seen.loaded.map(({ url }) => url.origin))]).toEqual([underTest().url]);
    const found = kinds.map((kind) => [kind, sumOf(seen.loaded, kind)] as const);
    report(`${name}: ${found.map(([kind, { requests, bytes }]) => `${requests} ${kind} ${bytes} B`).join(", ")}`);
    const faults = found.flatMap(([kind, { requests, bytes }]) => [
      ...(bytes > budgets[kind].bytes ? [`${kind}: ${bytes} bytes, of ${budgets[kind].bytes}`] : []),
      ...(budgets[kind].requests !== "any" && requests !== budgets[kind].requests
        ? [`${kind}: ${requests} requests, not ${budgets[kind].requests}`]
        : []),
    ]);
    expect(faults).toEqual([]);
  });

  test("is first drawn after its style sheets, which come side by side, and no script", () => {
    expect(seen.blockers.filter((path) => !/^\/assets\/.+\.css$/.test(path))).toEqual([]);
    expect(seen.blockers.length).toBe(1);
  });

  test("comes compressed, and its scripts and styles are kept for good", () => {
    const own = seen.loaded.filter(({ kind }) => kind === "document" || kind === "stylesheet" || kind === "script");
    // What is smaller fits into one packet as it is.
    const plain = own.filter(({ bytes, headers }) => bytes > 860 && headers["content-encoding"] !== "br");
    expect(plain.map(({ url }) => url.pathname)).toEqual([]);
    const assets = own.filter(({ kind }) => kind !== "document");
    const unkept = assets.filter(({ headers }) => !headers["cache-control"]?.includes("immutable"));
    expect(unkept.map(({ url }) => url.pathname)).toEqual([]);
  });

  test("says its language, its title, what it is about, and that it fits a phone", () => {
    expect(seen).toMatchObject({
      lang: "en",
      title: expect.stringMatching(/^.+ · .+$/),
      description: expect.stringMatching(/^\w+ .+\.$/),
      viewport: "width=device-width, initial-scale=1",
    });
  });

  test.each([
    ["a phone", phone],
    ["a desktop", desktop],
  ] as const)("keeps its layout on %s when the data comes after its placeholders", async (device, viewport) => {
    const { path, heading, data, as } = visits[name](on);
    const { page } = await browser.newPerson({ viewport, ...(as && { as }) });
    const shift = await shiftOf(page, path, heading, data);
    report(`${name} on ${device}: layout shift ${shift.toFixed(4)}`);
    expect(shift).toBeLessThanOrEqual(maxShift);
  });
});

function sumOf(loaded: readonly Loaded[], wanted: Kind): { requests: number; bytes: number } {
  const those = loaded.filter(({ kind }) => kind === wanted);
  return { requests: those.length, bytes: those.reduce((sum, { bytes }) => sum + bytes, 0) };
}
