/** A form's value: text, or a nested hash. An array is a hash whose keys are indexes. */
export type FormValue = string | FormTree;
export type FormTree = Map<string, FormValue>;

/**
 * Reads `application/x-www-form-urlencoded` with Stripe's brackets: `line_items[0][price_data][currency]=usd`,
 * `expand[]=line_items`. The last value of a repeated name wins; a name that is both text and hash keeps the later.
 */
export function parseForm(encoded: string): FormTree {
  const root: FormTree = new Map();
  for (const [name, value] of new URLSearchParams(encoded)) {
    const path = [name.replace(/\[.*$/s, ""), ...Array.from(name.matchAll(/\[([^\]]*)\]/g), (match) => match[1] ?? "")];
    let node = root;
    path.forEach((part, depth) => {
      const key = part === "" ? String(node.size) : part;
      if (depth === path.length - 1) {
        node.set(key, value);
        return;
      }
      const child = node.get(key);
      const next: FormTree = child instanceof Map ? child : new Map();
      node.set(key, next);
      node = next;
    });
  }
  return root;
}

/** One text for one meaning, whatever the order of the fields: what an idempotency key is compared by. */
export function canonicalForm(tree: FormTree): string {
  const entries = [...tree].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${typeof value === "string" ? JSON.stringify(value) : canonicalForm(value)}`).join()}}`;
}
