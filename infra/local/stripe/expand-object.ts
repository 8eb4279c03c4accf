import type { StandIn } from "./stand-in.ts";
import { StripeError } from "./stripe-error.ts";

type Json = Record<string, unknown>;

/**
 * Replaces references by what they name, for `expand[]=payment_intent.latest_charge` and the like. Answers a copy.
 * Throws StripeError for a property that can't be expanded.
 */
export function expandObject(object: object, paths: string[], standIn: StandIn): object {
  const copy: Json = structuredClone({ ...object });
  for (const path of paths) expandPath(copy, path.split("."), path, standIn);
  return copy;
}

function expandPath(node: Json, [key, ...rest]: string[], path: string, standIn: StandIn): void {
  if (key === undefined) return;
  if (key === "line_items" && node.object === "checkout.session") node.line_items = lineItems(String(node.id), standIn);
  const value = node[key];
  if (Array.isArray(value)) {
    for (const item of value) if (isJson(item)) expandPath(item, rest, path, standIn);
    return;
  }
  if (value === null) return;
  const found = typeof value === "string" ? lookUp(value, standIn) : value;
  if (!isJson(found)) throw new StripeError(400, `This property cannot be expanded (${path}).`, { param: "expand" });
  node[key] = found;
  expandPath(found, rest, path, standIn);
}

/** A session's lines as `listLineItems` answers them. */
export function lineItems(sessionId: string, standIn: StandIn) {
  const data = standIn.store.sessions.get(sessionId)?.lines.map((line) => line.item) ?? [];
  return { object: "list", data, has_more: false, url: `/v1/checkout/sessions/${sessionId}/line_items` };
}

function lookUp(id: string, { store }: StandIn): unknown {
  const found = store.intents.get(id) ?? store.charges.get(id);
  return found && structuredClone(found);
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}
