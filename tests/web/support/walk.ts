import type { Page } from "playwright-core";
import { type AppPage, allTours, openPage, type Tour } from "./all-pages.ts";
import type { Person, PersonOptions } from "./browser.ts";

export const visitors = [
  "a stranger",
  "an ambassador",
  "an ambassador who has just begun",
  "an ambassador who is suspended",
  "somebody who has applied",
  "an owner",
];

/** Those who see most of the pages. */
export const regulars = ["a stranger", "an ambassador", "an owner"];

/** Pages before anybody does anything on them. */
export const asItOpens = ({ act }: AppPage): boolean => act === undefined;

/** Two people share the way: about what two processors can do. */
const hands = 2;

/** The tours of a test file; the shop is filled for them once. */
let tours: Promise<Tour[]> | undefined;

/**
 * Sees every page that somebody sees.
 * @param look what is wrong with a page
 * @param isMeant which of the pages, which are counted from nought; all of them, if nothing is said
 * @returns all that is wrong, with the names of the pages
 */
export async function walk(
  newPerson: (options: PersonOptions) => Promise<Person>,
  who: string,
  options: PersonOptions,
  look: (page: Page, at: AppPage) => Promise<string[]>,
  isMeant: (at: AppPage, index: number) => boolean = () => true,
): Promise<string[]> {
  tours ??= allTours();
  const tour = (await tours).find((each) => each.who === who);
  if (!tour) throw new Error(`There is no tour for ${who}.`);
  const wrong: string[] = [];
  const waiting = tour.pages.filter(isMeant);
  async function walkAlone({ page, expect: announce }: Person): Promise<void> {
    for (let at = waiting.shift(); at; at = waiting.shift()) {
      const { name, complaint } = at;
      if (complaint) announce(complaint);
      await openPage(page, at);
      wrong.push(...(await look(page, at)).map((what) => `${name}: ${what}`));
    }
  }
  const arriving = Array.from({ length: hands }, () => newPerson({ ...options, ...(tour.as && { as: tour.as }) }));
  await Promise.all((await Promise.all(arriving)).map(walkAlone));
  return wrong;
}

/** Whether a page's one heading and its title say what it is. */
export async function wrongNamesOn(page: Page, { heading }: AppPage): Promise<string[]> {
  const { title, headings } = await page.evaluate<{ title: string; headings: string[] }>(
    `({ title: document.title, headings: [...document.querySelectorAll("h1")].map((each) => each.textContent) })`,
  );
  const [first = "?"] = headings;
  const isNamed = title.includes(first) || (heading.test(first) && title.endsWith(" · Ambassadors"));
  return [
    ...(headings.length === 1 ? [] : [`has the headings ${JSON.stringify(headings)}`]),
    ...(isNamed ? [] : [`has the heading ${first} and the title ${title}`]),
  ];
}

/**
 * Whether a page stays wider than its window. What measures itself, such as a chart, may take a moment to get narrow.
 *
 * The page looks by itself, frame by frame: what waits from outside (`waitForFunction`) evaluates its text again at
 * each frame, which the pages' Content-Security-Policy refuses.
 */
export async function wrongWidthOf(page: Page): Promise<string[]> {
  const [is, wide] = await page.evaluate<[number, number]>(`new Promise((resolve) => {
    const latest = performance.now() + 60_000;
    const look = () => {
      const is = document.documentElement.scrollWidth;
      if (is <= innerWidth || performance.now() > latest) resolve([is, innerWidth]);
      else requestAnimationFrame(look);
    };
    look();
  })`);
  return is <= wide ? [] : [`scrolls sideways: it is ${is} pixels wide in a window of ${wide}`];
}
