import type { Change, Item } from "./facts.ts";

/** What may say the name of somebody for a week: an order that nobody paid, which goes then. */
const unpaid = ["PENDING", "EXPIRED"];

/**
 * Invariant 22: nothing of an erased person remains. Their address is nowhere, their name on nothing that is theirs, and what waited to be
 * erased is done.
 */
export function erasureViolations(items: readonly Item[], changes: readonly Change[]): string[] {
  const wrong: string[] = [];
  for (const { pk, erasing } of items) if (erasing !== undefined) wrong.push(`${pk} is still to be erased`);
  const left = changes.flatMap(({ before, after }) =>
    before?.type === "user" && after?.standing === "left" && before.standing !== "left" ? [before] : [],
  );
  // Who signed up again since is somebody else, at the same address.
  const again = new Set(items.filter(({ type }) => type === "user").map(({ email }) => email));
  for (const { id, email, firstName, lastName } of left) {
    const names = [`"${firstName}"`, `"${lastName}"`, `"${firstName} ${String(lastName)[0]}."`];
    for (const item of items) {
      const text = JSON.stringify(item);
      if (!again.has(email) && text.includes(String(email)))
        wrong.push(`${item.pk} ${item.sk} holds the address of ${id}`);
      const isTheirs = item.ambassadorId === id || [`USER#${id}`, `AUDIT#${id}`].includes(String(item.pk));
      if (!isTheirs || (item.type === "order" && unpaid.includes(String(item.status)))) continue;
      if (names.some((name) => text.includes(name))) wrong.push(`${item.pk} ${item.sk} holds the name of ${id}`);
    }
  }
  return wrong;
}
