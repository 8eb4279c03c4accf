import type { Books } from "./books.ts";
import type { Letter } from "./facts.ts";

export interface LetterFindings {
  violations: string[];
  /** Letters that came more often than they should: SES can't be asked whether it took one. */
  duplicates: number;
}

/** Invariant 7: everyone whom an entry concerns got a letter about it. What came twice is counted, not condemned. */
export function letterFindings(books: Books, letters: readonly Letter[], ownerEmail: string): LetterFindings {
  const expected = countsOf(lettersFor(books, ownerEmail));
  const found = countsOf(letters.flatMap((letter) => kindOf(letter) ?? []));
  const violations: string[] = [];
  let duplicates = 0;
  for (const [letter, count] of expected) {
    const came = found.get(letter) ?? 0;
    if (came < count) violations.push(`${came} of ${count} letters came: ${letter}`);
    duplicates += Math.max(0, came - count);
  }
  for (const letter of found.keys()) {
    if (!expected.has(letter)) violations.push(`a letter came for nothing: ${letter}`);
  }
  return { violations, duplicates };
}

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** `sold, to owner@shop.example` for each letter that the entries ask for. */
function lettersFor({ entries, ...books }: Books, owner: string): string[] {
  const orders = new Map(books.orders.map((order) => [order.id, order]));
  const users = new Map(books.users.map((user) => [user.id, user]));
  return entries.flatMap(({ kind, orderId, ambassadorId }) => {
    const [buyer, ambassador] = [orders.get(orderId)?.buyer.email, users.get(ambassadorId)?.email];
    if (!buyer || !ambassador) return [];
    if (kind === "sale") return [`sold, to ${owner}`, `earned, to ${ambassador}`, `bought, to ${buyer}`];
    return kind === "refund" ? [`refunded, to ${buyer}`, `reversed, to ${ambassador}`] : [];
  });
}

/** Which letter it is, by the subject that a reader sees. */
function kindOf({ to, subject }: Letter): string | undefined {
  const subjects: [string, RegExp][] = [
    ["sold", /^New order: /],
    ["earned", /^You earned /],
    ["bought", /^Your order at /],
    ["refunded", /^Your refund from /],
    ["reversed", /^A refund changed your revenue /],
  ];
  const known = subjects.find(([, pattern]) => pattern.test(subject));
  return known && `${known[0]}, to ${to}`;
}
