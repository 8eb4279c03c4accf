/** What people change, as the audit log calls it, and which fields of it are told. All others are nobody's to read. */
export const auditFields = {
  product: ["title", "description", "imageUrl", "moreImageUrls", "priceMinor", "taxBps", "currency"],
  link: ["name", "slug", "productIds", "archivedAt"],
  /** One page of all that an ambassador recommends. */
  storefront: ["slug"],
  order: ["block", "refund"],
  coupon: [
    ...["offBps", "offMinor", "productIds", "firstDay", "lastDay", "maxUses", "oncePerBuyer", "minimumMinor"],
    ...["ambassadorId", "bearsBps", "archivedAt"],
  ],
  /** Of an ambassador: what a person booked on it, of no order. */
  balance: ["kind", "reason", "postings"],
  payoutRun: ["state", "declineReason"],
  payout: ["state", "reference", "paidOn", "reason", "returnedMinor"],
  account: [
    "firstName",
    "lastName",
    "hidesRevenue",
    "email",
    "unconfirmed",
    "terms",
    "scope",
    "standing",
    "standingReason",
    "role",
    "removedAt",
    "hasFactor",
    "factorRequired",
    "groupId",
    "tierId",
  ],
  /** Of ambassadors. */
  group: ["name"],
  /** Where an ambassador is paid, as far as that is shown. */
  payee: ["method", "masked"],
  /** The account that the shop pays from, likewise. */
  debtor: ["name", "account"],
  /** To join the team. */
  invitation: ["role"],
  /** To become an ambassador; whom, is told nowhere. */
  invite: [],
  /** Of an ambassador about their money; what was said is theirs. */
  question: [],
  /** Of the programme, which text is not repeated here. */
  terms: ["version"],
  /** What sales earn: each as a whole, as the owner gives them. */
  rates: ["rules", "excluded", "caps", "tiers", "next"],
  settings: [
    ...[
      "name",
      "color",
      "logoUrl",
      "rateBps",
      "holdDays",
      "rateNoticeDays",
      "saleGoesTo",
      "signUp",
      "payoutMinimumMinor",
      "payoutSchedule",
      "payoutSecondPerson",
      "payoutWithoutAsking",
      "payoutMayAsk",
      "delivery",
    ],
    ...["deliveryCountries", "deliveryFeeMinor", "deliveryFreeFromMinor", "taxBps", "commissionBase"],
    ...["termsUrl", "privacyUrl", "imprintUrl", "returnsUrl", "disclosure", "contactEmail", "timeZone"],
    ...["notifyOrderPaid", "notifyRefund", "notifyApplication", "notifyPayoutAsked"],
  ],
} as const;

export const auditSubjects = [
  "product",
  "link",
  "storefront",
  "order",
  "account",
  "invite",
  "settings",
  "rates",
  "terms",
  "invitation",
  "group",
  "coupon",
  "balance",
  "payoutRun",
  "payout",
  "payee",
  "question",
  "debtor",
] as const satisfies (keyof typeof auditFields)[];
export type AuditSubject = keyof typeof auditFields;

/** A field before and after; absent where there was none, or where that is not known. */
export interface ChangedField {
  name: string;
  before?: unknown;
  after?: unknown;
}

/** One thing that a person changed. */
export interface AuditChange {
  subject: AuditSubject;
  /** Of a product, a link (its code), whose storefront it is, an order, an account, a group, whose balance it is, or an invitation to the team. */
  id: string;
  does: "put" | "change" | "delete";
  /** What people call it, where that is known. */
  title?: string | undefined;
  fields: readonly ChangedField[];
}

/** What a person did at once. */
export interface AuditRecord {
  id: string;
  /** ISO-8601, UTC. */
  at: string;
  personId: string;
  /** What set it off: the same in log lines. */
  correlationId: string;
  changes: readonly AuditChange[];
}
