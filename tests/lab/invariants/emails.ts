import { type Books, type Order, posted } from "./books.ts";
import type { Email } from "./facts.ts";

export interface EmailFindings {
  violations: string[];
  /** E-mails that came more often than they should: SES can't be asked whether it took one. */
  duplicates: number;
}

/** Invariant 7: everyone whom an entry, a payout, a debit or a dispute concerns got an e-mail about it. What came twice is counted, not condemned. */
export function emailFindings(books: Books, emails: readonly Email[], ownerEmail: string): EmailFindings {
  const expected = countsOf(emailsFor(books, ownerEmail));
  const passing = countsOf(passingEmails(books, ownerEmail));
  const found = countsOf(emails.flatMap(readAs));
  const violations: string[] = [];
  let duplicates = 0;
  for (const email of new Set([...expected.keys(), ...found.keys()])) {
    const [came, count, more] = [found.get(email) ?? 0, expected.get(email) ?? 0, passing.get(email) ?? 0];
    if (came < count) violations.push(`${came} of ${count} e-mails came: ${email}`);
    if (count + more === 0) violations.push(`an e-mail came for nothing: ${email}`);
    else duplicates += Math.max(0, came - count - more);
  }
  return { violations, duplicates };
}

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** `sold, to owner@shop.example, of 1005` for each e-mail that the entries ask for; none to who has not confirmed their address, or has left. */
function emailsFor(books: Books, owner: string): string[] {
  const unconfirmed = books.users
    .filter((user) => user.unconfirmed || user.email === "")
    .map(({ email }) => `, to ${email}, `);
  const all = allEmailsFor(books, owner);
  return all.filter((name) => !unconfirmed.some((address) => name.includes(address)));
}

function allEmailsFor(books: Books, owner: string): string[] {
  const ofOrders = books.orders.flatMap((order) => emailsOfOrder(order, owner));
  return [...emailsOfEntries(books, owner), ...ofOrders, ...emailsOfLooks(books)];
}

/** That somebody looked at a sale and holds it back, with what it earned: told once, and of less where money was given back meanwhile. */
const emailsOfLooks = (books: Books): string[] =>
  books.orders.flatMap((order) =>
    order.block?.look && order.block.reason !== undefined && order.refundedMinor === 0 ? heldBack(books, order) : [],
  );

function heldBack({ entries, users }: Books, order: Order): string[] {
  const sale = entries.find(({ kind, orderId }) => kind === "sale" && orderId === order.id);
  const user = users.find(({ id }) => id === order.ambassadorId);
  return sale && user ? [nameOf("held back", user.email, Math.abs(posted(sale, "commission")))] : [];
}

const emailsOfEntries = (books: Books, owner: string): string[] =>
  newsOfEntries(books, owner).flatMap(({ email, isUnwanted }) => (isUnwanted ? [] : [email]));

/** Each e-mail that an entry asks for, and whether its reader wants none of them by now. */
function newsOfEntries({ entries, ...books }: Books, owner: string): { email: string; isUnwanted?: boolean }[] {
  const orders = new Map(books.orders.map((order) => [order.id, order]));
  const users = new Map(books.users.map((user) => [user.id, user]));
  return entries.flatMap((entry) => {
    const [buyer, user] = [orders.get(entry.orderId)?.buyer.email, users.get(entry.ambassadorId)];
    // What an upgrade opens has no reason, and is told to nobody.
    const own = entry.kind === "opening" && entry.reason === undefined ? undefined : ownNews[entry.kind];
    if (own && user) return [{ email: nameOf(own, user.email, Math.abs(entry.postings[0]?.amountMinor ?? 0)) }];
    if (!buyer || user?.email === undefined) return [];
    const [paid, share] = [Math.abs(posted(entry, "payments")), Math.abs(posted(entry, "commission"))];
    if (entry.kind === "sale") {
      const earned = { email: nameOf("earned", user.email, share), isUnwanted: user.unwantedSales };
      return [{ email: nameOf("sold", owner, paid) }, earned, { email: nameOf("bought", buyer, paid) }];
    }
    const told = (what: string) => ({ email: nameOf(what, user.email, paid), isUnwanted: user.unwantedRefunds });
    const moved = movedTo[entry.kind];
    if (moved) return [{ email: nameOf(moved, user.email, share) }];
    if (entry.kind === "refund") return [{ email: nameOf("refunded", buyer, paid) }, told("reversed")];
    const ending = endings[entry.kind];
    if (!ending) return [];
    return [told(ending), ...[owner, buyer].map((to) => ({ email: nameOf(ending, to, paid) }))];
  });
}

