import { expect, test } from "@jest/globals";
import { moduleOf } from "./compile.ts";

/** What a sentence says of some values. */
function said(sentence: string, values: object): unknown {
  const made = moduleOf({ language: "en", path: "", sentences: { say: sentence } });
  const body = made.split(": string => ")[1] ?? "";
  return new Function("d", `return ${body}`)(values);
}

test.each([
  [0, "No order of Bo"],
  [1, "1 order of Bo"],
  [1_200, "1,200 orders of Bo"],
])("of %d, the exact number rules before the category, and a number is written as people do", (count, text) => {
  const sentence = "{count, plural, one {# order} other {# orders} =0 {No order}} of {name}";
  expect(said(sentence, { count, name: "Bo" })).toBe(text);
});

test("a choice takes what is named, and else the other; one may stand within another", () => {
  const sentence = "{by, select, day {{n, plural, one {a day} other {# days}}} other {for ever}}";
  expect(said(sentence, { by: "day", n: 1 })).toBe("a day");
  expect(said(sentence, { by: "day", n: 7 })).toBe("7 days");
  expect(said(sentence, { by: "year", n: 7 })).toBe("for ever");
});

test("a choice without `other` is refused, and so is a name that no function can have", () => {
  expect(() => said("{n, plural, one {a day}}", {})).toThrow();
  expect(() => moduleOf({ language: "en", path: "", sentences: { "2nd": "Second" } })).toThrow("2nd");
});
