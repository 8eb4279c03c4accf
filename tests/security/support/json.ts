/** A value in a JSON document, and the way to it. */
export interface Leaf {
  path: string;
  value: string | number | boolean | null;
}

/** Every value of a document, however deep. */
export function leavesOf(document: unknown, path = ""): Leaf[] {
  if (Array.isArray(document)) return document.flatMap((item, index) => leavesOf(item, `${path}.${index}`));
  if (typeof document === "object" && document !== null) {
    return Object.entries(document).flatMap(([name, value]) => leavesOf(value, `${path}.${name}`));
  }
  const isLeaf = typeof document === "string" || typeof document === "number" || typeof document === "boolean";
  return isLeaf || document === null ? [{ path, value: document }] : [];
}

/** E-mail addresses in a text. */
export const addressesIn = (text: string): string[] => text.match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g) ?? [];
