import type { Hit } from "./director.ts";
import type { Call } from "./faults.ts";

/** What came to pass in a history. */
interface Past {
  calls: readonly Call[];
  hits: readonly Hit[];
}

/** Why e-mails came twice, and how many of them that explains. */
interface Cause {
  why: string;
  most: number;
}

/**
 * SES can't be asked whether it took an e-mail, so a worker that does not know sends it once more. These are the faults
 * after which it can't know; nothing else may bring an e-mail twice.
 */
function causesOf({ call, kind }: Hit, calls: readonly Call[]): Cause[] {
  if (call.functionName !== "emails/send" && call.functionName !== "digests/send") return [];
  if (kind === "killed") {
    // Each e-mail that SES took in that run, and no more: whoever dies before SES was asked has sent nothing.
    const most = calls.filter(({ run, service }) => run === call.run && service === "SES").length;
    return most > 0 ? [{ why: "ended after SES took it, before the mark", most }] : [];
  }
  if (call.service === "SES" && kind === "lost") return [{ why: "SES took it, and said that it failed", most: 1 }];
  if (call.service === "SES" && kind === "repeated") {
    return [{ why: "SES took it, and its client tried again", most: 1 }];
  }
  const isMark = call.operation === "UpdateItem";
  return isMark && kind === "refused" ? [{ why: "SES took it, and the mark failed", most: 1 }] : [];
}

/** Explains e-mails that came twice. @returns how many by cause, and how many no fault explains */
export function duplicateCauses(
  duplicates: number,
  { calls, hits }: Past,
): { causes: Record<string, number>; unexplained: number } {
  const possible = hits.flatMap((hit) => causesOf(hit, calls));
  const explained = Math.min(
    duplicates,
    possible.reduce((sum, { most }) => sum + most, 0),
  );
  const why = [...new Set(possible.map((cause) => cause.why))].join(" and ");
  return { causes: explained > 0 ? { [why]: explained } : {}, unexplained: duplicates - explained };
}
