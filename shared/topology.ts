/**
 * The whole backend as data. The laptop and the CloudFormation stack are both drawn from this file, and the types
 * of what a use case may touch are derived from it: a grant that a row lacks is a compile error at the desk.
 *
 * Imports nothing but types, so that everything may import it.
 */
import type { Access, FunctionSpec, MetricSpec, QueueSpec, ServiceSpec, TableSpec } from "./topology-spec.ts";

/** The single table. docs/data-model.md maps every access pattern to its key. */
export const table = {
  partitionKey: "pk",
  sortKey: "sk",
  timeToLive: "ttl",
  indexes: {
    /** Lists in order of creation, and the ledger by day. */
    gsi1: { partitionKey: "gsi1pk", sortKey: "gsi1sk" },
    /** Orders by status, products by price, entries by statement. */
    gsi2: { partitionKey: "gsi2pk", sortKey: "gsi2sk" },
  },
} as const satisfies TableSpec;

/**
 * What each verb of an entity does to the table: which actions, through which index, on which partition keys. A use case is
 * granted what the verbs that its row names need, and no more. A transaction's writes count as what they are one by one.
 */
export const entities = {
  users: {
    get: { get: ["USER#*"] },
    getMany: { batchGet: ["USER#*"] },
    listAmbassadors: { gsi1: ["AMBASSADORS"] },
    listStanding: { gsi1: ["AMBASSADORS"], gsi2: ["AMBASSADORS#*"] },
    hundredAfter: { gsi1: ["AMBASSADORS"] },
    beginSession: { update: ["USER#*"] },
    endSession: { update: ["USER#*"] },
    endSessions: { update: ["USER#*"] },
    noteSteps: { update: ["USER#*"] },
  },
  emailChoices: { choose: { update: ["USER#*"] }, unsubscribe: { update: ["USER#*"] } },
  standings: {
    of: { get: ["USER#*"] },
    change: { get: ["USER#*"], put: ["NOTICE#*"], update: ["USER#*"] },
  },
  ambassadorSearch: {
    find: {
      gsi1: ["SEARCH#AMBASSADORS#*"],
      gsi2: ["SEARCH#AMBASSADORS", "SEARCH#AMBASSADORS#*"],
    },
    unfindable: { gsi1: ["AMBASSADORS"] },
    rename: { get: ["USER#*"], put: ["USER#*"], update: ["USER#*"], delete: ["USER#*"] },
    makeFindable: { get: ["USER#*"], put: ["USER#*"], update: ["USER#*"], delete: ["USER#*"] },
  },
  credentials: {
    get: { get: ["CREDENTIAL#*"] },
    getReset: { get: ["RESET#*"] },
    insert: { put: ["CREDENTIAL#*", "NOTICE#*", "USER#*"], update: ["TERMS"] },
    insertInvited: { put: ["CREDENTIAL#*", "NOTICE#*", "USER#*"], update: ["TERMS"], delete: ["INVITATION#*"] },
    changePassword: { put: ["NOTICE#*"], update: ["CREDENTIAL#*", "USER#*"] },
    resetPassword: { put: ["NOTICE#*"], delete: ["RESET#*"], update: ["CREDENTIAL#*", "USER#*"] },
    setUpFactor: { update: ["CREDENTIAL#*"] },
    useFactor: { put: ["NOTICE#*"], update: ["CREDENTIAL#*"] },
    renewRecovery: { put: ["NOTICE#*"], update: ["CREDENTIAL#*"] },
    turnOnFactor: { put: ["NOTICE#*"], update: ["CREDENTIAL#*", "USER#*"] },
    turnOffFactor: { put: ["NOTICE#*"], update: ["CREDENTIAL#*", "USER#*"] },
    insertReset: { put: ["RESET#*"] },
    getMove: { get: ["CONFIRM#*"] },
    insertMove: { put: ["CONFIRM#*"] },
    confirmAddress: { delete: ["CONFIRM#*"], update: ["USER#*"] },
    moveAddress: {
      get: ["USER#*"],
      put: ["CREDENTIAL#*", "NOTICE#*", "USER#*"],
      delete: ["CONFIRM#*", "CREDENTIAL#*", "USER#*"],
      update: ["USER#*"],
    },
  },
  team: {
    read: { query: ["TEAM"] },
    invitationOf: { get: ["TEAMTOKEN#*"] },
    adopt: { update: ["TEAM", "USER#*"] },
    found: { put: ["CREDENTIAL#*", "NOTICE#*", "USER#*"], update: ["TEAM"] },
    join: {
      put: ["CREDENTIAL#*", "NOTICE#*", "USER#*"],
      update: ["TEAM"],
      delete: ["TEAM", "TEAMTOKEN#*"],
    },
    changeRole: { put: ["NOTICE#*"], update: ["TEAM", "USER#*"] },
    remove: { update: ["TEAM", "USER#*"], delete: ["CREDENTIAL#*"] },
    invite: { put: ["NOTICE#*", "TEAM"], update: ["TEAM"] },
    requireFactor: { update: ["TEAM", "USER#*"] },
    withdraw: { update: ["TEAM"], delete: ["TEAM"] },
    insertToken: { put: ["TEAMTOKEN#*"] },
  },
  invitations: {
    get: { get: ["INVITATION#*"] },
    ofToken: { get: ["INVITATION#*"] },
    listOpen: { gsi1: ["INVITATIONS"] },
    known: { batchGet: ["CREDENTIAL#*", "INVITATION#*"] },
    insert: { put: ["INVITATION#*", "NOTICE#*"] },
    askAgain: { put: ["NOTICE#*"], update: ["INVITATION#*"] },
    withdraw: { delete: ["INVITATION#*"] },
    insertToken: { put: ["INVITATION#*"] },
  },
  groups: {
    list: { query: ["GROUPS"] },
    insert: { query: ["GROUPS"], put: ["GROUPS"], update: ["GROUPS"] },
    rename: { query: ["GROUPS"], update: ["GROUPS"] },
    delete: { query: ["GROUPS"], update: ["GROUPS"], delete: ["GROUPS"] },
    assign: { get: ["USER#*"], put: ["USER#*"], update: ["USER#*"], delete: ["USER#*"] },
  },
  erasures: {
    progressOf: { get: ["USER#*"] },
    traces: { gsi1: ["TRACES#*"] },
    links: { gsi1: ["LINKS#*"] },
    questions: { query: ["QUESTIONS#*"] },
    records: { query: ["AUDIT#*"] },
    orders: { gsi1: ["SEARCH#ORDERS#*"] },
    leave: {
      get: ["BALANCE#*", "PAYEE#*", "USER#*"],
      put: ["NOTICE#*", "USER#*"],
      update: ["PAYEE#*", "USER#*"],
      delete: ["CREDENTIAL#*", "INVITATION#*", "PAYEE#*", "USER#*"],
      check: ["BALANCE#*", "PAYEE#*"],
    },
    deleteTrace: {
      delete: ["CONFIRM#*", "NOTICE#*", "OWNSTOREFRONT#*", "QUESTIONS#*", "RESET#*", "SLUG#*", "STOREFRONT#*"],
    },
    forgetOnLink: { update: ["LINK#*"] },
    forgetOnOrder: { update: ["ORDER#*"] },
    redact: { update: ["AUDIT#*"] },
    note: { update: ["USER#*"] },
  },
  notices: {
    delete: { delete: ["NOTICE#*"] },
    get: { get: ["NOTICE#*"] },
    insert: { put: ["NOTICE#*"] },
    insertMissing: { put: ["NOTICE#*"] },
  },
  audits: { list: { gsi1: ["AUDITS#*"] } },
  rates: {
    get: { get: ["RATES"] },
    update: { get: ["RATES"], put: ["RATES"] },
  },
  announcedRates: {
    version: { get: ["RATES"] },
    withdraw: { get: ["RATES"], put: ["RATES"], update: ["RATES"] },
    tell: { update: ["RATES"], put: ["NOTICE#*"] },
    tellWithdrawn: { update: ["RATES"], put: ["NOTICE#*"] },
  },
  tiers: {
    keep: { get: ["USER#*", "BALANCE#*"], update: ["USER#*"], put: ["NOTICE#*"] },
  },
  questions: {
    get: { get: ["QUESTIONS#*"] },
    listOpen: { gsi1: ["QUESTIONS"] },
    listAbout: { gsi2: ["QUESTIONSABOUT#*"] },
    listOwn: { gsi2: ["QUESTIONSABOUT#*"] },
    /** As long as who asks has not left. */
    insert: { put: ["QUESTIONS#*"], check: ["USER#*"] },
    answer: { update: ["QUESTIONS#*"] },
  },
  settings: {
    get: { get: ["SETTINGS"] },
    update: { get: ["SETTINGS"], put: ["SETTINGS"] },
  },
  terms: {
    current: { get: ["TERMS"] },
    version: { get: ["TERMS"] },
    list: { query: ["TERMS"] },
    publish: { get: ["TERMS"], put: ["TERMS"] },
    accept: { get: ["USER#*"], update: ["TERMS", "USER#*"] },
    noteTold: { update: ["TERMS"] },
  },
  attempts: { count: { update: ["ATTEMPTS#*"] } },
  products: {
    get: { get: ["PRODUCT#*"] },
    getMany: { batchGet: ["PRODUCT#*"] },
    list: {
      gsi1: ["CATALOGUE", "SEARCH#PRODUCTS#*"],
      gsi2: ["CATALOGUE", "SEARCH#PRODUCTS", "SEARCH#PRODUCTS#*"],
    },
    unfindable: { gsi1: ["CATALOGUE"] },
    insert: { put: ["PRODUCT#*"] },
    update: { get: ["PRODUCT#*"], put: ["PRODUCT#*"], delete: ["PRODUCT#*"] },
    /** With a note that it is gone. */
    delete: { get: ["PRODUCT#*"], delete: ["PRODUCT#*"], put: ["GONE"] },
    makeFindable: { get: ["PRODUCT#*"], put: ["PRODUCT#*"], delete: ["PRODUCT#*"] },
  },
  goneProducts: {
    between: { query: ["GONE"] },
    run: { get: ["GONETOLD"] },
    note: { put: ["GONETOLD"], get: ["GONETOLD"] },
  },
  links: {
    get: { get: ["LINK#*"] },
    ofSlug: { get: ["SLUG#*"] },
    getMany: { batchGet: ["LINK#*"] },
    listOf: { gsi1: ["LINKS#*"] },
    insert: { put: ["LINK#*"], update: ["LINKCOUNT#*"] },
    /** With the slug that it takes, and the one that it gives back. */
    update: { put: ["SLUG#*"], update: ["LINK#*", "SLUG#*"] },
    delete: { delete: ["LINK#*"], update: ["LINKCOUNT#*", "SLUG#*"] },
  },
  /** One page of all that an ambassador recommends. */
  storefronts: {
    ofSlug: { get: ["STOREFRONT#*"] },
    slugOf: { get: ["OWNSTOREFRONT#*"] },
    /** With the one that they had open before. */
    open: { put: ["STOREFRONT#*", "OWNSTOREFRONT#*"], update: ["STOREFRONT#*"] },
    close: { put: ["OWNSTOREFRONT#*"], update: ["STOREFRONT#*"] },
  },
  coupons: {
    get: { get: ["COUPON#*"] },
    list: { gsi1: ["COUPONS"] },
    listOf: { gsi2: ["COUPONS#*"] },
    insert: { put: ["COUPON#*", "NOTICE#*"] },
    update: { get: ["COUPON#*"], update: ["COUPON#*"] },
  },
  clicks: {
    inAllOf: { batchGet: ["CLICKS#*"] },
    ofPeriod: { query: ["CLICKS#*"] },
    open: { get: ["CLICKS#*"], put: ["CLICKS#*"] },
    write: { update: ["CLICKS#*"] },
  },
  orders: {
    get: { get: ["ORDER#*"] },
    getMany: { batchGet: ["ORDER#*"] },
    getFile: { query: ["ORDER#*", "ENTRIES#*"] },
    list: { gsi1: ["ORDERS", "ORDERS#*"], gsi2: ["ORDERS#*"] },
    lookedThrough: { get: ["LOOKED"] },
    noteLooked: { put: ["LOOKED"] },
    pendingBefore: { gsi2: ["ORDERS#PENDING", "ORDERS#PENDING#*"] },
    /** With the use of a coupon that it holds, and whose it is. */
    insert: { put: ["ORDER#*", "COUPONBUYER#*"], update: ["COUPON#*"] },
    noteSession: { update: ["ORDER#*"] },
    noteProcessing: { update: ["ORDER#*"] },
    expire: { update: ["ORDER#*", "COUPON#*"], delete: ["COUPONBUYER#*"] },
    nameRefunds: { update: ["ORDER#*"] },
    insertRefundRequest: { put: ["ORDER#*"] },
    noteRefund: { update: ["ORDER#*"] },
    deleteRefundRequest: { delete: ["ORDER#*"] },
  },
  orderNotes: {
    get: { get: ["ORDER#*"] },
    insert: { put: ["ORDER#*"] },
    delete: { delete: ["ORDER#*"] },
  },
  shipments: {
    ship: { update: ["ORDER#*"], delete: ["ORDER#*"] },
    unship: { update: ["ORDER#*"], put: ["ORDER#*"] },
    list: { put: ["ORDER#*"], delete: ["ORDER#*"] },
  },
  orderNumbers: { allot: { update: ["NUMBERS"] } },
  soldOrders: { visitSince: { gsi1: ["ORDERS", "ORDERS#*"] } },
  placedOrders: { on: { gsi1: ["ORDERS", "ORDERS#*"] }, getMany: { batchGet: ["ORDER#*"] } },
  orderSearch: {
    find: { gsi1: ["DUE", "DUE#*", "SEARCH#ORDERS#*"], batchGet: ["ORDER#*"] },
    unfindable: { gsi1: ["ORDERS", "ORDERS#*"], batchGet: ["ORDER#*"] },
    makeFindable: { put: ["ORDER#*"], delete: ["ORDER#*"] },
  },
  firstOrders: {
    of: { get: ["BUYER#*"] },
  },
  ledger: {
    entriesOf: { gsi1: ["LEDGER#*"] },
    journal: { gsi1: ["LEDGER#*"] },
    ambassadorsSince: { gsi1: ["LEDGER#*"] },
    entriesOn: { gsi2: ["STATEMENT#*"] },
    linesAfter: { gsi2: ["STATEMENT#*"] },
    entryOf: { get: ["ENTRIES#*"] },
    get: { get: ["ENTRIES#*"] },
    /** Entries are put; nobody is granted to update or delete one. That a put replaces none is the code's condition. */
    post: {
      put: ["ENTRIES#*", "OWED", "OWED#*"],
      update: ["ORDER#*", "BALANCE#*", "COUNTERS#*", "DAYS#usr_*", "DAYS#SHOP", "DAYS#SHOP#*"],
    },
    /** The same of a sale, with the mark of its buyer's first order. */
    postSale: {
      put: ["ENTRIES#*", "OWED", "OWED#*", "BUYER#*"],
      update: ["ORDER#*", "BALANCE#*", "COUNTERS#*", "DAYS#usr_*", "DAYS#SHOP", "DAYS#SHOP#*"],
    },
    /** Within a balance alone. */
    move: { put: ["ENTRIES#*"], update: ["ORDER#*", "BALANCE#*"] },
    /** What a person decides, of no order. */
    enter: { put: ["ENTRIES#*", "OWED", "OWED#*"], update: ["BALANCE#*"] },
  },
  givings: {
    fileOf: { get: ["ORDER#*"], query: ["ORDER#*", "ENTRIES#*"] },
    give: {
      put: ["ENTRIES#*", "OWED", "OWED#*"],
      update: ["ORDER#*", "BALANCE#*", "COUNTERS#*", "DAYS#usr_*"],
    },
  },
  balances: {
    get: { get: ["BALANCE#*"] },
    getMany: { batchGet: ["BALANCE#*"] },
    foldDays: { update: ["BALANCE#*"] },
    setTotals: { update: ["BALANCE#*"] },
  },
  owed: { after: { query: ["OWED", "OWED#*"] }, list: { query: ["OWED", "OWED#*"] } },
  payoutRuns: {
    get: { get: ["RUN#*"] },
    getFile: { query: ["RUN#*"] },
    list: { gsi1: ["RUNS"] },
    insert: { put: ["RUN#*", "NOTICE#*"] },
    /** Somebody's word as long as their role is still the same, and the code of a second factor that it takes. */
    start: { put: ["RUN#*", "NOTICE#*"], update: ["CREDENTIAL#*"], check: ["USER#*"] },
    /** The next, and what stands beside it where its ambassador asked; a recovery code that was used is told. */
    approve: { put: ["NOTICE#*"], update: ["ASK#*", "CREDENTIAL#*", "RUN#*"], check: ["USER#*"] },
    /** The first, of a run that began without any. */
    vouch: { put: ["NOTICE#*"], update: ["CREDENTIAL#*", "RUN#*"], check: ["USER#*"] },
    /** What its ambassador asked for and is told of it. */
    decline: { put: ["NOTICE#*"], update: ["ASK#*", "RUN#*"], check: ["USER#*"] },
    plan: { get: ["RUN#*"], put: ["RUN#*"] },
    finish: { update: ["RUN#*"] },
    freezeFile: { get: ["RUN#*"], put: ["RUN#*"] },
  },
  payoutAsks: {
    get: { get: ["ASK#*"] },
    insert: { put: ["ASK#*", "RUN#*", "NOTICE#*"], check: ["USER#*"] },
  },
  debtors: { get: { get: ["DEBTOR"] }, change: { put: ["DEBTOR"] } },
  statements: {
    framesOf: { batchGet: ["BALANCE#*"] },
    closedFrom: { query: ["BALANCE#*"] },
    closedBy: { batchGet: ["BALANCE#*"] },
    setSumsBefore: { update: ["BALANCE#*"] },
  },
  payouts: {
    get: { get: ["PAYOUT#*"] },
    getMany: { batchGet: ["PAYOUT#*"] },
    destinationsOf: { batchGet: ["DESTINATION#*"] },
    listIn: { gsi1: ["PAYOUTS#*"] },
    listOf: { gsi2: ["PAYOUTSOF#*"] },
    /** A payout, its entry, and the statement that it closes. */
    make: {
      put: ["PAYOUT#*", "DESTINATION#*", "ENTRIES#*", "BALANCE#*"],
      update: ["BALANCE#*", "PAYEE#*"],
      check: ["USER#*", "PAYEE#*"],
    },
    /** What became of one, its entry, and until when it is known where it went. */
    settle: { put: ["ENTRIES#*"], update: ["PAYOUT#*", "BALANCE#*", "DESTINATION#*"] },
  },
  payees: {
    get: { get: ["PAYEE#*"] },
    getMany: { batchGet: ["PAYEE#*"] },
    nameOf: { get: ["PAYEE#*"] },
    change: { put: ["NOTICE#*", "PAYEE#*"], update: ["USER#*"] },
  },
  statistics: {
    shopDays: { query: ["DAYS#SHOP", "DAYS#SHOP#*"] },
    ambassadorDays: { query: ["DAYS#usr_*"] },
    ambassadorDaysInAll: { query: ["DAYS#usr_*"] },
    linkCounters: { query: ["COUNTERS#*"] },
    linksInAll: { query: ["COUNTERS#*"] },
    linkCountersOf: { batchGet: ["COUNTERS#*"] },
    couponCountersOf: { batchGet: ["COUNTERS#*"] },
    firstShopDay: { query: ["DAYS#SHOP", "DAYS#SHOP#*"] },
    unchecked: { query: ["DAYS#UNCHECKED"] },
    noteUnchecked: { put: ["DAYS#UNCHECKED"] },
    noteChecked: { delete: ["DAYS#UNCHECKED"] },
    closedThrough: { get: ["DAYS#CLOSING"] },
    closeShopDay: {
      query: ["DAYS#SHOP", "DAYS#SHOP#*"],
      put: ["DAYS#SHOP"],
      delete: ["DAYS#SHOP", "DAYS#SHOP#*"],
    },
    noteClosedThrough: { put: ["DAYS#CLOSING"] },
  },
  /** What days brought, by product, link and ambassador: written from the journal, and no part of a sale. */
  tallies: {
    ofShop: { query: ["TALLIES#SHOP"] },
    ofAmbassador: { query: ["TALLIES#usr_*"] },
    doneThrough: { get: ["TALLIES#DONE"] },
    putShopDay: { put: ["TALLIES#SHOP"] },
    putAmbassadorDay: { put: ["TALLIES#usr_*"] },
    noteDoneThrough: { put: ["TALLIES#DONE"] },
  },
  /** What an older Herald kept on people and links, on its way to balances and counters. */
  openings: {
    people: { gsi1: ["AMBASSADORS"] },
    linksOf: { gsi1: ["LINKS#*"] },
    entriesOf: { gsi1: ["LEDGER#*"] },
    of: { query: ["ENTRIES#*"] },
    open: { put: ["ENTRIES#*", "OWED", "OWED#*"], update: ["USER#*", "BALANCE#*"] },
    forget: { update: ["USER#*"] },
    moveLink: { update: ["LINK#*", "COUNTERS#*"] },
  },
  digestWeeks: { last: { get: ["DIGESTS"] }, note: { put: ["DIGESTS"] } },
  deliveries: {
    isSent: { get: ["DELIVERY#*"] },
    claim: { put: ["DELIVERY#*"] },
    release: { delete: ["DELIVERY#*"] },
    noteSent: { update: ["DELIVERY#*"] },
  },
} as const satisfies Record<string, Record<string, Access>>;

