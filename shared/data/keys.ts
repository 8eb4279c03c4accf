/** Every key of the single table, and nothing else: docs/data-model.md lists which access pattern uses which. */

export interface Key {
  pk: string;
  sk: string;
}

const single = (pk: string, sk: string): Key => ({ pk, sk });
const findingOf = (number: number): string => `SEARCH#${String(number).padStart(2, "0")}`;

/**
 * Over how many partitions that is spread which every sale writes to: DynamoDB takes 1,000 writes a second of each. The
 * first bears the plain name, so that what an older Herald wrote lies in it.
 */
export const shards = 8;

/** The partitions over which one is spread. */
export const shardsOf = (partition: string): string[] =>
  Array.from({ length: shards }, (_, shard) => shardName(partition, shard));

/** The one of them in which all that is about an order lies, by its id. */
const shardOf = (partition: string, orderId: string): string => {
  let sum = 0;
  for (const character of orderId) sum = (sum * 31 + character.charCodeAt(0)) % 65_521;
  return shardName(partition, sum % shards);
};

const shardName = (partition: string, shard: number): string => (shard === 0 ? partition : `${partition}#${shard}`);

export const keys = {
  user: (userId: string) => single(`USER#${userId}`, "USER"),
  credential: (email: string) => single(`CREDENTIAL#${email}`, "CREDENTIAL"),
  /** `tokenHash`: the token itself is stored nowhere. */
  passwordReset: (tokenHash: string) => single(`RESET#${tokenHash}`, "RESET"),
  addressToConfirm: (tokenHash: string) => single(`CONFIRM#${tokenHash}`, "CONFIRM"),
  team: () => single(partitions.team, "TEAM"),
  teamInvitation: (invitationId: string) => single(partitions.team, `INVITATION#${invitationId}`),
  teamToken: (tokenHash: string) => single(`TEAMTOKEN#${tokenHash}`, "TEAMTOKEN"),
  /** An invitation, and the hash of a token that opens it: the token itself is stored nowhere. */
  invitation: (invitationId: string) => single(`INVITATION#${invitationId}`, "INVITATION"),
  invitationToken: (tokenHash: string) => single(`INVITATION#${tokenHash}`, "TOKEN"),
  groups: () => single(partitions.groups, "GROUPS"),
  group: (groupId: string) => single(partitions.groups, `GROUP#${groupId}`),
  notice: (noticeId: string) => single(`NOTICE#${noticeId}`, "NOTICE"),
  attempts: (subject: string, window: string) => single(`ATTEMPTS#${subject}`, window),
  product: (productId: string) => single(`PRODUCT#${productId}`, "PRODUCT"),
  /** That a product was deleted, and how far that was told. */
  goneProduct: (at: string, productId: string) => single(partitions.goneProducts, `${at}#${productId}`),
  goneRun: () => single("GONETOLD", "RUN"),
  /** One of the items under which a product is found, by its number. */
  productFinding: (productId: string, number: number) => single(`PRODUCT#${productId}`, findingOf(number)),
  personFinding: (userId: string, number: number) => single(`USER#${userId}`, findingOf(number)),
  orderFinding: (orderId: string, number: number) => single(`ORDER#${orderId}`, findingOf(number)),
  link: (code: string) => single(`LINK#${code}`, "LINK"),
  /** What a link may be called in its address besides. */
  slug: (slug: string) => single(`SLUG#${slug}`, "SLUG"),
  /** One page of all that an ambassador recommends, by what it is called in its address. */
  storefront: (slug: string) => single(`STOREFRONT#${slug}`, "STOREFRONT"),
  /** Which of them an ambassador has open. */
  ownStorefront: (ambassadorId: string) => single(`OWNSTOREFRONT#${ambassadorId}`, "OWNSTOREFRONT"),
  /** How many links an ambassador has. */
  linkCount: (ambassadorId: string) => single(`LINKCOUNT#${ambassadorId}`, "LINKCOUNT"),
  order: (orderId: string) => single(`ORDER#${orderId}`, "ORDER"),
  coupon: (code: string) => single(`COUPON#${code}`, "COUPON"),
  /** That a buyer has used a coupon which each may use once: `buyerHash` is of both, and the address is stored nowhere. */
  couponBuyer: (buyerHash: string) => single(`COUPONBUYER#${buyerHash}`, "COUPONBUYER"),
  firstOrder: (buyerHash: string) => single(`BUYER#${buyerHash}`, "BUYER"),
  /** How many orders have a number. */
  orderNumbers: () => single("NUMBERS", "ORDERS"),
  settings: () => single("SETTINGS", "CURRENT"),
  rates: () => single("RATES", "CURRENT"),
  /** The rules as they were from one change to the next. */
  ratesVersion: (version: number) => single("RATES", `VERSION#${String(version).padStart(6, "0")}`),
  /** The settings as they were from one change to the next. */
  settingsVersion: (version: number) => single("SETTINGS", `VERSION#${String(version).padStart(6, "0")}`),
  /** Which terms of the programme hold, and each version of them. */
  terms: () => single("TERMS", "CURRENT"),
  termsVersion: (version: number) => single("TERMS", `VERSION#${String(version).padStart(6, "0")}`),
  looked: () => single("LOOKED", "LOOKED-THROUGH"),
  /** The last week of which digests were asked for. */
  digestWeek: () => single("DIGESTS", "WEEK"),
  /** An entry about an order, or an ambassador: apart from both, so that whoever writes those can change no entry. */
  entry: (subjectId: string, entryId: string) => single(partitions.entriesAbout(subjectId), `ENTRY#${entryId}`),
  orderNote: (orderId: string, noteId: string) => single(`ORDER#${orderId}`, `NOTE#${noteId}`),
  /** That an order waits to be shipped. */
  shipmentDue: (orderId: string) => single(`ORDER#${orderId}`, "DUE"),
  refundRequest: (orderId: string, requestId: string) => single(`ORDER#${orderId}`, `REQUEST#${requestId}`),
  balance: (ambassadorId: string) => single(`BALANCE#${ambassadorId}`, "BALANCE"),
  /** A statement that a payout closed. */
  statement: (ambassadorId: string, number: number) =>
    single(`BALANCE#${ambassadorId}`, `STATEMENT#${String(number).padStart(6, "0")}`),
  /** That somebody was ever owed anything. */
  owed: (ambassadorId: string) => single(shardOf(partitions.owed, ambassadorId), ambassadorId),
  payout: (payoutId: string) => single(`PAYOUT#${payoutId}`, "PAYOUT"),
  /** Where a payout goes, as it was when it was made: apart from it, as nobody reads that but who pays. */
  destination: (payoutId: string) => single(`DESTINATION#${payoutId}`, "DESTINATION"),
  /** The account that the shop pays from. */
  debtor: () => single("DEBTOR", "DEBTOR"),
  run: (runId: string) => single(partitions.run(runId), "RUN"),
  /** What an ambassador asked to be paid last. */
  payoutAsk: (ambassadorId: string) => single(`ASK#${ambassadorId}`, "ASK"),
  /** What the file of a run by one method was taken with first. */
  runFile: (runId: string, method: string) => single(partitions.run(runId), `FILE#${method}`),
  /** Some ambassadors that a run decides on together: those of a shard that come after one. */
  runPart: (runId: string, shard: number, after: string) => single(partitions.run(runId), `PART#${shard}#${after}`),
  /** What an ambassador asks: under who asks, so that it goes with them. */
  question: (ambassadorId: string, questionId: string) => single(partitions.questionsOf(ambassadorId), questionId),
  /** Where an ambassador wants to be paid: apart, so that whoever reads people or balances never meets it. */
  payee: (ambassadorId: string) => single(`PAYEE#${ambassadorId}`, "PAYEE"),
  /** What was sold over a link, or what stands in its place: `channelOf` in domain/ledger.ts. */
  linkCounters: (ambassadorId: string, code: string) => single(`COUNTERS#${ambassadorId}`, `LINK#${code}`),
  /** How often a link was opened, on its last day and before; the shop's links in all have a code and an ambassador of their own. */
  clicksInAll: (ambassadorId: string, code: string) => single(partitions.clicks(ambassadorId), `LINK#${code}`),
  clicksOfDay: (ambassadorId: string, day: string, code: string) =>
    single(partitions.clicks(ambassadorId), `${day}#${code}`),
  ambassadorDay: (ambassadorId: string, day: string) => single(`DAYS#${ambassadorId}`, day),
  /** A part of the shop's day, while the day is open. */
  shopDay: (day: string, orderId: string) => single(shardOf(shopDays, orderId), `${day}#open`),
  /** The shop's whole day, once it is closed. */
  closedShopDay: (day: string) => single(shopDays, `${day}#total`),
  closing: () => single("DAYS#CLOSING", "CLOSED-THROUGH"),
  /** Whose figures of a closed day are still to be found right. */
  unchecked: (day: string, ambassadorId: string) => single(partitions.unchecked, `${day}#${ambassadorId}`),
  /** What the shop sold on a day, by product, link and ambassador. */
  shopTally: (day: string) => single(partitions.shopTallies, day),
  tallyOf: (ambassadorId: string, day: string) => single(partitions.talliesOf(ambassadorId), day),
  /** Through which day that is known for good. */
  tallied: () => single("TALLIES#DONE", "TALLIED-THROUGH"),
  /** What a person changed: found by who did, and by month. */
  audit: (personId: string, at: string, id: string) => single(`AUDIT#${personId}`, `${at}#${id}`),
  delivery: (messageId: string) => single(`DELIVERY#${messageId}`, "DELIVERY"),
};

