/** Finds what a file says of a field by itself, past the catalogue. */
import { parse } from "@swc/core";

/** A node of the parser's tree. */
type Node = Record<string, unknown> & { type?: string };

/** What takes a value, and no words about it. */
const ofValues = ["_default", "literal", "prefault"];

/** What a finding is told by: its sentence, or a function that makes it. */
const told = ["message", "error"];

/**
 * The sentences that a TypeScript file has zod say of a value, or says of a field itself.
 * @returns `path: sentence` for each
 */
export async function findingsIn(path: string, source: string): Promise<string[]> {
  const found: string[] = [];
  const texts = (node: unknown) =>
    each(node, (it) => {
      const text = it.type === "StringLiteral" ? it.value : it.type === "TemplateElement" ? it.raw : "";
      if (/\p{L}/u.test(String(text))) found.push(`${path}: ${String(text).trim()}`);
    });
  each(await parse(source, { syntax: "typescript", tsx: path.endsWith("x") }), (it) => {
    if (it.type === "CallExpression" && isOfZod(it.callee)) {
      for (const [index, { expression }] of (it.arguments as { expression: Node }[]).entries()) {
        if (isLiteral(expression) && (index > 0 || / /.test(String(expression.value)))) texts(expression);
      }
    }
    if (it.type === "KeyValueProperty" && told.includes(String((it.key as Node).value))) {
      const value = it.value as Node;
      if (isLiteral(value)) texts(value);
      if (value.type === "ArrowFunctionExpression" && isLiteral(value.body as Node)) texts(value.body);
    }
  });
  return found;
}

const isLiteral = ({ type }: Node) => type === "StringLiteral" || type === "TemplateLiteral";

/** Whether it is a call of zod that may be given words. */
function isOfZod(callee: unknown): boolean {
  const { object, property } = callee as { object?: Node; property?: Node };
  return object?.type === "Identifier" && object.value === "z" && !ofValues.includes(String(property?.value));
}

function each(node: unknown, see: (it: Node) => void): void {
  if (Array.isArray(node)) {
    for (const child of node) each(child, see);
  } else if (typeof node === "object" && node !== null) {
    see(node as Node);
    each(Object.values(node), see);
  }
}