/** Verbs that change nothing that a person would ask about: sessions, tries that are counted, how far one's first steps went, what a file is made of. */
export const technicalVerbs = [
  "attempts.count",
  "credentials.setUpFactor",
  "credentials.useFactor",
  "payoutRuns.freezeFile",
  "users.beginSession",
  "users.endSession",
  "users.endSessions",
  "users.noteSteps",
] as const satisfies VerbName[];

/** What a function may use besides the table, and the secret that it needs for that. */
export const services = {
  stripe: { secret: "stripe" },
  /** Whether Stripe takes the shop's key, without a client to do anything with it. */
  stripeKey: { secret: "stripe" },
  webhooks: { secret: "stripe-webhook" },
  tokens: { secret: "tokens" },
  /** For the one function that changes the keys of tokens. */
  tokenKeys: { secret: "tokens", grant: "secretsmanager:PutSecretValue" },
  leaderboard: { secret: "upstash" },
  /** Who opens links, until the day is over. */
  visitors: { secret: "upstash" },
  /** Who calls, told by CloudFront and believed with its key alone. */
  viewer: { secret: "edge" },
  mail: { grant: "ses:SendRawEmail" },
  bus: { grant: "events:PutEvents" },
  /** The bucket of the pages: templates, documents. Which action on which of them, infra/cloud/grants.ts says. */
  site: { bucket: ["templates", "documents"] },
  /** Of that bucket, where uploaded logos lie. */
  logos: { bucket: ["logos"] },
  /** And where uploaded pictures of products lie. */
  pictures: { bucket: ["pictures"] },
  /** Of that bucket, the document that buyers' pages are shown with. */
  buyersDocument: { bucket: ["buyersDocument"] },
  /** And the one that storefronts are shown with. */
  storefrontDocument: { bucket: ["storefrontDocument"] },
} as const satisfies Record<string, ServiceSpec>;

