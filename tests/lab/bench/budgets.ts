import type { Counts, Measure } from "./counts.ts";
import { type Reason, reasons } from "./reasons.ts";
import type { UseCase } from "./use-cases.ts";

export type BudgetName = UseCase | "authenticated request that reads" | "authenticated request that changes";

/** What is not named is none, in a budget, and not limited, in a limit. */
export interface Budget {
  /** What physics asks for; a signed-in use case has the limit of an authenticated request added. */
  limit: Partial<Counts>;
  /** What it takes today, exactly: it may only become less. */
  budget: Partial<Counts>;
  above?: Partial<Record<Measure, Reason>>;
}

const { strongSession, sessionFirst } = reasons;

/**
 * For a link of two products, an order of both, a page of two products, a board of one place, and a sale's changes in
 * one batch.
 */
export const budgets: Readonly<Record<BudgetName, Budget>> = {
  "authenticated request that reads": {
    limit: { roundTrips: 0, reads: 0.5 },
    budget: { reads: 1, tableCalls: 1 },
    above: { reads: strongSession },
  },
  "authenticated request that changes": {
    limit: { roundTrips: 0, reads: 0.5 },
    budget: { roundTrips: 1, reads: 1, tableCalls: 1 },
    above: { roundTrips: sessionFirst, reads: strongSession },
  },
  "list products": {
    limit: { roundTrips: 1, reads: 1 },
    budget: { roundTrips: 1, reads: 1.5, tableCalls: 2, answerBytes: 600 },
    above: { reads: strongSession },
  },
  "search products": {
    limit: { roundTrips: 1, reads: 1 },
    budget: { roundTrips: 1, reads: 1.5, tableCalls: 2, answerBytes: 700 },
    above: { reads: strongSession },
  },
  "create product": {
    limit: { roundTrips: 1, reads: 0.5, writes: 3 },
    budget: { roundTrips: 2, reads: 1, writes: 30, tableCalls: 2, items: 8, answerBytes: 300 },
    above: { roundTrips: sessionFirst, reads: strongSession, writes: reasons.found },
  },
  "create link": {
    limit: { roundTrips: 2, reads: 1.5, writes: 2 },
    budget: { roundTrips: 3, reads: 2.5, writes: 9, tableCalls: 5, items: 4, answerBytes: 400 },
    above: { roundTrips: sessionFirst, reads: reasons.termsRead, writes: reasons.linksCounted },
  },
  // Of many who open it within a minute, one. The document is read beside the link.
  "show a link's page": {
    limit: { roundTrips: 2, reads: 2 },
    budget: { roundTrips: 2, reads: 2, tableCalls: 3, answerBytes: 800 },
  },
  "open a checkout page": {
    limit: { roundTrips: 2, reads: 2 },
    budget: { roundTrips: 2, reads: 2.5, tableCalls: 4, answerBytes: 500 },
    above: { reads: reasons.standingRead },
  },
  // A page of 25 links, of which there is one here, with its products.
  "see a storefront": {
    limit: { roundTrips: 3, reads: 2.5 },
    budget: { roundTrips: 3, reads: 2.5, tableCalls: 4, answerBytes: 400 },
  },
  "tell that a link was opened": {
    limit: { roundTrips: 1, queueCalls: 1 },
    budget: { roundTrips: 1, queueCalls: 1 },
  },
  // Of the link and of the shop: what they are, counted, written, noted as written.
  "count a hundred views of a link": {
    limit: { writes: 5 },
    budget: { roundTrips: 4, reads: 0.5, writes: 2, tableCalls: 3, items: 2, redisCalls: 2, redisCommands: 4 },
  },
  "create a checkout session": {
    limit: { roundTrips: 3, writes: 6 },
    budget: { roundTrips: 4, reads: 7, writes: 12, tableCalls: 11, items: 5, stripeCalls: 1, answerBytes: 200 },
    above: { roundTrips: reasons.noteSession, writes: reasons.ordersCounted },
  },
  "create a checkout session under 200 rules": {
    limit: { roundTrips: 4, writes: 6 },
    budget: { roundTrips: 5, reads: 16, writes: 12, tableCalls: 13, items: 5, stripeCalls: 1, answerBytes: 200 },
    above: { roundTrips: reasons.noteSession, writes: reasons.ordersCounted },
  },
  // Who asks, the settings, and a page of each shard side by side.
  "ask what 200 rules would have cost": {
    limit: {},
    budget: { roundTrips: 3, reads: 6, tableCalls: 10, answerBytes: 200 },
  },
  "receive a webhook": {
    limit: { roundTrips: 1, queueCalls: 1 },
    budget: { roundTrips: 1, queueCalls: 1, answerBytes: 100 },
  },
  "complete an order": {
    limit: { roundTrips: 2, items: 5, writes: 10 },
    budget: { roundTrips: 2, reads: 3.5, writes: 25, tableCalls: 6, items: 8 },
    above: { items: reasons.sixWrites, writes: reasons.indexes },
  },
  "publish what changed": {
    limit: { roundTrips: 1, busCalls: 1 },
    budget: { roundTrips: 1, busCalls: 1 },
  },
  "ambassador's stats": {
    limit: { roundTrips: 1, reads: 1, tableCalls: 2 },
    budget: { roundTrips: 1, reads: 3.5, tableCalls: 6, answerBytes: 2_600 },
    above: { reads: reasons.sessionAndDays, tableCalls: reasons.days },
  },
  "own revenue": {
    limit: { roundTrips: 1, reads: 0.5 },
    budget: { roundTrips: 1, reads: 2.5, tableCalls: 3, answerBytes: 300 },
    above: { reads: reasons.sessionAndBalance },
  },
  rankings: {
    limit: { roundTrips: 1, reads: 0.5 },
    budget: { roundTrips: 1, reads: 1, tableCalls: 1, redisCalls: 1, redisCommands: 1, answerBytes: 200 },
    above: { reads: strongSession },
  },
  "own earnings": {
    limit: { roundTrips: 1, reads: 0.5 },
    budget: { roundTrips: 1, reads: 4.5, tableCalls: 5, answerBytes: 300 },
    above: { reads: reasons.earningsRead },
  },
  "a statement's page": {
    limit: { roundTrips: 1 },
    budget: { roundTrips: 2, reads: 2.5, tableCalls: 3, answerBytes: 700 },
    above: { roundTrips: reasons.statementAddsUp },
  },
  "preview a payout run": {
    limit: {},
    budget: { roundTrips: 3, reads: 24, tableCalls: 24, answerBytes: 400 },
  },
  "start a payout run": {
    limit: {},
    budget: { roundTrips: 4, reads: 4, writes: 8, tableCalls: 5, items: 3, answerBytes: 400 },
  },
  "make a part of a payout run": {
    limit: { roundTrips: 2 },
    budget: { roundTrips: 7, reads: 7, writes: 20, tableCalls: 10, items: 9 },
    above: { roundTrips: reasons.planned },
  },
  "sign in": {
    limit: { roundTrips: 2 },
    budget: { roundTrips: 2, reads: 1, writes: 3, tableCalls: 4, items: 3, answerBytes: 300 },
  },
  "send an order's e-mails": {
    limit: { roundTrips: 3 },
    budget: { roundTrips: 3, reads: 3, writes: 6, tableCalls: 9, items: 6, emails: 3 },
  },
  // For a buyer with two short names: an item for the ambassador, one for the id, one for each name.
  "have an order found": {
    limit: {},
    budget: { roundTrips: 3, reads: 3, writes: 17, tableCalls: 5, items: 6 },
  },
  "shop's stats": {
    limit: {},
    budget: { roundTrips: 1, reads: 6, tableCalls: 11, answerBytes: 4_500 },
  },
  "update the rankings": {
    limit: {},
    budget: { roundTrips: 3, reads: 7, tableCalls: 7, redisCalls: 1, redisCommands: 5 },
  },
};
