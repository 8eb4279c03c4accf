import { describe, expect, test } from "@jest/globals";
import { beginningsOf, lookupOf, maxBeginnings, type Searchable, wordsOf } from "./search.ts";

/** As the table finds: one partition by a beginning, and a filter on what lies in it. */
function isFound(search: string, thing: Searchable): boolean {
  const lookup = lookupOf(search);
  if (!lookup) return true;
  return beginningsOf(thing).includes(lookup.beginning) && lookup.rest.every((word) => wordsOf(thing).includes(word));
}

const mug: Searchable = {
  title: "Café Crème mug, 350ml",
  description: "Hand-thrown stoneware.\nGlazed in cobalt: XL!",
};
const cup: Searchable = { title: "红色陶瓷杯", description: "お茶のための湯呑み" };

describe("a search finds what has a word that begins with each of its words", () => {
  test.each([
    ...["café", "CAFE", "creme", "mug", "350", "350ml", "mug crème", "thrown", "hand-thrown", "stoneware", "stonew"],
    ...["c", "cr", "cob", "coba", "cobalt", "mug xl", "cobalt mug 350ml", "", "´", "—", "stoneware stone"],
  ])("found: %s", (search) => expect(isFound(search, mug)).toBe(true));
  test.each([
    ...["tea", "mugs", "mug tea", "cobalts", "stonewares", "stonewall", "oneware", "350l", "sto glazes"],
    // Of a description three letters at least, where nothing longer is asked for: two would find nearly all.
    ...["xl", "ha"],
  ])("not found: %s", (search) => expect(isFound(search, mug)).toBe(false));

  test.each(["红", "陶瓷", "杯", "红色陶瓷杯", "陶瓷杯", "茶", "ための", "湯呑"])(
    "where there are no spaces, any letter begins a word: %s",
    (search) => expect(isFound(search, cup)).toBe(true),
  );
  test.each(["黑", "陶杯", "咖啡"])("and what is not there is not found: %s", (search) =>
    expect(isFound(search, cup)).toBe(false),
  );
});

test("every beginning of every word of a title finds it, and of a common description as well", () => {
  const words = "Solid oak serving board with a leather strap and rounded corners".split(" ");
  const description = `${"Oiled by hand, made from offcuts of a joinery in Bergen; each piece differs in grain and shade. "}Wash cold.`;
  const board = { title: words.join(" "), description };
  for (const word of words) {
    for (let end = 1; end <= word.length; end++) expect(isFound(word.slice(0, end), board)).toBe(true);
  }
  for (const word of description.match(/\w{3,}/g) ?? []) {
    for (let end = 3; end <= word.length; end++)
      expect([word.slice(0, end), isFound(word.slice(0, end), board)]).toEqual([word.slice(0, end), true]);
  }
});

test("the longest product is found by its title and the first words of its description, in one transaction", () => {
  const word = (number: number) => `w${number.toString(36).padStart(9, "q")}`;
  const words = (count: number, from: number) => Array.from({ length: count }, (_, at) => word(from + at)).join(" ");
  const long = { title: words(10, 0), description: words(180, 1_000) };
  expect(beginningsOf(long).length).toBeLessThanOrEqual(maxBeginnings);
  expect(isFound(word(9), long)).toBe(true);
  expect(isFound(word(1_000), long)).toBe(true);
  const unspaced = {
    title: Array.from({ length: 120 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(""),
    description: "x",
  };
  expect(beginningsOf(unspaced)).toHaveLength(maxBeginnings);
});