/**
 * Queues and the events that a rule carries to each. Every queue has a dead-letter queue, and alarms on that and on its age.
 * Money waits for a day until somebody must look, e-mails for as long as SES's quota of a day may hold them up, a reset for
 * as long as its asker does.
 */
export const queues = {
  payments: { triedForHours: 24, maxReceives: 106, lateAfterMinutes: 10 },
  refunds: { triedForHours: 24, maxReceives: 106, lateAfterMinutes: 30 },
  disputes: { triedForHours: 24, maxReceives: 106, lateAfterMinutes: 30 },
  passwordResets: { triedForHours: 1, maxReceives: 14, lateAfterMinutes: 10 },
  notices: { from: ["notice.written"], triedForHours: 36, maxReceives: 154, lateAfterMinutes: 30 },
  emails: {
    from: [
      "order.completed",
      "order.refunded",
      "order.refund_failed",
      "order.refund_canceled",
      "order.payment_processing",
      "order.payment_failed",
      "order.shipped",
      "order.look_kept",
      "order.dispute_opened",
      "order.dispute_closed",
      "payout.paid",
      "payout.failed",
      "payout.returned",
      "commission.blocked",
      "commission.unblocked",
      "balance.adjusted",
      "balance.opened",
      "balance.written_off",
      "order.given_away",
      "order.given",
      "question.asked",
      "question.answered",
    ],
    triedForHours: 36,
    maxReceives: 154,
    lateAfterMinutes: 30,
  },
  /** Who looks for an order has its buyer waiting, or finds it in the list meanwhile. */
  findings: { from: ["order.completed", "order.given"], triedForHours: 24, maxReceives: 106, lateAfterMinutes: 30 },
  /** The pages' documents. Who changed the settings looks at a page within the minute. */
  documents: { from: ["settings.changed"], triedForHours: 24, maxReceives: 106, lateAfterMinutes: 10 },
  /** What somebody left behind who left. The law gives a month; a day is what the shop has to look at it. */
  erasures: { from: ["ambassador.left"], triedForHours: 24, maxReceives: 106, lateAfterMinutes: 60 },
  /** Other terms, to be told to every ambassador. */
  announcements: { from: ["terms.published"], triedForHours: 24, maxReceives: 106, lateAfterMinutes: 60 },
  /** Other rates, announced or withdrawn, to be told to the ambassadors whose sales they are about. */
  rateNews: { from: ["rates.announced"], triedForHours: 24, maxReceives: 106, lateAfterMinutes: 60 },
  /** A payout run is made part by part; each part sends for the next. */
  payoutParts: { from: ["payout_run.started"], triedForHours: 24, maxReceives: 106, lateAfterMinutes: 10 },
  /** A week's digests, some ambassadors at a time; each part sends for the next once it is done. */
  digests: { triedForHours: 36, maxReceives: 154, lateAfterMinutes: 60 },
  /** That a link was opened. Nobody waits for it, and nothing hangs on it. */
  views: { triedForHours: 6, maxReceives: 34, lateAfterMinutes: 60 },
  rankings: {
    from: [
      "order.completed",
      "order.refunded",
      "order.refund_failed",
      "order.refund_canceled",
      "order.disputed",
      "order.reinstated",
      "order.given_away",
      "order.given",
      "ambassador.renamed",
      "ambassador.standing_changed",
      "ambassador.left",
    ],
    triedForHours: 6,
    maxReceives: 34,
    lateAfterMinutes: 60,
  },
} as const satisfies Record<string, QueueSpec>;

/** Where CloudWatch keeps what is counted; each metric has one dimension, the stage. */
export const metricNamespace = "Herald";
export const stageDimension = "Stage";

/** What is counted, on the log lines that tell of it. Alarms are drawn from these names. */
export const metrics = {
  Sales: { unit: "Count", description: "Sales booked, each once." },
  SalesGrossMinor: { unit: "None", description: "What buyers paid, in minor units of the shop's currency." },
  Refunds: { unit: "Count", description: "Refunds booked, each once." },
  RefundedMinor: { unit: "None", description: "What went back to buyers, in minor units of the shop's currency." },
  Disputes: { unit: "Count", description: "Disputes heard of for the first time." },
  EmailsSent: { unit: "Count", description: "E-mails that SES took." },
  EmailsFailed: { unit: "Count", description: "Tries to send an e-mail that failed." },
  WebhooksReceived: { unit: "Count", description: "Deliveries to Stripe's webhook, whatever they were answered." },
  WebhooksRejected: { unit: "Count", description: "Deliveries answered 4xx, such as those with a bad signature." },
  SettlementsFailed: { unit: "Count", description: "Tries to book a payment, refund or dispute that failed." },
  LedgerDrift: { unit: "Count", description: "Counters found to differ from the ledger, or that could not be read." },
  PayoutsLate: { unit: "Count", description: "Payouts on their way of which nothing was heard for a week." },
  PoisonRecords: { unit: "Count", description: "Changes of the table that could not be read as an event." },
  ServerErrors: { unit: "Count", description: "HTTP requests answered 5xx." },
} as const satisfies Record<string, MetricSpec>;

/** Of the owner's area, what everybody of the team may see. */
const anyRole = ["owner", "manager", "finance", "viewer"] as const;

