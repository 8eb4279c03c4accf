import { describe, expect, test } from "@jest/globals";
import { mostOf, orderFoundBy, personFoundBy, productFoundBy } from "./found-by.ts";
import { beginningsOf, lookupOf, type Searchable, wordsOf } from "./search.ts";

/** As the table finds: one partition by a beginning, and a filter on what lies in it. */
function isFoundBy(search: string, parts: Searchable, most: number = mostOf.product): boolean {
  const lookup = lookupOf(search);
  if (!lookup) return true;
  const isLookedUp = beginningsOf(parts, most).includes(lookup.beginning);
  return isLookedUp && lookup.rest.every((word) => wordsOf(parts).includes(word));
}

interface Described {
  title: string;
  description: string;
}
const isFound = (search: string, thing: Described): boolean => isFoundBy(search, productFoundBy(thing));

const mug: Described = {
  title: "Café Crème mug, 350ml",
  description: "Hand-thrown stoneware.\nGlazed in cobalt: XL!",
};
const cup: Described = { title: "红色陶瓷杯", description: "お茶のための湯呑み" };

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
  expect(beginningsOf(productFoundBy(long), mostOf.product).length).toBeLessThanOrEqual(mostOf.product);
  expect(isFound(word(9), long)).toBe(true);
  expect(isFound(word(1_000), long)).toBe(true);
  const unspaced = {
    title: Array.from({ length: 120 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(""),
    description: "x",
  };
  expect(beginningsOf(productFoundBy(unspaced), mostOf.product)).toHaveLength(mostOf.product);
});

const ada = { firstName: "Ada-Zoë", lastName: "Lovelace", email: "countess.1815@mail.example" };

describe("an ambassador is found by name and by the address before the @", () => {
  test.each([
    ...["a", "ada", "zoe", "love lo", "LOVELACE ada", "countess", "cou", "1815", "countess.1815@mail.example"],
    ...["ada @mail", "lovelace@example"],
  ])("found: %s", (search) => expect(isFoundBy(search, personFoundBy(ada))).toBe(true));
  test.each(["b", "lace", "co", "mail", "example", "ada@other.example"])("not found: %s", (search) =>
    expect(isFoundBy(search, personFoundBy(ada))).toBe(false),
  );
});

describe("an order is found by its buyer and by its id", () => {
  const order = {
    id: "ord_01JD90A3B4C5D6E7F8G9H0J1K2",
    buyer: { firstName: "Bo", lastName: "Östberg", email: "b.o@x.example" },
  };
  const find = (search: string) => isFoundBy(search, orderFoundBy(order), mostOf.order);
  test.each([
    ...["bo", "ost", "östberg bo", "b", "b.o@x.example", "bo @x.example", "ord_01JD90A3B4C5D6E7F8G9H0J1K2", "01jd90a3"],
    ...["01JD90A3B4C5", "östberg ord_01jd90a3b4"],
  ])("found: %s", (search) => expect(find(search)).toBe(true));
  test.each(["os", "öst bo eve", "example", "ord", "01JD90A", "01JD90A3B4C6", "x", "bo@y.example", "berg"])(
    "not found: %s",
    (search) => expect(find(search)).toBe(false),
  );

  test("in no more items than there is room for", () => {
    const letters = (length: number) => Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + at)).join("");
    const long = {
      ...order,
      buyer: { firstName: letters(100), lastName: "Berg", email: `${"a.b-c.".repeat(10)}@x.example` },
    };
    expect(beginningsOf(orderFoundBy(long), mostOf.order)).toHaveLength(mostOf.order);
    expect(beginningsOf(personFoundBy(long.buyer), mostOf.person)).toHaveLength(mostOf.person);
  });
});
