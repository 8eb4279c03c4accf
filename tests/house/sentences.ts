/** Finds what people would read in a file's own text. */
import { parse } from "@swc/core";

/** Attributes, and fields of an object, whose text is read, or read out. */
const read = [
  "title",
  "label",
  "lead",
  "legend",
  "placeholder",
  "alt",
  "description",
  "aria-label",
  "aria-description",
  "message",
];
/** Attributes whose words are none: they name styles. */
const unread = ["className", "style", "autoComplete", "sizes", "d", "viewBox"];

/** A letter somewhere. */
const isText = (text: string) => /\p{L}/u.test(text);
/** Two words that follow each other, as code's own strings hardly ever have them. */
const isSentence = (text: string) => /^\s*[\p{L}“’]+[,:]? \p{L}/u.test(text) && !/[{};=<>]|--/.test(text);

/**
 * The sentences of a TypeScript file: text between tags, what certain attributes say, and literals of several words.
 * @returns `path: sentence` for each
 */
export async function sentencesIn(path: string, source: string): Promise<string[]> {
  const tree: unknown = await parse(source, { syntax: "typescript", tsx: path.endsWith("x") });
  const found: string[] = [];
  walk(tree, (text) => found.push(`${path}: ${text.trim()}`));
  return found;
}

function walk(node: unknown, say: (text: string) => void, isRead = false): void {
  if (Array.isArray(node)) {
    for (const child of node) walk(child, say, isRead);
    return;
  }
  if (typeof node !== "object" || node === null) return;
  const it = node as Record<string, unknown> & { type?: string };
  switch (it.type) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
    case "ExportNamedDeclaration":
    case "TsLiteralType":
      return;
    case "JSXText":
      if (isText(String(it.value))) say(String(it.value));
      return;
    case "StringLiteral":
      if (isRead ? isText(String(it.value)) : isSentence(String(it.value))) say(String(it.value));
      return;
    case "TemplateElement":
      if (isSentence(String(it.raw)) || (isRead && isText(String(it.raw)))) say(String(it.raw));
      return;
    case "KeyValueProperty": {
      const { type, value } = it.key as { type?: string; value?: unknown };
      walk(it.key, say);
      walk(it.value, say, type !== "Computed" && read.includes(String(value)));
      return;
    }
    case "JSXAttribute": {
      const name = nameOf(it.name);
      if (unread.includes(name)) return;
      const value = it.value as { type?: string } | null;
      walk(value, say, read.includes(name) && value?.type === "StringLiteral");
      return;
    }
  }
  for (const child of Object.values(it)) walk(child, say);
}

const nameOf = (name: unknown): string => {
  const { type, value, namespace, name: local } = name as Record<string, unknown>;
  return type === "JSXNamespacedName" ? `${nameOf(namespace)}:${nameOf(local)}` : String(value);
};
