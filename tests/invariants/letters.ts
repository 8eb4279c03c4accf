import type { Books, Entry } from "./books.ts";
import type { Letter } from "./facts.ts";

export interface LetterFindings {
  violations: string[];
  /** Letters that came more often than they should: SES can't be asked whether it took one. */
  duplicates: number;
}

interface Expected {
  to: string;
  /** How many of the entries write to this address in this way. */
  count: number;
  what: string;
}

/** Invariant 7: everyone whom an entry concerns got a letter about it. What came twice is counted, not condemned. */
export function letterFindings(books: Books, letters: readonly Letter[], ownerEmail: string): LetterFindings {
  const expected = new Map<string, Expected>();
  for (const { to, what } of books.entries.flatMap((entry) => lettersOf(entry, books, ownerEmail))) {
    const key = `${to} ${what}`;
    expected.set(key, { to, what, count: (expected.get(key)?.count ?? 0) + 1 });
  }
  const violations: string[] = [];
  let duplicates = 0;
  for (const { to, what, count } of expected.values()) {
    const found = letters.filter((letter) => letter.to === to && kindOf(letter) === what).length;
    if (found < count) violations.push(`${to} got ${found} of ${count} letters: ${what}`);
    duplicates += Math.max(0, found - count);
  }
  for (const letter of letters) {
    const what = kindOf(letter);
    if (what && !expected.has(`${letter.to} ${what}`))
      violations.push(`${letter.to} got a letter for nothing: ${what}`);
  }
  return { violations, duplicates };
}

function lettersOf(entry: Entry, { orders, users }: Books, owner: string): { to: string; what: string }[] {
  const order = orders.find((it) => it.id === entry.orderId);
  const ambassador = users.find((it) => it.id === entry.ambassadorId);
  if (!order || !ambassador) return [];
  const letter = (to: string, what: string) => ({ to, what });
  switch (entry.kind) {
    case "sale":
      return [letter(owner, "sold"), letter(ambassador.email, "earned"), letter(order.buyer.email, "bought")];
    case "refund":
      return [letter(order.buyer.email, "refunded"), letter(ambassador.email, "reversed")];
    default:
      return [];
  }
}

/** Which letter it is, by the subject that a reader sees. */
function kindOf({ subject }: Letter): string | undefined {
  const subjects: [string, RegExp][] = [
    ["sold", /^New order: /],
    ["earned", /^You earned /],
    ["bought", /^Your order at /],
    ["refunded", /^Your refund from /],
    ["reversed", /^A refund changed your revenue /],
  ];
  return subjects.find(([, pattern]) => pattern.test(subject))?.[0];
}
