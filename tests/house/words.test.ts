/** What people read stands in catalogues alone, and nothing in a catalogue is read by nobody. */
import { readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { type ErrorCode, errorStatus } from "../../shared/domain/errors.ts";
import { catalogues, moduleOf } from "../../shared/words/compile.ts";
import { sayOfProblems, sentenceOf } from "../../web/client/problem-sentences.ts";
import { signedInSentences } from "../../web/client/signed-in-sentences.ts";
import { findingsIn } from "./findings.ts";
import { sentencesIn } from "./sentences.ts";
import { root, sourcesBelow } from "./sources.ts";

/** Rooms whose sentences are in a catalogue. */
const moved = ["web/"];
/** What looks like a sentence there, and is none. */
const noSentences: Readonly<Record<string, string>> = {
  "web/parts/countries.ts": "names of countries, as Unicode's CLDR has them",
  "web/lucide.ts": "told to who builds the pages",
  "web/parts/list/row-keys.ts": "selectors of elements",
  "web/shop/theme.ts": "names of fonts",
};

const sources = ["web", "shared", "functions"].flatMap(sourcesBelow).filter(({ path }) => !/\.test\.tsx?$/.test(path));

describe.each(catalogues().map((it) => [relative(root, it.path), it] as const))("%s", (path, catalogue) => {
  test("is made of its sentences as they stand; `npm run words` makes it", () => {
    expect(readFileSync(catalogue.path, "utf8")).toBe(moduleOf(catalogue));
  });

  test("has no sentence that nobody says", () => {
    const through = sources.filter(({ imports }) => imports.includes(path));
    const files = sources.filter(({ imports }) => through.some((it) => imports.includes(it.path)));
    const text = [...through, ...files].map((it) => it.text).join("\n");
    const unsaid = Object.keys(catalogue.sentences).filter((name) => !new RegExp(`\\bwords\\.${name}\\b`).test(text));
    expect({ [basename(path)]: unsaid }).toEqual({ [basename(path)]: [] });
  });
});

test("no page of a moved room has a sentence of its own", async () => {
  const pages = sources.filter(
    ({ path }) => moved.some((room) => path.startsWith(room)) && noSentences[path] === undefined,
  );
  expect(pages.length).toBeGreaterThan(10);
  expect(await Promise.all(pages.map(({ path, text }) => sentencesIn(path, text))).then((all) => all.flat())).toEqual(
    [],
  );
});

/** Problems that no page meets: of Stripe's calls, and of requests that pages never make so. */
const unmet: readonly string[] = ["invalid_signature", "method_not_allowed", "unsupported_media_type"];

test("a problem of each code that a page meets is told in the page's own words", () => {
  const detail = "As the API says it.";
  sayOfProblems(signedInSentences);
  // The table's own keys are its codes.
  const codes = (Object.keys(errorStatus) as ErrorCode[]).filter((code) => !unmet.includes(code));
  const untold = codes.filter((code) => sentenceOf(code, { detail, errors: [], params: {}, minutes: 0 }) === detail);
  expect(untold).toEqual([]);
});

/** Findings are of requests; what the table's own items must be is read by who develops. */
const rooms = ["shared/contract/", "shared/domain/", "shared/policies/", "shared/lambda/", "functions/"];

test("no schema, and no rule, says of a field what is not in the catalogue", async () => {
  const checked = sources.filter(
    ({ path }) => rooms.some((room) => path.startsWith(room)) && !path.startsWith("shared/contract/openapi/"),
  );
  expect(checked.length).toBeGreaterThan(100);
  const found = await Promise.all(checked.map(({ path, text }) => findingsIn(path, text)));
  expect(found.flat()).toEqual([]);
});

test("a sentence in a schema is seen: of a check, of a type, made by a function, of a finding", async () => {
  const schema = `const name = z.string("Must be a name.").check(
    z.minLength(1, "Empty."), z.maxLength(80, \`At most \${80} letters\`), z.regex(/a/, { error: () => "Has no a." }),
    z.refine(isName, said(words.empty)),
  );
  const finding = { code: "empty", message: "Say something" };
  const kind = z._default(z.literal("physical"), "physical");`;
  expect(await findingsIn("schema.ts", schema)).toEqual([
    "schema.ts: Must be a name.",
    "schema.ts: Empty.",
    "schema.ts: At most",
    "schema.ts: letters",
    "schema.ts: Has no a.",
    "schema.ts: Say something",
  ]);
});

test("each language says the same sentences, and what is said of fields is named as codes are", () => {
  const [english = [], ...others] = [...Map.groupBy(catalogues(), ({ language }) => language)]
    .toSorted(([one]) => (one === "en" ? -1 : 1))
    .map(([, all]) => all.map(({ path, sentences }) => [basename(path), Object.keys(sentences).toSorted()]));
  for (const other of others) expect(other).toEqual(english);
  expect(english.length).toBeGreaterThan(10);
  const codes = catalogues()
    .filter(({ path }) => basename(path) === "fields.ts")
    .flatMap(({ sentences }) => Object.keys(sentences));
  expect(codes.filter((code) => !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(code) || code in errorStatus)).toEqual([]);
  expect(codes.length).toBeGreaterThan(50);
});

test("a sentence in a page is seen: as text, as a label, as a literal with several words", async () => {
  const page = `export const Page = ({ n }: { n: number }) => (
    <main className="not one" aria-label="Orders">
      Thank you
      <List spec={{ label: "Products", name: "Products" }} />
      <p title={n > 1 ? "Many things" : "one"}>{\`You have \${n} orders\`}</p>
    </main>
  );`;
  expect(await sentencesIn("page.tsx", page)).toEqual([
    "page.tsx: Orders",
    "page.tsx: Thank you",
    "page.tsx: Products",
    "page.tsx: Many things",
    "page.tsx: You have",
  ]);
});

test("each exception is there", () => {
  for (const path of Object.keys(noSentences)) expect(readFileSync(join(root, path), "utf8")).not.toBe("");
});
