import type { Hit } from "./director.ts";

/**
 * SES can't be asked whether it took a letter, so a worker that does not know sends it once more. These are the faults
 * after which it can't know; nothing else may bring a letter twice.
 */
function causeOf({ call, kind }: Hit): string | undefined {
  if (call.functionName !== "emails/send") return undefined;
  if (call.service === "SES") {
    if (kind === "lost") return "SES took it, and said that it failed";
    if (kind === "killed") return "ended after SES took it, before the mark";
    if (kind === "repeated") return "SES took it, and its client tried again";
    return undefined;
  }
  const isMark = call.operation === "UpdateItem";
  if (isMark && kind === "refused") return "SES took it, and the mark failed";
  // Its siblings are at another point of the same run.
  return kind === "killed" ? "ended while SES took a sibling" : undefined;
}

/** Explains letters that came twice. @returns how many by cause, and how many no fault explains */
export function duplicateCauses(
  duplicates: number,
  hits: readonly Hit[],
): { causes: Record<string, number>; unexplained: number } {
  const possible = hits.map(causeOf).filter((cause) => cause !== undefined);
  const [cause] = possible;
  if (duplicates === 0 || cause === undefined) return { causes: {}, unexplained: duplicates };
  return { causes: { [[...new Set(possible)].join(" and ")]: duplicates }, unexplained: 0 };
}
