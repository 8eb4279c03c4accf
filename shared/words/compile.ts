/**
 * `npm run words`: makes a module of each catalogue. A catalogue is `shared/words/<language>/<noun>.json`, each sentence in
 * ICU MessageFormat under a name; the module beside it has a function a sentence, so that a sentence that is missing, or a
 * parameter, does not compile, and what a page never says is not in its bundle.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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
export function moduleOf({ language, sentences }: Catalogue): string {
  const functions = Object.entries(sentences).map(([name, sentence]) => {
    if (!/^[a-z]\w*$/.test(name)) throw new Error(`No function can be called ${name}.`);
    return `export const ${name} = (${parametersOf(sentence)}): string => ${textOf(parse(sentence), language)};`;
  });
  const made = functions.join("\n");
  const used = ["number", "plural", "select"].filter((name) => new RegExp(`[ (]${name}\\(`).test(made));
  return [
    "/** Made by `npm run words` of the JSON beside it: that is what to change. */",
    ...(used.length > 0 ? [importOf(used.join(", "), runtime)] : []),
    ...(used.includes("plural") ? [importOf(language, `${runtime}/lib/cardinals`)] : []),
    "",
    made,
    "",
  ].join("\n");
}

const runtime = "@messageformat/runtime";
const importOf = (names: string, from: string) => ["import {", names, "} from", `${JSON.stringify(from)};`].join(" ");

/** An expression that makes a sentence's text, by the functions of MessageFormat's own runtime. */
function textOf(tokens: readonly Token[], language: string, counted = ""): string {
  const parts = tokens.map((token) => {
    switch (token.type) {
      case "content":
        return JSON.stringify(token.value);
      case "argument":
        return `d.${token.arg}`;
      case "octothorpe":
        return `number("${language}", d.${counted}, 0)`;
      case "plural":
        return `String(plural(d.${token.arg}, 0, ${language}, ${casesOf(token.cases, language, token.arg)}))`;
      case "select":
        return `String(select(d.${token.arg}, ${casesOf(token.cases, language, counted)}))`;
      case "function":
        if (token.key === "number") return `number("${language}", d.${token.arg}, 0)`;
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

const casesOf = (cases: readonly SelectCase[], language: string, counted: string): string =>
  `{ ${cases.map(({ key, tokens }) => `${JSON.stringify(key.replace("=", ""))}: ${textOf(tokens, language, counted)}`).join(", ")} }`;

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
