/**
 * `npm run words`: makes a module of each catalogue. A catalogue is `shared/words/<language>/<noun>.json`, each sentence in
 * ICU MessageFormat under a name; the module beside it has a function a sentence, so that a sentence that is missing, or a
 * parameter, does not compile, and what a page never says is not in its bundle. What is said of fields, in `fields.json`, comes
 * with its name and its parameters: the API answers all three, and a page says the sentence of its own language.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse, type SelectCase, type Token } from "@messageformat/parser";

/** A catalogue: its language, such as `en`, where it lies, and what is in it. */
export interface Catalogue {
  language: string;
  /** Of the module that is made of it. */
  path: string;
  sentences: Readonly<Record<string, string>>;
}

/** Every catalogue that there is. */
export function catalogues(folder = import.meta.dirname): Catalogue[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map(({ name, parentPath }) => {
      const source = join(parentPath, name);
      return {
        language: parentPath.slice(folder.length + 1),
        path: source.replace(/json$/, "ts"),
        sentences: JSON.parse(readFileSync(source, "utf8")),
      };
    });
}

/**
 * The module of a catalogue.
 * @throws Error where a sentence is no MessageFormat, or its name none that a function may have
 */
export function moduleOf({ language, path, sentences }: Catalogue): string {
  const isOfFields = basename(path) === "fields.ts";
  const functions = Object.entries(sentences).map(([name, sentence]) => {
    if (!/^[a-z]\w*$/.test(name)) throw new Error(`No function can be called ${name}.`);
    const parameters = parametersOf(sentence);
    const text = textOf(parse(sentence), language);
    if (!isOfFields) return `export const ${name} = (${parameters}): string => ${text};`;
    const params = parameters === "" ? "" : "params: d, ";
    return `export const ${name} = (${parameters}) => ({ code: "${name}" as const, ${params}message: ${text} });`;
  });
  return ["/** Made by `npm run words` of the JSON beside it: that is what to change. */", "", ...functions, ""].join(
    "\n",
  );
}

/** An expression that makes a sentence's text, of nothing but what every browser has: so it draws no chunk of its own. */
function textOf(tokens: readonly Token[], language: string, counted = ""): string {
  const parts = tokens.map((token) => {
    switch (token.type) {
      case "content":
        return JSON.stringify(token.value);
      case "argument":
        return `d.${token.arg}`;
      case "octothorpe":
        return numberOf(counted, language);
      case "plural":
        return chosen(token.cases, language, token.arg, (key) =>
          key.startsWith("=")
            ? `d.${token.arg} === ${Number(key.slice(1))}`
            : `new Intl.PluralRules("${language}").select(d.${token.arg}) === "${key}"`,
        );
      case "select":
        return chosen(token.cases, language, counted, (key) => `d.${token.arg} === ${JSON.stringify(key)}`);
      case "function":
        if (token.key === "number") return numberOf(token.arg, language);
    }
    throw new Error(`A catalogue knows no ${token.type}: ${JSON.stringify(token.ctx.text)}`);
  });
  return parts.length === 0
    ? '""'
    : parts
        .map((part) => ` ${part}`)
        .join(" +")
        .trim();
}

const numberOf = (name: string, language: string) => `d.${name}.toLocaleString("${language}")`;

/** The text of the case that holds: an exact number before the category that it is of, `other` where none does. */
function chosen(
  cases: readonly SelectCase[],
  language: string,
  counted: string,
  holds: (key: string) => string,
): string {
  const textIn = ({ tokens }: SelectCase) => textOf(tokens, language, counted);
  const other = cases.find(({ key }) => key === "other");
  if (!other) throw new Error("Each choice of a sentence ends in `other`.");
  const rest = cases.filter((it) => it !== other).toSorted((a, b) => rank(a) - rank(b));
  return `(${[...rest.map((it) => `${holds(it.key)} ? ${textIn(it)}`), textIn(other)].join(" : ")})`;
}

const rank = ({ key }: SelectCase): number => (key.startsWith("=") ? 0 : 1);

function parametersOf(sentence: string): string {
  const types = Object.entries(typesIn(parse(sentence)));
  return types.length === 0 ? "" : `d: { ${types.map(([name, type]) => `${name}: ${type}`).join("; ")} }`;
}

/** What is counted is a number, and so is what is written as one; all else is a text by then. */
function typesIn(tokens: readonly Token[]): Record<string, string> {
  const types = tokens.map((token): Record<string, string> => {
    if (token.type === "argument") return { [token.arg]: "string" };
    if (token.type === "function") return { [token.arg]: "number" };
    if (token.type !== "plural" && token.type !== "select") return {};
    const within = typesIn(token.cases.flatMap((it) => it.tokens));
    return { ...within, [token.arg]: token.type === "select" ? "string" : "number" };
  });
  return Object.assign({}, ...types);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const catalogue of catalogues()) writeFileSync(catalogue.path, moduleOf(catalogue));
}