const shopDays = "DAYS#SHOP";

const searchOf = (what: string, beginning?: string): string =>
  beginning === undefined ? `SEARCH#${what}` : `SEARCH#${what}#${beginning}`;

/** The partitions of the indexes, and of items that are read as a list. */
export const partitions = {
  ambassadors: "AMBASSADORS",
  /** Those of them who are not active. */
  ambassadorsOf: (standing: string) => `AMBASSADORS#${standing}`,
  invitations: "INVITATIONS",
  catalogue: "CATALOGUE",
  /** Products that were deleted of late. */
  goneProducts: "GONE",
  /** Who is in the owner's team, and who was asked to join it. */
  team: "TEAM",
  /** All groups of ambassadors. */
  groups: "GROUPS",
  /** The products of which a word begins so; without a beginning, all of them, by title. */
  productSearch: (beginning?: string) => searchOf("PRODUCTS", beginning),
  /** The same of ambassadors, or those of a group, by its id; without either, all of them, by name. */
  ambassadorSearch: (beginning?: string) => searchOf("AMBASSADORS", beginning),
  /** The orders of which a word begins so, or that an ambassador brought. */
  orderSearch: (beginning: string) => searchOf("ORDERS", beginning),
  /** What is kept for a while that holds somebody's address: notices, tokens. */
  tracesOf: (userId: string) => `TRACES#${userId}`,
  linksOf: (ambassadorId: string) => `LINKS#${ambassadorId}`,
  linkCounters: (ambassadorId: string) => `COUNTERS#${ambassadorId}`,
  clicks: (ambassadorId: string) => `CLICKS#${ambassadorId}`,
  ambassadorDays: (ambassadorId: string) => `DAYS#${ambassadorId}`,
  unchecked: "DAYS#UNCHECKED",
  shopTallies: "TALLIES#SHOP",
  talliesOf: (ambassadorId: string) => `TALLIES#${ambassadorId}`,
  /** Spread over shards, as those that follow. */
  shopDays,
  /** Who was ever owed anything; spread over shards. */
  owed: "OWED",
  questionsOf: (ambassadorId: string) => `QUESTIONS#${ambassadorId}`,
  /** What nobody has answered yet. */
  questions: "QUESTIONS",
  /** What ambassadors ask about an order, the payouts of a run, or a balance. */
  questionsAbout: (place: string) => `QUESTIONSABOUT#${place}`,
  /** A payout run, and its parts. */
  run: (runId: string) => `RUN#${runId}`,
  runs: "RUNS",
  /** Spread over shards. */
  payoutsIn: (runId: string) => `PAYOUTS#${runId}`,
  payoutsOf: (ambassadorId: string) => `PAYOUTSOF#${ambassadorId}`,
  entriesAbout: (subjectId: string) => `ENTRIES#${subjectId}`,
  orders: "ORDERS",
  ordersOf: (status: string) => `ORDERS#${status}`,
  /** Orders that wait to be shipped; spread over shards. */
  shipmentsDue: "DUE",
  coupons: "COUPONS",
  couponsOf: (ambassadorId: string) => `COUPONS#${ambassadorId}`,
  /** What people changed in a month. */
  auditsOf: (month: string) => `AUDITS#${month}`,
  ledgerDay: (day: string) => `LEDGER#${day}`,
  /** What is on an ambassador's statement. */
  statement: (ambassadorId: string, number: number) => `STATEMENT#${ambassadorId}#${number}`,
};

