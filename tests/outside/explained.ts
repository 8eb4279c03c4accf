/** What the document allows and Herald refuses all the same, because no schema can say it. docs/security.md has the table. */
interface Explanation {
  /** The tool's rule. */
  rule: string;
  /** What Herald answers, word for word. */
  says: string;
  /** The operations that may. */
  where: readonly string[];
  why: string;
}

/** schemathesis: a request that keeps to the schema should be taken. */
const taken = "positive_data_acceptance";

const commonPassword = "This password is among the most common ones.";
const notFromEarlier = "Must be a cursor from an earlier answer of this list.";

export const explained: readonly Explanation[] = [
  {
    rule: taken,
    says: notFromEarlier,
    where: [
      ...["GET /api/ambassador/products", "GET /api/ambassador/links", "GET /api/admin/products"],
      ...["GET /api/ambassador/stats", "GET /api/admin/audit", "GET /api/admin/ambassador-invitations"],
      ...["GET /api/admin/orders", "GET /api/admin/ambassadors", "GET /api/admin/ambassadors/{ambassadorId}/links"],
      "GET /api/checkout/storefronts/{slug}",
    ],
    why: "a cursor is what an answer gave, for that list alone; any other text would read beside it",
  },
  {
    rule: taken,
    says: "This is taken. Choose another.",
    where: ["PUT /api/ambassador/storefront"],
    why: "whose a slug is, the table says",
  },
  {
    rule: taken,
    says: "The shop keeps this for itself. Choose another.",
    where: ["PUT /api/ambassador/storefront"],
    why: "words that are the shop's own, and what looks like a link's code, no pattern leaves out legibly",
  },
  {
    rule: taken,
    says: "What is found can’t be sorted so: leave out one of the two.",
    where: ["GET /api/ambassador/products", "GET /api/admin/products", "GET /api/admin/ambassadors"],
    why: "OpenAPI describes each parameter by itself",
  },
  {
    rule: taken,
    says: "Nothing can be sent to this address.",
    where: ["POST /api/checkout/orders"],
    why: "whether an address is asked for is the shop's setting, and what one needs its country's",
  },
  {
    rule: taken,
    says: "Only an ambassador has this.",
    where: ["PUT /api/{scope}/users/info"],
    why: "`scope` is said in the path: what a body may hold can't hang on it",
  },
  {
    rule: taken,
    says: commonPassword,
    where: [
      ...["POST /api/ambassador/register", "PUT /api/{scope}/users/password"],
      ...["POST /api/{scope}/password-reset/confirm", "POST /api/admin/join"],
    ],
    why: "the list of common passwords is long, and no pattern",
  },
  {
    rule: taken,
    says: "This link was used already or is too old. Ask for a new one.",
    where: ["POST /api/{scope}/password-reset/confirm"],
    why: "only a token that was sent by e-mail is one",
  },
  {
    rule: taken,
    says: "This link was used already, is too old, or is not for this account. Ask for a new one.",
    where: ["POST /api/{scope}/users/email/confirm"],
    why: "only a token that was sent by e-mail is one",
  },
  {
    rule: taken,
    says: "This invitation was used already, is too old, or was taken back. Ask for another one.",
    where: ["POST /api/admin/join"],
    why: "only a token that was sent by e-mail is one",
  },
  {
    rule: taken,
    says: "This invitation was used already, was withdrawn, or is over.",
    where: ["POST /api/ambassador/register"],
    why: "only a token that was sent by e-mail is one",
  },
  ...["Must be a PNG, JPEG or WebP.", "Must be a whole picture."].map((says) => ({
    rule: taken,
    says,
    where: ["POST /api/admin/logos", "POST /api/admin/product-pictures"],
    why: "what a file is, its bytes say",
  })),
  ...[
    "This is no BIC: it has 8 or 11 letters and digits.",
    "This is no IBAN: compare it with your bank’s.",
    "Type it in Latin letters, as your bank has it.",
  ].map((says) => ({
    rule: taken,
    says,
    where: ["PUT /api/admin/payout-account"],
    why: "check digits and what banks can read are more than a pattern says",
  })),
  {
    rule: taken,
    says: "This is your address already.",
    where: ["POST /api/{scope}/users/email"],
    why: "no schema knows who asks",
  },
  {
    rule: taken,
    says: "The body does not carry Stripe's signature.",
    where: ["POST /api/checkout/webhook"],
    why: "only Stripe can sign",
  },
  {
    rule: taken,
    says: "lines: Each product may stand on one line only.",
    where: ["POST /api/checkout/orders", "POST /api/checkout/coupon-prices"],
    why: "JSON Schema compares whole lines, and these differ in their quantity",
  },
  {
    rule: taken,
    says: "This product is not on offer through this link.",
    where: ["POST /api/checkout/orders", "POST /api/checkout/coupon-prices"],
    why: "a link sells what its ambassador picked, as long as it is on offer",
  },
  {
    rule: taken,
    says: "The total is larger than one payment can be.",
    where: ["POST /api/checkout/orders", "POST /api/checkout/coupon-prices"],
    why: "prices come from the shop, and are not in the request",
  },
  {
    rule: taken,
    says: "The total is smaller than one payment can be.",
    where: ["POST /api/checkout/orders", "POST /api/checkout/coupon-prices"],
    why: "prices come from the shop, and are not in the request",
  },
  {
    rule: taken,
    says: "The period begins after it ends.",
    where: ["GET /api/ambassador/stats", "GET /api/admin/stats", "GET /api/admin/orders"],
    why: "OpenAPI describes each parameter by itself",
  },
  {
    rule: taken,
    says: "The period is longer than 366 days.",
    where: ["GET /api/ambassador/stats", "GET /api/admin/stats"],
    why: "OpenAPI describes each parameter by itself",
  },
  ...[
    ["A rule of this kind does not name this.", "which names a rule has follows from its kind"],
    ["This field is required.", "which names a rule has follows from its kind"],
    ["Give a rate or a fixed sum, not both.", "a schema of two alternatives would name neither field"],
    ["There is such a rule already.", "JSON Schema compares whole rules, and these differ in what they give"],
    ["The period begins after it ends.", "JSON Schema compares no two days"],
  ].map(([says = "", why = ""]) => ({
    rule: taken,
    says,
    where: ["PUT /api/admin/rates", "POST /api/admin/rate-comparisons"],
    why,
  })),
  ...[
    { rule: "redocly operation-2xx-response", says: "Operation must have at least one `2XX` response." },
    { rule: taken, says: "303" },
  ].map((finding) => ({
    ...finding,
    where: ["GET /api/emails/unsubscribe/{token}"],
    why: "who opens an e-mail's link is led to the page that asks; only the click there, or a mail program's, stops anything",
  })),
];