/** What is told without an entry: how a debit stands, and each dispute as it is. */
function emailsOfOrder({ payment, buyer, totalMinor, disputes }: Order, owner: string): string[] {
  const debit = payment === "failed" ? "debit failed" : "debit under way";
  return [
    ...(payment ? [nameOf(debit, buyer.email, totalMinor)] : []),
    ...Object.values(disputes).map(({ status, amountMinor }) => nameOf(`dispute ${status}`, owner, amountMinor)),
  ];
}

/**
 * What was told of a state that is over by now, unless Herald heard of its end first; and what was told to somebody who wants no more of
 * it, unless they said so first.
 */
function passingEmails(books: Books, owner: string): string[] {
  const unwanted = newsOfEntries(books, owner).flatMap(({ email, isUnwanted }) => (isUnwanted ? [email] : []));
  const letGo = new Set(books.entries.flatMap(({ kind, orderId }) => (kind === "unblock" ? [orderId] : [])));
  const wereKept = books.orders.filter(({ id }) => letGo.has(id)).flatMap((order) => heldBack(books, order));
  return [...unwanted, ...passingStates(books, owner), ...wereKept];
}

const passingStates = ({ orders }: Books, owner: string): string[] =>
  orders.flatMap(({ buyer, totalMinor, disputes }) => [
    nameOf("debit under way", buyer.email, totalMinor),
    ...Object.values(disputes).map(({ amountMinor }) => nameOf("dispute open", owner, amountMinor)),
  ]);

/** Of what is booked of no sale, and what is told to its ambassador of it, whatever else they want no e-mail about. */
const ownNews: Partial<Record<string, string>> = {
  payout_paid: "payout arrived",
  payout_failed: "payout failed",
  payout_returned: "payout came back",
  block: "held back",
  unblock: "let go",
  adjustment: "adjusted",
  write_off: "given up",
  opening: "opened",
};

/** How a refund ended that gave nothing back, by the entry that says so. */
const endings: Partial<Record<string, string>> = { refund_failed: "not refunded", refund_canceled: "refund canceled" };

/** A sale's move is told to both ambassadors, each of their own part. */
const movedTo: Partial<Record<string, string>> = { given_away: "given away", given: "given" };

const nameOf = (what: string, to: string, amountMinor: number): string => `${what}, to ${to}, of ${amountMinor}`;

/** By its subject, and the line of its text that says how much. */
const kinds: readonly [what: string, subject: RegExp, amount: string][] = [
  ["sold", /^Order \S+: /, "Total"],
  ["earned", /^You earned /, "Your share"],
  ["bought", /^Your order [#…]\S+ at (?!.* is on its way$)/, "Total"],
  ["refunded", /^Your refund from /, "Refunded"],
  ["reversed", /^A refund changed your revenue /, "Refunded"],
  ["not refunded", /^A refund .*(failed|did not reach you)/, "Not refunded"],
  ["refund canceled", /^A refund .*was canceled/, "Not refunded"],
  ["given away", /^A sale of .* went to another ambassador$/, "No longer yours"],
  ["given", /^A sale is yours: /, "Your share"],
  ["debit under way", /^Your order at .*: the payment is on its way$/, "Total"],
  ["debit failed", /^Your payment to .* failed$/, "Total"],
  ["dispute open", /^A payment of .* is disputed$/, "Disputed"],
  ["dispute won", /^The dispute of .* is won$/, "Disputed"],
  ["payout arrived", / paid you /, "Amount"],
  ["payout failed", /^Your payout of .* failed$/, "Amount"],
  ["payout came back", / of your payout came back$/, "Amount"],
  ["held back", /^A commission of .* is held back$/, "Amount"],
  ["let go", /^A commission of .* is no longer held back$/, "Amount"],
  ["adjusted", /( gives you a bonus of | corrected your earnings by )/, "Amount"],
  ["opened", / entered .* from before in your earnings$/, "Amount"],
  ["given up", / gives up .* that you owed$/, "Amount"],
  ["dispute lost", /^The dispute of .* is lost$/, "Disputed"],
];

/** What a reader takes an e-mail for; nothing where it is not about an order's money. */
function readAs({ to, subject, text }: Email): string[] {
  const known = kinds.find(([, pattern]) => pattern.test(subject));
  if (!known) return [];
  const [what, , label] = known;
  const line = text.split("\n").find((it) => it.startsWith(`${label}: `)) ?? "";
  return [nameOf(what, to, Number(line.replaceAll(/\D/g, "")))];
}
