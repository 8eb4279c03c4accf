import type { ListSpec } from "../../parts/list/list-spec.ts";
import type { ListView } from "../../parts/list/list-view.ts";
import type { AuditRecord } from "../api.ts";
import { words } from "./words.ts";

type Subject = AuditRecord["changes"][number]["subject"];

export interface AuditFilter {
  /** UTC, as in `2026-11`; this month where absent. */
  month?: string;
  person?: string;
  subject?: Subject;
}

const subjects: Readonly<Record<Subject, () => string>> = {
  product: words.products,
  link: words.links,
  storefront: words.storefronts,
  order: words.orders,
  balance: words.balances,
  payoutRun: words.payoutRuns,
  payout: words.payouts,
  account: words.accounts,
  invite: words.invitations,
  settings: words.settings,
  rates: words.rates,
  terms: words.terms,
  invitation: words.teamInvitations,
  group: words.groups,
  coupon: words.coupons,
  payee: words.payees,
  question: words.questions,
  debtor: words.debtors,
};
const isSubject = (text: string | undefined): text is Subject => text !== undefined && text in subjects;

/** What is asked of the log: what is picked above it, and whose changes, as the page's address has it. */
export function filterOf({ chosen: { month, subject } }: ListView, query: URLSearchParams): AuditFilter {
  const person = query.get("person");
  return { ...(month && { month }), ...(person && { person }), ...(isSubject(subject) && { subject }) };
}

/** This month and the years before it, the latest first. */
function months(now = new Date(), count = 36) {
  const named = new Intl.DateTimeFormat(undefined, { month: "long", year: "numeric", timeZone: "UTC" });
  return Array.from({ length: count }, (_, before) => {
    const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - before, 1));
    return { value: first.toISOString().slice(0, 7), label: named.format(first) };
  });
}

/** The log as a list: which month, and changes of what. */
export function auditSpec(): ListSpec {
  const [thisMonth, ...earlier] = months();
  return {
    name: "audit",
    label: words.auditLog(),
    sorts: [],
    choices: [
      { name: "month", label: words.month(), any: thisMonth?.label ?? "", options: earlier },
      {
        name: "subject",
        label: words.what(),
        any: words.everything(),
        options: Object.entries(subjects).map(([value, label]) => ({ value, label: label() })),
      },
    ],
  };
}