/** What lies in a list by its age. */
interface Created {
  createdAt: string;
  id: string;
}

/** Index keys. A sort key begins with an instant, so that lists come in order of creation. */
export const indexKeys = {
  ambassadors: (createdAt: string, userId: string) => ({
    gsi1pk: partitions.ambassadors,
    gsi1sk: `${createdAt}#${userId}`,
  }),
  invitations: (createdAt: string, invitationId: string) => ({
    gsi1pk: partitions.invitations,
    gsi1sk: `${createdAt}#${invitationId}`,
  }),
  ambassadorsOf: (standing: string, createdAt: string, userId: string) => ({
    gsi2pk: partitions.ambassadorsOf(standing),
    gsi2sk: `${createdAt}#${userId}`,
  }),
  /** By age and by price, in the catalogue or in what a search looks through. */
  products: (partition: string, product: { createdAt: string; priceMinor: number; id: string }) => ({
    gsi1pk: partition,
    gsi1sk: `${product.createdAt}#${product.id}`,
    gsi2pk: partition,
    gsi2sk: `${String(product.priceMinor).padStart(8, "0")}#${product.id}`,
  }),
  /** By age, in what a search looks through. */
  foundByAge: (partition: string, { createdAt, id }: Created) => ({ gsi1pk: partition, gsi1sk: `${createdAt}#${id}` }),
  /** By a text such as a name. Its first character keeps any script between the ends of a list, its last one those of one name apart. */
  byText: (partition: string, text: string, id: string) => ({ gsi2pk: partition, gsi2sk: `=${text}\t${id}` }),
  traces: (userId: string, pk: string) => ({ gsi1pk: partitions.tracesOf(userId), gsi1sk: pk }),
  linksOf: (ambassadorId: string, createdAt: string, code: string) => ({
    gsi1pk: partitions.linksOf(ambassadorId),
    gsi1sk: `${createdAt}#${code}`,
  }),
  orders: (createdAt: string, orderId: string) => ({
    gsi1pk: shardOf(partitions.orders, orderId),
    gsi1sk: `${createdAt}#${orderId}`,
  }),
  ordersOf: (status: string, createdAt: string, orderId: string) => ({
    gsi2pk: shardOf(partitions.ordersOf(status), orderId),
    gsi2sk: `${createdAt}#${orderId}`,
  }),
  shipmentsDue: (createdAt: string, orderId: string) => ({
    gsi1pk: shardOf(partitions.shipmentsDue, orderId),
    gsi1sk: `${createdAt}#${orderId}`,
  }),
  coupons: (createdAt: string, code: string) => ({ gsi1pk: partitions.coupons, gsi1sk: `${createdAt}#${code}` }),
  couponsOf: (ambassadorId: string, createdAt: string, code: string) => ({
    gsi2pk: partitions.couponsOf(ambassadorId),
    gsi2sk: `${createdAt}#${code}`,
  }),
  /** An entry by its day, spread by what it is about. */
  ledgerDay: (bookedAt: string, subjectId: string, entryId: string) => ({
    gsi1pk: shardOf(partitions.ledgerDay(bookedAt.slice(0, 10)), subjectId),
    gsi1sk: `${bookedAt}#${entryId}`,
  }),
  runs: (createdAt: string, runId: string) => ({ gsi1pk: partitions.runs, gsi1sk: `${createdAt}#${runId}` }),
  /** A payout by its run, and by its ambassador. */
  payout: ({ runId, ambassadorId, createdAt, id }: Created & { runId: string; ambassadorId: string }) => ({
    gsi1pk: shardOf(partitions.payoutsIn(runId), ambassadorId),
    gsi1sk: ambassadorId,
    gsi2pk: partitions.payoutsOf(ambassadorId),
    gsi2sk: `${createdAt}#${id}`,
  }),
  /** A question that is open, and by what it is about. */
  question: (place: string, askedAt: string, questionId: string) => ({
    gsi1pk: partitions.questions,
    gsi1sk: `${askedAt}#${questionId}`,
    gsi2pk: partitions.questionsAbout(place),
    gsi2sk: `${askedAt}#${questionId}`,
  }),
  audit: (at: string, id: string) => ({
    gsi1pk: shardOf(partitions.auditsOf(at.slice(0, 7)), id),
    gsi1sk: `${at}#${id}`,
  }),
  statement: (ambassadorId: string, number: number, bookedAt: string, entryId: string) => ({
    gsi2pk: partitions.statement(ambassadorId, number),
    gsi2sk: `${bookedAt}#${entryId}`,
  }),
};
