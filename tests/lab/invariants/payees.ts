import type { Change, Item } from "./facts.ts";

const pauseMs = 3 * 86_400_000;

/**
 * Where somebody is paid stands in one item alone, and frozen beside each payout that goes there; of who left it stays where they are owed something, with an end, and is paused for three days where it took the place of another;
 * each change counts one up.
 */
export function payeeViolations(items: readonly Item[], changes: readonly Change[]): string[] {
  const wrong: string[] = [];
  const left = new Set(items.filter(({ standing }) => standing === "left").map(({ id }) => id));
  for (const payee of items.filter(({ type }) => type === "payee")) {
    const isKept = payee.leftAt !== undefined && payee.ttl !== undefined;
    if (left.has(payee.ambassadorId) !== isKept)
      wrong.push(`${payee.pk} is ${isKept ? "" : "not "}kept as of who left`);
  }
  for (const { before, after } of changes) {
    if (after?.type !== "payee") continue;
    if (after.leftAt !== undefined) {
      const factsOf = (item: Item | undefined) => [item?.version, item?.pausedUntil, item && secretOf(item)];
      const isSame = factsOf(before).join() === factsOf(after).join();
      if (!isSame) wrong.push(`${after.pk} is kept as another than it was`);
      continue;
    }
    if (Number(after.version) !== Number(before?.version ?? 0) + 1) wrong.push(`${after.pk} skipped a version`);
    const paused = Date.parse(String(after.pausedUntil)) - Date.parse(String(after.changedAt));
    const isRight = after.destination && before ? paused === pauseMs : after.pausedUntil === undefined;
    if (!isRight) wrong.push(`${after.pk} at ${after.version} is paused until ${after.pausedUntil}`);
    const secret = secretOf(after);
    if (secret === undefined) continue;
    const others = [...items, ...changes.flatMap((it): Item[] => (it.after ? [it.after] : []))];
    for (const item of others.filter(({ type }) => type !== "payee" && type !== "destination")) {
      if (JSON.stringify(item).includes(secret)) wrong.push(`${item.pk} ${item.sk} holds where somebody is paid`);
    }
  }
  return wrong;
}

/** What of it leads to the account. */
function secretOf({ destination }: Item): string | undefined {
  const { iban, paypalEmail, instructions } = { ...(destination as Record<string, string> | undefined) };
  return iban ?? paypalEmail ?? instructions;
}
