import { attributionViolations } from "./attribution.ts";
import { auditViolations } from "./audit.ts";
import { balanceViolations } from "./balances.ts";
import { boardViolations } from "./boards.ts";
import { type Books, booksOf } from "./books.ts";
import { counterViolations } from "./counters.ts";
import { couponViolations } from "./coupons.ts";
import { deliveryViolations } from "./delivery.ts";
import { digestFindings } from "./digests.ts";
import { emailFindings } from "./emails.ts";
import { erasureViolations } from "./erasures.ts";
import type { Facts } from "./facts.ts";
import { firstOrderViolations } from "./first-orders.ts";
import { groupViolations } from "./groups.ts";
import { historyViolations } from "./history.ts";
import { ledgerViolations } from "./ledger.ts";
import { orderNumberViolations } from "./order-numbers.ts";
import { payeeViolations } from "./payees.ts";
import { paymentViolations } from "./payments.ts";
import { payoutViolations } from "./payouts.ts";
import { questionViolations } from "./questions.ts";
import { rateViolations } from "./rates.ts";
import { searchViolations } from "./search.ts";
import { shipmentViolations } from "./shipments.ts";
import { shownViolations } from "./shown.ts";
import { slugViolations } from "./slugs.ts";
import { standingViolations } from "./standings.ts";
import { storefrontViolations } from "./storefronts.ts";
import { tallyViolations } from "./tallies.ts";
import { teamViolations } from "./team.ts";
import { termsViolations } from "./terms.ts";
import { tierViolations } from "./tiers.ts";

export interface Findings {
  /** A sentence each; none where everything holds. */
  violations: string[];
  duplicateEmails: number;
}

/** Asserts every invariant on a Herald at rest: nothing queued, nothing running. @param today the UTC day that it is */
export function findingsOf(facts: Facts, today: string): Findings {
  const books = booksOf(facts.items);
  const found = findingsIn(books, books, facts, today);
  const { items, changes } = facts;
  const digests = digestFindings(items, facts.emails);
  const more = [
    ...payoutViolations(books, items, changes),
    ...orderNumberViolations(items, changes),
    ...tallyViolations(books, items),
    ...shipmentViolations(items, changes),
    ...searchViolations(items, changes),
    ...standingViolations(items, changes),
    ...teamViolations(items),
    ...groupViolations(items),
    ...rateViolations(items),
    ...deliveryViolations(items),
    ...firstOrderViolations(items),
    ...tierViolations(items),
    ...couponViolations(items),
    ...slugViolations(items),
    ...storefrontViolations(items),
    ...attributionViolations(items),
    ...termsViolations(items, changes),
    ...erasureViolations(items, changes),
    ...payeeViolations(items, changes),
    ...questionViolations(items, changes),
    ...digests.violations,
  ];
  const duplicateEmails = found.duplicateEmails + digests.duplicates;
  return { violations: [...found.violations, ...more], duplicateEmails };
}

/**
 * The same where not everybody knows of everything.
 * @param told the part of the books that Stripe and the inbox know of
 */
export function findingsIn(books: Books, told: Books, seen: Omit<Facts, "items">, today: string): Findings {
  const emails = emailFindings(told, seen.emails, seen.ownerEmail);
  return {
    violations: [
      ...ledgerViolations(books),
      ...counterViolations(books),
      ...balanceViolations(books, today),
      ...boardViolations(books, seen.boards, today.slice(0, 7)),
      ...paymentViolations(told, seen.payments),
      ...emails.violations,
      ...(seen.shown ? shownViolations(books, seen.shown) : []),
      ...historyViolations(seen.changes),
      ...auditViolations(seen.changes),
    ],
    duplicateEmails: emails.duplicates,
  };
}
