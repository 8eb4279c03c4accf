import type { Body, Operation } from "./interface.ts";

/**
 * A body that a route takes: its example from the document, with what is real here in place of what the example names.
 * @param real values by field, wherever in the body the field stands
 * @throws Error where the document has no example
 */
export function soundBody({ operationId, example }: Operation, real: Body): Body {
  if (!example) throw new Error(`The document has no example of a body for ${operationId}.`);
  const replaced = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([field, inside]) => [
        field,
        Object.hasOwn(real, field) ? real[field] : replaced(inside),
      ]),
    );
  };
  // An example is an object, and so is what replaces its fields.
  return replaced(example) as Body;
}
