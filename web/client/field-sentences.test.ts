import { expect, test } from "@jest/globals";
import * as words from "../../shared/words/en/fields.ts";
import { fieldSentence, say } from "./field-sentences.ts";

const told = (code: string, params?: Record<string, string | number>) =>
  fieldSentence({ code, ...(params && { params }), message: "As the API says it." });

test("a page says of a code what its own catalogue says, with the parameters of the answer", () => {
  say({ ...words, empty: () => ({ ...words.empty(), message: "Darf nicht leer sein." }) });
  expect(told("empty")).toBe("Darf nicht leer sein.");
  expect(told("too_long", { max: 80 })).toBe("Must have at most 80 characters.");
});

test("of a code that the page does not know, it says what the API says", () => {
  say({ empty: words.empty });
  expect(["too_long", "of_a_newer_herald", "constructor", "__proto__"].map((code) => told(code))).toEqual(
    Array(4).fill("As the API says it."),
  );
});