/** One row = one file under functions/ = one Lambda = one use case. */
export const functions = {
  "accounts/register": {
    on: { http: "POST /api/ambassador/register", auth: "public", limit: { perSecond: 10, burst: 20 } },
    reads: ["settings.get", "invitations.ofToken", "terms.current"],
    writes: ["credentials.insert", "credentials.insertInvited", "attempts.count"],
    uses: ["tokens", "viewer"],
    reservedConcurrency: 10,
  },
  "accounts/sign-in": {
    on: { http: "POST /api/{scope}/login", auth: "public", limit: { perSecond: 20, burst: 40 } },
    reads: ["credentials.get", "balances.get", "team.read", "terms.current"],
    writes: ["users.beginSession", "attempts.count", "credentials.useFactor", "team.adopt"],
    uses: ["tokens", "viewer"],
    reservedConcurrency: 20,
  },
  "accounts/sign-out": {
    on: { http: "POST /api/{scope}/logout", auth: "scope", beforeFactor: true },
    writes: ["users.endSession"],
    uses: ["tokens"],
  },
  "accounts/read-profile": {
    on: { http: "GET /api/{scope}/user", auth: "scope", beforeFactor: true },
    reads: ["balances.get", "terms.current"],
    uses: ["tokens"],
  },
  "accounts/list-sessions": {
    on: { http: "GET /api/{scope}/sessions", auth: "scope" },
    uses: ["tokens"],
  },
  "accounts/end-session": {
    on: { http: "DELETE /api/{scope}/sessions/{sessionId}", auth: "scope" },
    writes: ["users.endSessions"],
    uses: ["tokens"],
  },
  "accounts/end-other-sessions": {
    on: { http: "DELETE /api/{scope}/sessions", auth: "scope" },
    writes: ["users.endSessions"],
    uses: ["tokens"],
  },
  "accounts/read-email-choices": {
    on: { http: "GET /api/{scope}/email-choices", auth: "scope" },
    uses: ["tokens"],
  },
  "accounts/choose-emails": {
    on: { http: "PUT /api/{scope}/email-choices", auth: "scope" },
    writes: ["emailChoices.choose"],
    uses: ["tokens"],
  },
  "accounts/read-second-factor": {
    on: { http: "GET /api/{scope}/second-factor", auth: "scope", beforeFactor: true },
    reads: ["credentials.get"],
    uses: ["tokens"],
  },
  "accounts/set-up-second-factor": {
    on: { http: "POST /api/{scope}/second-factor", auth: "scope", beforeFactor: true },
    reads: ["credentials.get", "settings.get"],
    writes: ["credentials.setUpFactor", "attempts.count"],
    uses: ["tokens", "viewer"],
  },
  "accounts/turn-on-second-factor": {
    on: { http: "POST /api/{scope}/second-factor/on", auth: "scope", beforeFactor: true },
    reads: ["credentials.get"],
    writes: ["credentials.turnOnFactor", "attempts.count"],
    uses: ["tokens", "viewer"],
  },
  "accounts/renew-recovery-codes": {
    on: { http: "POST /api/{scope}/second-factor/recovery-codes", auth: "scope" },
    reads: ["credentials.get"],
    writes: ["credentials.renewRecovery", "attempts.count"],
    uses: ["tokens", "viewer"],
  },
  "accounts/turn-off-second-factor": {
    on: { http: "POST /api/{scope}/second-factor/off", auth: "scope" },
    reads: ["credentials.get"],
    writes: ["credentials.turnOffFactor", "attempts.count"],
    uses: ["tokens", "viewer"],
  },
  "accounts/rescue-admin": {
    on: { invoke: true, isAudited: true },
    reads: ["credentials.get", "team.read", "users.getMany"],
    writes: ["credentials.turnOffFactor"],
  },
  "accounts/update-profile": {
    on: { http: "PUT /api/{scope}/users/info", auth: "scope" },
    reads: ["balances.get", "terms.current"],
    writes: ["ambassadorSearch.rename"],
    uses: ["tokens"],
  },
  "accounts/request-email-change": {
    on: { http: "POST /api/{scope}/users/email", auth: "scope" },
    reads: ["credentials.get"],
    writes: ["notices.insert", "attempts.count"],
    uses: ["tokens", "viewer"],
    memoryMb: 1024,
  },
  "accounts/confirm-email-change": {
    on: { http: "POST /api/{scope}/users/email/confirm", auth: "scope" },
    reads: ["credentials.get", "credentials.getMove"],
    writes: ["credentials.moveAddress", "credentials.confirmAddress"],
    uses: ["tokens"],
  },
  "accounts/resend-confirmation": {
    on: { http: "POST /api/ambassador/users/email/resend", auth: "ambassador" },
    writes: ["notices.insert", "attempts.count"],
    uses: ["tokens"],
  },
  "accounts/change-password": {
    on: { http: "PUT /api/{scope}/users/password", auth: "scope" },
    reads: ["credentials.get"],
    writes: ["credentials.changePassword", "attempts.count"],
    uses: ["tokens", "viewer"],
  },
  "accounts/request-password-reset": {
    on: { http: "POST /api/{scope}/password-reset", auth: "public", limit: { perSecond: 5, burst: 10 } },
    writes: ["attempts.count"],
    sends: ["passwordResets"],
    uses: ["viewer"],
  },
  "accounts/confirm-password-reset": {
    on: { http: "POST /api/{scope}/password-reset/confirm", auth: "public", limit: { perSecond: 10, burst: 20 } },
    reads: ["credentials.get", "credentials.getReset"],
    writes: ["credentials.resetPassword", "attempts.count"],
    uses: ["viewer"],
    reservedConcurrency: 10,
  },
  "accounts/send-password-reset": {
    on: { queue: "passwordResets" },
    reads: ["credentials.get", "settings.get"],
    writes: ["credentials.insertReset"],
    uses: ["mail"],
  },
  "accounts/leave": {
    on: { http: "POST /api/ambassador/leave", auth: "ambassador" },
    reads: ["credentials.get"],
    writes: ["erasures.leave", "attempts.count"],
    uses: ["tokens", "viewer"],
    memoryMb: 1024,
  },
  "accounts/send-notice": {
    on: { queue: "notices" },
    reads: ["notices.get", "credentials.get", "invitations.get", "settings.get", "deliveries.isSent"],
    writes: [
      "credentials.insertMove",
      "invitations.insertToken",
      "team.insertToken",
      "notices.delete",
      "deliveries.claim",
      "deliveries.release",
      "deliveries.noteSent",
    ],
    uses: ["mail"],
    // As of emails/send: with eight receives the queue outlasts a claim on an e-mail.
    timeoutSeconds: 30,
  },
  "accounts/rotate-token-key": { on: { schedule: "rate(30 days)" }, uses: ["tokenKeys"] },
  "accounts/create-admin": {
    on: { invoke: true },
    reads: ["team.read", "users.getMany"],
    writes: ["team.found"],
    memoryMb: 1024,
  },

  "products/create": {
    on: { http: "POST /api/admin/products", auth: "admin", roles: ["owner", "manager"] },
    writes: ["products.insert"],
    uses: ["tokens"],
  },
  "products/read": {
    on: { http: "GET /api/admin/products/{productId}", auth: "admin", roles: anyRole },
    reads: ["products.get"],
    uses: ["tokens"],
  },
  "products/update": {
    on: { http: "PUT /api/admin/products/{productId}", auth: "admin", roles: ["owner", "manager"] },
    writes: ["products.update"],
    uses: ["tokens"],
  },
  "products/delete": {
    on: { http: "DELETE /api/admin/products/{productId}", auth: "admin", roles: ["owner", "manager"] },
    writes: ["products.delete"],
    uses: ["tokens"],
  },
  "products/upload-picture": {
    on: {
      http: "POST /api/admin/product-pictures",
      auth: "admin",
      roles: ["owner", "manager"],
      limit: { perSecond: 5, burst: 20 },
    },
    uses: ["tokens", "pictures"],
  },
  "products/list": {
    on: { http: "GET /api/admin/products", auth: "admin", roles: anyRole },
    reads: ["products.list"],
    uses: ["tokens"],
  },
  "products/browse": {
    on: { http: "GET /api/ambassador/products", auth: "ambassador" },
    reads: ["products.list"],
    uses: ["tokens"],
  },

  "links/create": {
    on: { http: "POST /api/ambassador/links", auth: "ambassador" },
    reads: ["products.getMany", "links.get", "terms.current"],
    writes: ["links.insert", "attempts.count"],
    uses: ["tokens"],
  },
  "links/update": {
    on: { http: "PUT /api/ambassador/links/{code}", auth: "ambassador" },
    reads: ["links.get", "products.getMany"],
    writes: ["links.update", "attempts.count"],
    uses: ["tokens"],
  },
  "links/delete": {
    on: { http: "DELETE /api/ambassador/links/{code}", auth: "ambassador" },
    reads: ["links.get", "statistics.linkCountersOf"],
    writes: ["links.delete"],
    uses: ["tokens"],
  },
  "links/list": {
    on: { http: "GET /api/ambassador/links", auth: "ambassador" },
    reads: ["links.listOf", "products.getMany", "statistics.linkCountersOf", "clicks.inAllOf"],
    uses: ["tokens"],
  },

  "settings/read": {
    on: { http: "GET /api/admin/settings", auth: "admin", roles: ["owner"] },
    reads: ["settings.get"],
    uses: ["tokens"],
  },
  "settings/update": {
    on: { http: "PUT /api/admin/settings", auth: "admin", roles: ["owner"] },
    reads: ["team.read"],
    writes: ["settings.update"],
    uses: ["tokens"],
  },
  "rates/read": {
    on: { http: "GET /api/admin/rates", auth: "admin", roles: ["owner", "manager", "finance", "viewer"] },
    reads: ["rates.get", "settings.get", "groups.list", "products.getMany", "users.getMany"],
    uses: ["tokens"],
  },
  "rates/compare": {
    on: {
      http: "POST /api/admin/rate-comparisons",
      auth: "admin",
      roles: ["owner"],
      limit: { perSecond: 1, burst: 3 },
    },
    reads: ["settings.get", "soldOrders.visitSince", "users.getMany", "balances.getMany"],
    uses: ["tokens"],
    timeoutSeconds: 29,
    memoryMb: 1_769,
  },
  "rates/read-own": {
    on: { http: "GET /api/ambassador/rates", auth: "ambassador" },
    reads: ["rates.get", "settings.get", "products.getMany", "balances.get"],
    uses: ["tokens"],
  },
  "rates/update": {
    on: { http: "PUT /api/admin/rates", auth: "admin", roles: ["owner"] },
    reads: ["settings.get", "groups.list", "products.getMany", "users.getMany", "announcedRates.version"],
    writes: ["rates.update"],
    uses: ["tokens"],
  },
  "rates/withdraw": {
    on: { http: "DELETE /api/admin/rates/announced", auth: "admin", roles: ["owner"] },
    reads: ["settings.get", "groups.list", "products.getMany", "users.getMany"],
    writes: ["announcedRates.withdraw"],
    uses: ["tokens"],
  },
  "rates/announce": {
    on: { queue: "rateNews" },
    reads: ["settings.get", "users.hundredAfter", "balances.getMany", "announcedRates.version"],
    writes: ["announcedRates.tell", "announcedRates.tellWithdrawn"],
    // As of terms/announce: the next try goes on where this one ended.
    timeoutSeconds: 30,
  },
  "settings/upload-logo": {
    on: { http: "POST /api/admin/logos", auth: "admin", roles: ["owner"], limit: { perSecond: 2, burst: 5 } },
    uses: ["tokens", "logos"],
  },

  "onboarding/read": {
    on: { http: "GET /api/admin/first-steps", auth: "admin", roles: ["owner"] },
    reads: [
      "settings.get",
      "products.list",
      "terms.current",
      "users.listAmbassadors",
      "invitations.listOpen",
      "statistics.firstShopDay",
    ],
    uses: ["tokens", "stripeKey"],
    timeoutSeconds: 20,
  },
  "onboarding/note": {
    on: { http: "PUT /api/{scope}/users/first-steps", auth: "scope" },
    writes: ["users.noteSteps"],
    uses: ["tokens"],
  },
  "terms/read": {
    on: { http: "GET /api/terms", auth: "public" },
    reads: ["terms.current", "terms.version"],
  },
  "terms/list": {
    on: { http: "GET /api/admin/terms", auth: "admin", roles: anyRole },
    reads: ["terms.list"],
    uses: ["tokens"],
  },
  "terms/publish": {
    on: { http: "POST /api/admin/terms", auth: "admin", roles: ["owner"] },
    writes: ["terms.publish"],
    uses: ["tokens"],
  },
  "terms/accept": {
    on: { http: "POST /api/ambassador/terms", auth: "ambassador" },
    reads: ["terms.current"],
    writes: ["terms.accept"],
    uses: ["tokens"],
  },
  "terms/announce": {
    on: { queue: "announcements" },
    reads: ["terms.version", "users.hundredAfter"],
    writes: ["terms.noteTold", "notices.insertMissing"],
    // Where there are more than it tells of in that time, the next try goes on where this one ended.
    timeoutSeconds: 30,
  },

  "audit/list": {
    on: { http: "GET /api/admin/audit", auth: "admin", roles: ["owner"] },
    reads: ["audits.list", "users.getMany"],
    uses: ["tokens"],
  },

  "team/read": {
    on: { http: "GET /api/admin/team", auth: "admin", roles: ["owner"] },
    reads: ["team.read", "users.getMany"],
    uses: ["tokens"],
  },
  "team/change-role": {
    on: { http: "PUT /api/admin/team/{memberId}", auth: "admin", roles: ["owner"] },
    reads: ["team.read", "users.getMany"],
    writes: ["team.changeRole"],
    uses: ["tokens"],
  },
  "team/remove-member": {
    on: { http: "DELETE /api/admin/team/{memberId}", auth: "admin", roles: ["owner"] },
    reads: ["team.read", "users.get", "credentials.get"],
    writes: ["team.remove"],
    uses: ["tokens"],
  },
  "team/invite": {
    on: { http: "POST /api/admin/team-invitations", auth: "admin", roles: ["owner"] },
    reads: ["team.read", "credentials.get"],
    writes: ["team.invite", "attempts.count"],
    uses: ["tokens"],
  },
  "team/resend-invitation": {
    on: { http: "POST /api/admin/team-invitations/{teamInvitationId}/resend", auth: "admin", roles: ["owner"] },
    reads: ["team.read"],
    writes: ["team.invite", "attempts.count"],
    uses: ["tokens"],
  },
  "team/withdraw-invitation": {
    on: { http: "DELETE /api/admin/team-invitations/{teamInvitationId}", auth: "admin", roles: ["owner"] },
    reads: ["team.read"],
    writes: ["team.withdraw"],
    uses: ["tokens"],
  },
  "team/change-rules": {
    on: { http: "PUT /api/admin/team-rules", auth: "admin", roles: ["owner"] },
    reads: ["team.read"],
    writes: ["team.requireFactor"],
    uses: ["tokens"],
  },
  "team/join": {
    on: { http: "POST /api/admin/join", auth: "public", limit: { perSecond: 10, burst: 20 } },
    reads: ["team.read", "team.invitationOf", "users.getMany"],
    writes: ["team.join", "attempts.count"],
    uses: ["tokens", "viewer"],
    reservedConcurrency: 10,
  },

  "ambassadors/list": {
    on: { http: "GET /api/admin/ambassadors", auth: "admin", roles: anyRole },
    reads: [
      "users.listAmbassadors",
      "users.listStanding",
      "users.getMany",
      "ambassadorSearch.find",
      "balances.getMany",
      "groups.list",
      "rates.get",
    ],
    uses: ["tokens", "leaderboard"],
  },
  "ambassadors/read": {
    on: { http: "GET /api/admin/ambassadors/{ambassadorId}", auth: "admin", roles: anyRole },
    reads: ["users.get", "balances.get", "groups.list", "rates.get"],
    uses: ["tokens"],
  },
  "ambassadors/list-links": {
    on: { http: "GET /api/admin/ambassadors/{ambassadorId}/links", auth: "admin", roles: anyRole },
    reads: ["users.get", "links.listOf", "products.getMany", "statistics.linkCountersOf", "clicks.inAllOf"],
    uses: ["tokens"],
  },

  "books/read": {
    on: { http: "GET /api/admin/books", auth: "admin", roles: ["owner", "finance"] },
    reads: [
      "users.hundredAfter",
      "balances.getMany",
      "ledger.journal",
      "payouts.getMany",
      "statements.closedBy",
      "statistics.shopDays",
      "statistics.linkCounters",
    ],
    uses: ["tokens"],
    timeoutSeconds: 29,
  },
  "books/export": {
    on: { invoke: true },
    reads: [
      "users.hundredAfter",
      "balances.getMany",
      "ledger.journal",
      "payouts.getMany",
      "statements.closedBy",
      "statistics.shopDays",
      "statistics.linkCounters",
    ],
    timeoutSeconds: 60,
  },

  "payees/read": {
    on: { http: "GET /api/ambassador/payee", auth: "ambassador" },
    reads: ["payees.get"],
    uses: ["tokens"],
  },
  "payees/save": {
    on: { http: "PUT /api/ambassador/payee", auth: "ambassador" },
    reads: ["credentials.get", "payees.get"],
    writes: ["payees.change", "attempts.count"],
    uses: ["tokens", "viewer"],
  },
  "payees/remove": {
    on: { http: "POST /api/ambassador/payee-removal", auth: "ambassador" },
    reads: ["credentials.get", "payees.get"],
    writes: ["payees.change", "attempts.count"],
    uses: ["tokens", "viewer"],
  },
  "payees/read-of-ambassador": {
    on: { http: "GET /api/admin/ambassadors/{ambassadorId}/payee", auth: "admin", roles: ["owner", "finance"] },
    reads: ["payees.get", "users.get"],
    uses: ["tokens"],
  },

  "invitations/create": {
    on: { http: "POST /api/admin/ambassador-invitations", auth: "admin", roles: ["owner", "manager"] },
    reads: ["invitations.known", "groups.list"],
    writes: ["invitations.insert", "attempts.count"],
    uses: ["tokens"],
    timeoutSeconds: 29,
  },
  "invitations/list": {
    on: { http: "GET /api/admin/ambassador-invitations", auth: "admin", roles: anyRole },
    reads: ["invitations.listOpen", "groups.list"],
    uses: ["tokens"],
  },
  "invitations/resend": {
    on: {
      http: "POST /api/admin/ambassador-invitations/{invitationId}/resend",
      auth: "admin",
      roles: ["owner", "manager"],
    },
    reads: ["invitations.get"],
    writes: ["invitations.askAgain", "attempts.count"],
    uses: ["tokens"],
  },
  "invitations/withdraw": {
    on: { http: "DELETE /api/admin/ambassador-invitations/{invitationId}", auth: "admin", roles: ["owner", "manager"] },
    writes: ["invitations.withdraw"],
    uses: ["tokens"],
  },
  "ambassadors/approve": {
    on: { http: "POST /api/admin/ambassador-approvals", auth: "admin", roles: ["owner", "manager"] },
    reads: ["groups.list"],
    writes: ["groups.assign", "standings.change"],
    uses: ["tokens"],
  },
  "ambassadors/decline": {
    on: { http: "POST /api/admin/ambassador-refusals", auth: "admin", roles: ["owner", "manager"] },
    writes: ["standings.change"],
    uses: ["tokens"],
  },
  "ambassadors/suspend": {
    on: { http: "POST /api/admin/ambassadors/{ambassadorId}/suspend", auth: "admin", roles: ["owner", "manager"] },
    writes: ["standings.change"],
    uses: ["tokens"],
  },
  "ambassadors/reinstate": {
    on: { http: "POST /api/admin/ambassadors/{ambassadorId}/reinstate", auth: "admin", roles: ["owner", "manager"] },
    writes: ["standings.change"],
    uses: ["tokens"],
  },

  "groups/list": {
    on: { http: "GET /api/admin/ambassador-groups", auth: "admin", roles: anyRole },
    reads: ["groups.list"],
    uses: ["tokens"],
  },
  "groups/create": {
    on: { http: "POST /api/admin/ambassador-groups", auth: "admin", roles: ["owner", "manager"] },
    writes: ["groups.insert"],
    uses: ["tokens"],
  },
  "groups/rename": {
    on: { http: "PUT /api/admin/ambassador-groups/{groupId}", auth: "admin", roles: ["owner", "manager"] },
    writes: ["groups.rename"],
    uses: ["tokens"],
  },
  "groups/delete": {
    on: { http: "DELETE /api/admin/ambassador-groups/{groupId}", auth: "admin", roles: ["owner", "manager"] },
    writes: ["groups.delete"],
    uses: ["tokens"],
  },
  "groups/assign": {
    on: { http: "POST /api/admin/group-assignments", auth: "admin", roles: ["owner", "manager"] },
    reads: ["groups.list"],
    writes: ["groups.assign"],
    uses: ["tokens"],
  },
  "tiers/assign": {
    on: { http: "POST /api/admin/tier-assignments", auth: "admin", roles: ["owner"] },
    reads: ["rates.get"],
    writes: ["tiers.keep"],
    uses: ["tokens"],
  },
  "coupons/list": {
    on: { http: "GET /api/admin/coupons", auth: "admin", roles: anyRole },
    reads: ["coupons.list", "coupons.listOf", "statistics.couponCountersOf", "users.getMany"],
    uses: ["tokens"],
  },
  "coupons/list-own": {
    on: { http: "GET /api/ambassador/coupons", auth: "ambassador" },
    reads: ["coupons.listOf", "statistics.couponCountersOf"],
    uses: ["tokens"],
  },
  "coupons/create": {
    on: { http: "POST /api/admin/coupons", auth: "admin", roles: ["owner", "manager"] },
    reads: ["users.get"],
    writes: ["coupons.insert"],
    uses: ["tokens"],
  },
  "coupons/update": {
    on: { http: "PUT /api/admin/coupons/{couponCode}", auth: "admin", roles: ["owner", "manager"] },
    writes: ["coupons.update"],
    uses: ["tokens"],
  },
  "ambassadors/remove": {
    on: { http: "POST /api/admin/ambassadors/{ambassadorId}/remove", auth: "admin", roles: ["owner"] },
    writes: ["erasures.leave"],
    uses: ["tokens"],
  },
  "ambassadors/erase": {
    on: { queue: "erasures" },
    reads: [
      "erasures.progressOf",
      "erasures.traces",
      "erasures.questions",
      "erasures.links",
      "erasures.records",
      "erasures.orders",
    ],
    writes: [
      "erasures.deleteTrace",
      "erasures.forgetOnLink",
      "erasures.forgetOnOrder",
      "erasures.redact",
      "erasures.note",
    ],
    // As of terms/announce: the next try goes on where this one ended.
    timeoutSeconds: 30,
  },

  "storefronts/read": {
    on: { http: "GET /api/ambassador/storefront", auth: "ambassador" },
    reads: ["storefronts.slugOf"],
    uses: ["tokens"],
  },
  "storefronts/open": {
    on: { http: "PUT /api/ambassador/storefront", auth: "ambassador" },
    reads: ["storefronts.slugOf"],
    writes: ["storefronts.open", "attempts.count"],
    uses: ["tokens"],
  },
  "storefronts/close": {
    on: { http: "DELETE /api/ambassador/storefront", auth: "ambassador" },
    reads: ["storefronts.slugOf"],
    writes: ["storefronts.close"],
    uses: ["tokens"],
  },
  "storefronts/visit": {
    on: { http: "GET /api/checkout/storefronts/{slug}", auth: "public" },
    reads: ["storefronts.ofSlug", "links.listOf", "products.getMany", "standings.of"],
  },
  "storefronts/show": {
    on: { http: ["GET /a/{slug}", "HEAD /a/{slug}"], auth: "public" },
    reads: ["storefronts.ofSlug", "links.listOf", "products.getMany", "standings.of"],
    uses: ["storefrontDocument"],
  },

  "checkout/open-link": {
    on: { http: "GET /api/checkout/links/{code}", auth: "public" },
    reads: ["links.get", "links.ofSlug", "products.getMany", "settings.get", "standings.of"],
  },
  "checkout/show-link": {
    on: { http: ["GET /c/{code}", "HEAD /c/{code}"], auth: "public" },
    reads: ["links.get", "links.ofSlug", "products.getMany", "standings.of"],
    uses: ["buyersDocument"],
  },
  "checkout/create-session": {
    on: { http: "POST /api/checkout/orders", auth: "public", limit: { perSecond: 100, burst: 200 } },
    reads: [
      "links.get",
      "products.getMany",
      "orders.get",
      "rates.get",
      "coupons.get",
      "settings.get",
      "standings.of",
      "users.get",
      "balances.get",
    ],
    writes: ["orders.insert", "orders.noteSession", "orders.expire", "attempts.count"],
    uses: ["stripe", "viewer"],
    timeoutSeconds: 29,
    reservedConcurrency: 120,
  },
  "checkout/price-coupon": {
    on: { http: "POST /api/checkout/coupon-prices", auth: "public", limit: { perSecond: 50, burst: 100 } },
    reads: ["links.get", "products.getMany", "coupons.get", "settings.get"],
    writes: ["attempts.count"],
    uses: ["viewer"],
  },
  "checkout/read-order": {
    on: { http: "GET /api/checkout/orders/{orderId}", auth: "public" },
    reads: ["orders.get"],
  },
  "checkout/expire": {
    on: { schedule: "rate(5 minutes)" },
    reads: ["orders.pendingBefore", "orders.lookedThrough"],
    writes: ["orders.expire", "orders.noteLooked"],
    sends: ["payments"],
    uses: ["stripe"],
    timeoutSeconds: 240,
    reservedConcurrency: 1,
  },

  "payments/receive-stripe-event": {
    on: { http: "POST /api/checkout/webhook", auth: "public" },
    sends: ["payments", "refunds", "disputes"],
    uses: ["webhooks"],
    counts: { asked: "WebhooksReceived", refused: "WebhooksRejected" },
  },

  "orders/complete": {
    on: { queue: "payments" },
    reads: ["orders.get", "balances.get", "users.get", "payees.nameOf", "firstOrders.of"],
    writes: ["orders.noteProcessing", "orders.expire", "orderNumbers.allot", "ledger.postSale"],
    counts: { failed: "SettlementsFailed" },
  },
  "orders/record-refund": {
    on: { queue: "refunds" },
    reads: ["orders.get", "balances.get"],
    writes: ["ledger.post"],
    uses: ["stripe"],
    counts: { failed: "SettlementsFailed" },
    timeoutSeconds: 20,
  },
  "orders/record-dispute": {
    on: { queue: "disputes" },
    reads: ["orders.get", "balances.get"],
    writes: ["ledger.post"],
    uses: ["stripe"],
    counts: { failed: "SettlementsFailed" },
    timeoutSeconds: 20,
  },
  "orders/list": {
    on: { http: "GET /api/admin/orders", auth: "admin", roles: anyRole },
    reads: ["orders.list", "orderSearch.find"],
    uses: ["tokens"],
  },
  "orders/make-findable": {
    on: { queue: "findings" },
    reads: ["orders.get", "erasures.progressOf"],
    writes: ["orderSearch.makeFindable", "shipments.list", "erasures.forgetOnOrder"],
  },
  "orders/read": {
    on: { http: "GET /api/admin/orders/{orderId}", auth: "admin", roles: anyRole },
    reads: ["orders.getFile", "users.getMany"],
    uses: ["tokens"],
  },
  "orders/refund": {
    on: { http: "POST /api/admin/orders/{orderId}/refunds", auth: "admin", roles: ["owner", "finance"] },
    reads: ["orders.getFile"],
    writes: ["orders.insertRefundRequest", "orders.noteRefund", "orders.deleteRefundRequest"],
    uses: ["tokens", "stripe"],
    timeoutSeconds: 29,
  },

  "orders/block": {
    on: { http: "POST /api/admin/orders/{orderId}/block", auth: "admin", roles: ["owner", "manager", "finance"] },
    reads: ["orders.get", "balances.get"],
    writes: ["ledger.move"],
    uses: ["tokens"],
  },
  "orders/unblock": {
    on: { http: "DELETE /api/admin/orders/{orderId}/block", auth: "admin", roles: ["owner", "manager", "finance"] },
    reads: ["orders.get", "balances.get"],
    writes: ["ledger.move"],
    uses: ["tokens"],
  },
  "orders/give": {
    on: { http: "POST /api/admin/orders/{orderId}/givings", auth: "admin", roles: ["owner", "finance"] },
    reads: ["users.get", "balances.get", "givings.fileOf"],
    writes: ["givings.give"],
    uses: ["tokens"],
  },

  "orders/ship": {
    on: { http: "PUT /api/admin/orders/{orderId}/shipment", auth: "admin", roles: ["owner", "manager"] },
    reads: ["orders.get"],
    writes: ["shipments.ship"],
    uses: ["tokens"],
  },
  "orders/unship": {
    on: { http: "DELETE /api/admin/orders/{orderId}/shipment", auth: "admin", roles: ["owner", "manager"] },
    reads: ["orders.get"],
    writes: ["shipments.unship"],
    uses: ["tokens"],
  },
  "orders/add-note": {
    on: { http: "POST /api/admin/orders/{orderId}/notes", auth: "admin", roles: ["owner", "manager", "finance"] },
    reads: ["orders.get", "orderNotes.get"],
    writes: ["orderNotes.insert", "attempts.count"],
    uses: ["tokens"],
  },
  "orders/delete-note": {
    on: {
      http: "DELETE /api/admin/orders/{orderId}/notes/{noteId}",
      auth: "admin",
      roles: ["owner", "manager", "finance"],
    },
    reads: ["orderNotes.get"],
    writes: ["orderNotes.delete"],
    uses: ["tokens"],
  },
  "orders/resend-email": {
    on: {
      http: "POST /api/admin/orders/{orderId}/emails",
      auth: "admin",
      roles: ["owner", "manager", "finance"],
    },
    reads: ["orders.get", "settings.get"],
    writes: ["attempts.count"],
    uses: ["tokens", "mail"],
  },

  "commissions/explain-own": {
    on: { http: "GET /api/ambassador/orders/{orderId}/commission", auth: "ambassador" },
    reads: ["orders.getFile", "statements.closedFrom", "payouts.get"],
    uses: ["tokens"],
  },
  "commissions/explain": {
    on: { http: "GET /api/admin/orders/{orderId}/commission", auth: "admin", roles: anyRole },
    reads: ["orders.getFile", "statements.closedFrom", "payouts.get"],
    uses: ["tokens"],
  },
  "questions/ask": {
    on: { http: "POST /api/ambassador/questions", auth: "ambassador" },
    reads: ["questions.get", "orders.getFile", "payouts.get"],
    writes: ["questions.insert", "attempts.count"],
    uses: ["tokens"],
  },
  "questions/list-own": {
    on: { http: "GET /api/ambassador/questions", auth: "ambassador" },
    reads: ["questions.listOwn", "orders.getFile", "payouts.get"],
    uses: ["tokens"],
  },
  "questions/list": {
    on: { http: "GET /api/admin/questions", auth: "admin", roles: ["owner", "manager", "finance"] },
    reads: ["questions.listOpen", "questions.listAbout", "users.getMany"],
    uses: ["tokens"],
  },
  "questions/answer": {
    on: {
      http: "PUT /api/admin/ambassadors/{ambassadorId}/questions/{questionId}/answer",
      auth: "admin",
      roles: ["owner", "manager", "finance"],
    },
    reads: ["questions.get"],
    writes: ["questions.answer"],
    uses: ["tokens"],
  },
  "statements/list-own": {
    on: { http: "GET /api/ambassador/statements", auth: "ambassador" },
    reads: ["balances.get", "statements.framesOf"],
    uses: ["tokens"],
  },
  "statements/read-own": {
    on: { http: "GET /api/ambassador/statement", auth: "ambassador" },
    reads: ["balances.get", "statements.framesOf", "ledger.linesAfter"],
    uses: ["tokens"],
  },
  "statements/list": {
    on: { http: "GET /api/admin/ambassadors/{ambassadorId}/statements", auth: "admin", roles: anyRole },
    reads: ["users.get", "balances.get", "statements.framesOf"],
    uses: ["tokens"],
  },
  "statements/read": {
    on: { http: "GET /api/admin/ambassadors/{ambassadorId}/statement", auth: "admin", roles: anyRole },
    reads: ["users.get", "balances.get", "statements.framesOf", "ledger.linesAfter"],
    uses: ["tokens"],
  },
  "balances/read-own": {
    on: { http: "GET /api/ambassador/earnings", auth: "ambassador" },
    reads: ["balances.get", "settings.get", "payees.get", "payoutAsks.get"],
    uses: ["tokens"],
  },
  "balances/read": {
    on: { http: "GET /api/admin/ambassadors/{ambassadorId}/balance", auth: "admin", roles: anyRole },
    reads: ["users.get", "balances.get"],
    uses: ["tokens"],
  },
  "balances/adjust": {
    on: {
      http: "POST /api/admin/ambassadors/{ambassadorId}/adjustments",
      auth: "admin",
      roles: ["owner", "finance"],
    },
    reads: ["users.get", "balances.get", "ledger.entryOf"],
    writes: ["ledger.enter"],
    uses: ["tokens"],
  },
  "balances/open": {
    on: {
      http: "PUT /api/admin/ambassadors/{ambassadorId}/opening-balance",
      auth: "admin",
      roles: ["owner", "finance"],
    },
    reads: ["users.get", "balances.get", "ledger.entryOf"],
    writes: ["ledger.enter"],
    uses: ["tokens"],
  },
  "balances/list-of-year": {
    on: { http: "GET /api/admin/payout-totals", auth: "admin", roles: ["owner", "finance"] },
    reads: ["users.listAmbassadors", "users.getMany", "ambassadorSearch.find", "balances.getMany"],
    uses: ["tokens"],
  },
  "balances/list-years": {
    on: { http: "GET /api/ambassador/totals", auth: "ambassador" },
    reads: ["balances.get"],
    uses: ["tokens"],
  },
  "balances/write-off": {
    on: {
      http: "POST /api/admin/ambassadors/{ambassadorId}/write-offs",
      auth: "admin",
      roles: ["owner", "finance"],
    },
    reads: ["users.get", "balances.get", "ledger.entryOf", "ledger.entriesOn", "orders.getMany", "orders.list"],
    writes: ["ledger.enter"],
    uses: ["tokens"],
  },

  "payouts/preview": {
    on: { http: "GET /api/admin/payout-preview", auth: "admin", roles: ["owner", "finance"] },
    reads: [
      ...(["settings.get", "owed.after", "owed.list", "ambassadorSearch.find"] as const),
      ...(["balances.getMany", "users.getMany", "payees.getMany"] as const),
    ],
    uses: ["tokens"],
    timeoutSeconds: 29,
  },
  "payouts/start-run": {
    on: { http: "POST /api/admin/payout-runs", auth: "admin", roles: ["owner", "finance"] },
    reads: ["settings.get", "payoutRuns.get", "team.read", "users.getMany", "credentials.get"],
    writes: ["payoutRuns.start", "attempts.count"],
    uses: ["tokens", "viewer"],
  },
  "payouts/start-scheduled": {
    // Days begin at whatever hour a shop's time zone has it.
    on: { schedule: "rate(1 hour)" },
    reads: [
      ...(["settings.get", "payoutRuns.get", "owed.after", "balances.getMany", "users.getMany"] as const),
      ...(["payees.getMany", "team.read"] as const),
    ],
    writes: ["payoutRuns.insert"],
    timeoutSeconds: 120,
  },
  "payouts/ask": {
    on: { http: "POST /api/ambassador/payout-requests", auth: "ambassador" },
    reads: ["settings.get", "payoutAsks.get", "balances.getMany", "users.getMany", "payees.getMany"],
    writes: ["payoutAsks.insert"],
    uses: ["tokens"],
  },
  "payouts/approve-run": {
    on: { http: "POST /api/admin/payout-runs/{runId}/approve", auth: "admin", roles: ["owner", "finance"] },
    reads: ["payoutRuns.get", "credentials.get"],
    writes: ["payoutRuns.approve", "attempts.count"],
    uses: ["tokens", "viewer"],
  },
  "payouts/decline-run": {
    on: { http: "POST /api/admin/payout-runs/{runId}/decline", auth: "admin", roles: ["owner", "finance"] },
    reads: ["payoutRuns.get", "users.get"],
    writes: ["payoutRuns.decline"],
    uses: ["tokens"],
  },
  "payouts/make": {
    on: { queue: "payoutParts" },
    reads: ["payoutRuns.get", "owed.after", "balances.getMany", "users.getMany", "payees.getMany", "payouts.getMany"],
    writes: ["payoutRuns.plan", "payoutRuns.finish", "payouts.make"],
    sends: ["payoutParts"],
    // As of terms/announce; a part takes a second or two.
    timeoutSeconds: 30,
  },
  "payouts/list-runs": {
    on: { http: "GET /api/admin/payout-runs", auth: "admin", roles: ["owner", "finance"] },
    reads: ["payoutRuns.list", "users.getMany"],
    uses: ["tokens"],
  },
  "payouts/read-run": {
    on: { http: "GET /api/admin/payout-runs/{runId}", auth: "admin", roles: ["owner", "finance"] },
    // Of one that an ambassador asked for, whom it would pay as they are now.
    reads: ["payoutRuns.getFile", "users.getMany", "balances.getMany", "payees.getMany"],
    uses: ["tokens"],
  },
  "payouts/list": {
    on: { http: "GET /api/admin/payout-runs/{runId}/payouts", auth: "admin", roles: ["owner", "finance"] },
    reads: ["payouts.listIn", "payouts.getMany", "ambassadorSearch.find", "users.getMany"],
    uses: ["tokens"],
  },
  "payouts/take-files": {
    on: { http: "POST /api/admin/payout-runs/{runId}/files", auth: "admin", roles: ["owner", "finance"] },
    reads: [
      ...["payoutRuns.getFile", "debtors.get", "balances.get"],
      ...["payouts.getMany", "payouts.get", "payouts.destinationsOf", "credentials.get"],
    ],
    writes: ["payoutRuns.freezeFile", "payoutRuns.vouch", "payouts.settle", "attempts.count"],
    uses: ["tokens", "viewer"],
    // Of thousands of payouts each is a transaction.
    timeoutSeconds: 29,
  },
  /** Reads those who are owed anything, as the preview does. */
  "payouts/find-late": {
    on: { schedule: "rate(1 day)" },
    reads: ["owed.after", "balances.getMany", "payouts.getMany"],
    timeoutSeconds: 240,
  },
  "payouts/read-results": {
    on: { http: "POST /api/admin/payout-runs/{runId}/results", auth: "admin", roles: ["owner", "finance"] },
    reads: ["payoutRuns.getFile", "payouts.getMany"],
    uses: ["tokens"],
    // Thousands of payouts are read a hundred at a time.
    timeoutSeconds: 29,
  },
  "payouts/read-account": {
    on: { http: "GET /api/admin/payout-account", auth: "admin", roles: ["owner", "finance"] },
    reads: ["debtors.get"],
    uses: ["tokens"],
  },
  "payouts/save-account": {
    on: { http: "PUT /api/admin/payout-account", auth: "admin", roles: ["owner"] },
    reads: ["debtors.get"],
    writes: ["debtors.change"],
    uses: ["tokens"],
  },
  "payouts/cancel": {
    on: { http: "POST /api/admin/payout-cancellations", auth: "admin", roles: ["owner", "finance"] },
    reads: ["payouts.get", "balances.get"],
    writes: ["payouts.settle"],
    uses: ["tokens"],
  },
  "payouts/confirm": {
    on: { http: "POST /api/admin/payout-confirmations", auth: "admin", roles: ["owner", "finance"] },
    reads: ["payouts.get", "balances.get"],
    writes: ["payouts.settle"],
    uses: ["tokens"],
  },

  /** For whoever deploys a Herald that keeps balances over one that did not. */
  "upgrade/open-balances": {
    on: { invoke: true },
    reads: ["balances.get", "openings.people", "openings.linksOf", "openings.entriesOf", "openings.of"],
    writes: ["openings.open", "openings.forget", "openings.moveLink"],
    timeoutSeconds: 900,
    memoryMb: 1024,
  },
  "upgrade/total-years": {
    on: { invoke: true },
    reads: ["owed.after", "balances.get", "ledger.entriesOn"],
    writes: ["balances.setTotals", "statements.setSumsBefore"],
    timeoutSeconds: 900,
  },
  "upgrade/name-refunds": {
    on: { invoke: true },
    reads: ["orders.get", "balances.get"],
    writes: ["orders.nameRefunds", "ledger.post"],
    uses: ["stripe"],
    timeoutSeconds: 900,
  },

  "upgrade/make-findable": {
    on: { invoke: true },
    reads: ["products.unfindable", "ambassadorSearch.unfindable", "orderSearch.unfindable"],
    writes: ["products.makeFindable", "ambassadorSearch.makeFindable", "orderSearch.makeFindable"],
    timeoutSeconds: 900,
    memoryMb: 1024,
  },

  "stats/read-shop": {
    on: { http: "GET /api/admin/stats", auth: "admin", roles: anyRole },
    reads: ["statistics.shopDays", "clicks.ofPeriod", "tallies.ofShop", "users.getMany", "links.getMany"],
    uses: ["tokens"],
  },
  "stats/read-ambassador": {
    on: { http: "GET /api/ambassador/stats", auth: "ambassador" },
    reads: [
      "links.listOf",
      "statistics.linkCounters",
      "statistics.linkCountersOf",
      "statistics.ambassadorDays",
      "clicks.ofPeriod",
      "tallies.ofAmbassador",
    ],
    uses: ["tokens"],
  },
  "stats/aggregate": {
    on: { schedule: "rate(1 hour)" },
    reads: [
      "users.listAmbassadors",
      "balances.get",
      "balances.getMany",
      "ledger.entriesOf",
      "ledger.ambassadorsSince",
      "ledger.entriesOn",
      "statistics.shopDays",
      "statistics.ambassadorDays",
      "statistics.ambassadorDaysInAll",
      "statistics.linksInAll",
      "statistics.firstShopDay",
      "statistics.unchecked",
      "statistics.closedThrough",
      "placedOrders.on",
      "placedOrders.getMany",
      "tallies.doneThrough",
    ],
    writes: [
      "balances.foldDays",
      "statistics.closeShopDay",
      "statistics.noteClosedThrough",
      "statistics.noteUnchecked",
      "statistics.noteChecked",
      "tallies.putShopDay",
      "tallies.putAmbassadorDay",
      "tallies.noteDoneThrough",
    ],
    sends: ["rankings"],
    uses: ["leaderboard"],
    timeoutSeconds: 300,
    memoryMb: 512,
    reservedConcurrency: 1,
  },

  "clicks/note": {
    on: { http: "POST /api/links/{code}/views", auth: "public", limit: { perSecond: 200, burst: 400 } },
    sends: ["views"],
    uses: ["viewer", "visitors"],
    memoryMb: 512,
  },
  "clicks/count": {
    on: { queue: "views", batchMax: 500, gatherSeconds: 20 },
    reads: ["links.getMany"],
    writes: ["clicks.open", "clicks.write"],
    uses: ["visitors"],
    timeoutSeconds: 30,
  },
  "clicks/write": {
    on: { schedule: "rate(15 minutes)" },
    writes: ["clicks.open", "clicks.write"],
    uses: ["visitors"],
    timeoutSeconds: 120,
    reservedConcurrency: 1,
  },

  "rankings/read": {
    on: { http: "GET /api/ambassador/rankings", auth: "ambassador" },
    uses: ["tokens", "leaderboard"],
  },
  "rankings/update": {
    on: { queue: "rankings" },
    reads: ["users.getMany", "balances.getMany", "statistics.ambassadorDays", "rates.get"],
    writes: ["tiers.keep"],
    uses: ["leaderboard"],
    timeoutSeconds: 15,
  },

  "emails/send": {
    on: { queue: "emails" },
    reads: [
      ...(["orders.get", "users.get", "settings.get", "ledger.get", "payouts.get", "deliveries.isSent"] as const),
      ...(["questions.get", "team.read", "users.getMany"] as const),
    ],
    writes: ["deliveries.claim", "deliveries.release", "deliveries.noteSent"],
    uses: ["mail"],
    timeoutSeconds: 30,
  },
  "products/tell-gone": {
    on: { schedule: "rate(1 hour)" },
    reads: ["goneProducts.run", "goneProducts.between", "products.getMany", "users.hundredAfter", "links.listOf"],
    writes: ["goneProducts.note", "notices.insertMissing"],
    // The next run goes on where this one ended.
    timeoutSeconds: 240,
  },
  "digests/begin": {
    on: { schedule: "rate(1 hour)" },
    reads: ["settings.get", "digestWeeks.last"],
    writes: ["digestWeeks.note"],
    sends: ["digests"],
  },
  "digests/send": {
    on: { queue: "digests" },
    reads: [
      ...(["settings.get", "users.hundredAfter", "users.getMany", "users.listStanding", "team.read"] as const),
      ...(["statistics.ambassadorDays", "statistics.shopDays", "clicks.ofPeriod", "balances.getMany"] as const),
      ...(["orders.list", "orderSearch.find", "payoutRuns.list", "questions.listOpen", "deliveries.isSent"] as const),
    ],
    writes: ["deliveries.claim", "deliveries.release", "deliveries.noteSent"],
    sends: ["digests"],
    uses: ["leaderboard", "mail"],
    // A part sends one after the other, so that SES is never asked for more than it gives.
    timeoutSeconds: 30,
  },
  "emails/ask-unsubscribe": {
    on: { http: "GET /api/emails/unsubscribe/{token}", auth: "public", limit: { perSecond: 20, burst: 40 } },
  },
  "emails/unsubscribe": {
    on: { http: "POST /api/emails/unsubscribe/{token}", auth: "public", limit: { perSecond: 10, burst: 20 } },
    writes: ["emailChoices.unsubscribe"],
  },
  "site/write-documents": {
    on: { queue: "documents" },
    reads: ["settings.get"],
    uses: ["site"],
    timeoutSeconds: 20,
  },
  "emails/preview": {
    on: { http: "GET /api/admin/emails/{kind}", auth: "admin", roles: ["owner"] },
    reads: ["settings.get", "orders.list", "users.get"],
    uses: ["tokens"],
  },
  "emails/send-test": {
    on: { http: "POST /api/admin/emails/{kind}/test", auth: "admin", roles: ["owner"] },
    reads: ["settings.get", "orders.list", "users.get"],
    writes: ["attempts.count"],
    uses: ["tokens", "viewer", "mail"],
  },
  "events/publish": {
    on: {
      stream: "table",
      // What an event can come from (shared/policies/outbox.ts). Of an order's fourteen changes it is three: its entry, and
      // two of the order itself, which may tell of a dispute or of a debit under way.
      wakes: {
        INSERT: [
          "entry",
          "link",
          "notice",
          "payout-run",
          "product",
          "question",
          "rates-version",
          "settings",
          "terms",
          "user",
        ],
        MODIFY: ["order", "payout-run", "product", "question", "settings", "terms", "user"],
        REMOVE: ["product"],
      },
    },
    uses: ["bus"],
    timeoutSeconds: 30,
  },

  "reference/check-health": { on: { http: "GET /api/health", auth: "public" }, tellsVersion: true },
  "reference/read-document": { on: { http: "GET /api/openapi.json", auth: "public" }, tellsVersion: true },
  "reference/show-portal": {
    on: { http: ["GET /api/docs", "GET /api/docs/{asset}"], auth: "public" },
    ships: ["swagger-ui-dist"],
  },
  "reference/not-found": { on: { http: "$default", auth: "public" } },
} as const satisfies Record<
  string,
  FunctionSpec<VerbName, keyof typeof queues, keyof typeof services, keyof typeof metrics>
>;

/** `orders.get`: what a row may name. */
export type VerbName = {
  [Entity in keyof typeof entities]: `${Entity}.${Extract<keyof (typeof entities)[Entity], string>}`;
}[keyof typeof entities];
export type FunctionName = keyof typeof functions;
export type EntityName = keyof typeof entities;
export type QueueName = keyof typeof queues;
export type ServiceName = keyof typeof services;
export type MetricName = keyof typeof metrics;
export type SecretName = Extract<(typeof services)[ServiceName], { secret: string }>["secret"];
