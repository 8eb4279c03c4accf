/** A stage's stacks as one template, for tests that ask what there is and not in which stack. */

export interface OneTemplate {
  Resources: Record<string, { Type: string; Properties?: Record<string, unknown> }>;
  Outputs?: Record<string, { Value: unknown }>;
}

/** Turns one value into another wherever it occurs, from the leaves up. */
function mapped(value: unknown, change: (value: object) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (typeof value !== "object" || value === null) return value;
  return change(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapped(item, change)])));
}

/**
 * Puts the resources of nested stacks into the outer one. What an outer stack hands in as a parameter is written where
 * the parameter was, and what a nested one hands out where it was asked for.
 * @param nested by the logical id of the resource that stands for the stack
 * @throws Error where two stacks have a resource of one logical id
 */
export function flatten(outer: OneTemplate, nested: ReadonlyMap<string, OneTemplate>): OneTemplate {
  const resources: OneTemplate["Resources"] = {};
  const put = (id: string, resource: OneTemplate["Resources"][string]) => {
    if (id in resources) throw new Error(`Two stacks have a resource ${id}.`);
    resources[id] = resource;
  };
  const handedIn = (stackId: string) => {
    const given = outer.Resources[stackId]?.Properties?.Parameters;
    return new Map(Object.entries(typeof given === "object" && given !== null ? given : {}));
  };
  const resolve = <Value>(value: Value, parameters: ReadonlyMap<string, unknown>): Value =>
    // The shape stays: only references become others.
    mapped(value, (found) => {
      const reference: unknown = Reflect.get(found, "Ref");
      return typeof reference === "string" && parameters.has(reference) ? parameters.get(reference) : found;
    }) as Value;
  for (const [id, resource] of Object.entries(outer.Resources)) if (!nested.has(id)) put(id, resource);
  for (const [stackId, { Resources }] of nested) {
    for (const [id, resource] of Object.entries(Resources)) put(id, resolve(resource, handedIn(stackId)));
  }
  return { ...outer, Resources: resources };
}
