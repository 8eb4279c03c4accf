import { type Decided, decide, fits, type Rates, ruleKinds, type SaleFacts } from "./rates.ts";

/** All that is asked of a sale, in this order, until something decides. */
export const askedInOrder = ["excluded", ...ruleKinds, "settings"] as const satisfies Decided["by"][];

/** What became of a question: it decided, nothing fitted, what fits holds on other days, or it was not asked any more. */
export type Asked = "decides" | "none" | "otherDays" | "notAsked";

/** How what a product earns in a sale came to be decided, question by question. */
export function askedOf(productId: string, sale: SaleFacts, rates: Rates): { kind: Decided["by"]; answer: Asked }[] {
  const place = askedInOrder.indexOf(decide(productId, sale, rates, 0).by);
  const fitting = new Set(rates.rules.filter((rule) => fits(rule, { ...sale, productId })).map(({ kind }) => kind));
  return askedInOrder.map((kind, at) => {
    if (at >= place) return { kind, answer: at === place ? "decides" : "notAsked" };
    return { kind, answer: kind !== "excluded" && kind !== "settings" && fitting.has(kind) ? "otherDays" : "none" };
  });
}
