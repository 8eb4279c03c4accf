/** Why a budget is above its limit. Each is a decision: docs/decisions.md has it, or the data model. */
export interface Reason {
  why: string;
}

const decided = (why: string): Reason => ({ why });

export const reasons = {
  strongSession: decided("the session is read strongly consistent, so that a sign-out holds at once"),
  sessionFirst: decided("nothing is changed before the session is known to go on"),
  sessionAndDays: decided(
    "half a unit each for the days and the links' counters, and for the same of their clicks, and half for a strongly consistent session",
  ),
  sessionAndBalance: decided(
    "the session and what was sold are read strongly consistent, side by side, and half a unit says which terms hold",
  ),
  termsRead: decided(
    "the session is read strongly consistent, and which terms of the programme hold by who accepted none, beside the rest",
  ),
  audited: decided("what a person changes has its audit record in the same transaction, and that is in one index"),
  found: decided(
    "a product is written with an item for each beginning by which it is found, so that a search is one read",
  ),
  standingRead: decided(
    "how the link's ambassador stands is read beside the products, so that a suspension holds at once",
  ),
  linksCounted: decided(
    "six for the link with its audit record, two for how many its ambassador has, one for how many within the hour",
  ),
  ordersCounted: decided(
    "orders are counted by network, by link and in all, so that a flood ends; with an address an order is above 1 KB",
  ),
  noteSession: decided("the order is stored before Stripe hears of it, and its session noted afterwards"),
  sixWrites: decided(
    "the sixth write is the shop's day: the owner sees today's sales as they happen; a first sale's seventh marks who is owed, and the eighth counts its number",
  ),
  indexes: decided(
    "16 for seven items in a transaction, and 8 for two indexes: with an address an order is above 1 KB",
  ),
  days: decided(
    "days and the links' counters, and those of clicks, are queries of their own, beside the first: the page draws them too",
  ),
  stripeToo: decided("it needs Stripe's client as well, at each run"),
  oneAwsClient: decided("a client of AWS alone takes longer than that"),
  express: decided("the API reference is served by Express, and read by those who build with it"),
  totalsInTable: decided("what it writes into Redis are absolute totals, and it reads those from the table"),
  statementAddsUp: decided(
    "which statement is open is the balance's to say; entries are found by an index that lags, so they are added up beside it",
  ),
  earningsRead: decided(
    "the session is read strongly consistent, and so is the balance; beside them the settings, for the next payout's day, and for whether one may ask for one: the payee, and what was asked last",
  ),
  planned: decided(
    "whom a part pays is written down before anybody is paid and noted afterwards, once for fifty: whoever does it again decides on the same",
  ),
  sessionInTable: decided("a session is checked where it can be ended at once, and that is the table"),
} as const satisfies Record<string, Reason>;
