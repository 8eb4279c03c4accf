import type * as accounts from "../../shared/contract/accounts.ts";
import type * as balances from "../../shared/contract/balances.ts";
import type * as commissions from "../../shared/contract/commissions.ts";
import type * as coupons from "../../shared/contract/coupons.ts";
import type * as fields from "../../shared/contract/fields.ts";
import type * as links from "../../shared/contract/links.ts";
import type * as payees from "../../shared/contract/payees.ts";
import type * as payouts from "../../shared/contract/payouts.ts";
import type * as products from "../../shared/contract/products.ts";
import type * as questions from "../../shared/contract/questions.ts";
import type * as rates from "../../shared/contract/rates.ts";
import type * as standings from "../../shared/contract/standings.ts";
import type * as statements from "../../shared/contract/statements.ts";
import type * as statistics from "../../shared/contract/statistics.ts";
import type * as storefronts from "../../shared/contract/storefronts.ts";
import type * as terms from "../../shared/contract/terms.ts";
import type * as yearTotals from "../../shared/contract/year-totals.ts";
import { type AnswerOf, endpoint } from "../client/endpoint.ts";

export const browseProducts = endpoint<typeof products.browseProducts>("GET /api/ambassador/products");
export const createLink = endpoint<typeof links.createLink>("POST /api/ambassador/links");
export const updateLink = endpoint<typeof links.updateLink>("PUT /api/ambassador/links/{code}");
export const deleteLink = endpoint<typeof links.deleteLink>("DELETE /api/ambassador/links/{code}");
export const listLinks = endpoint<typeof links.listLinks>("GET /api/ambassador/links");
export const readStorefront = endpoint<typeof storefronts.readStorefront>("GET /api/ambassador/storefront");
export const openStorefront = endpoint<typeof storefronts.openStorefront>("PUT /api/ambassador/storefront");
export const closeStorefront = endpoint<typeof storefronts.closeStorefront>("DELETE /api/ambassador/storefront");
export const listOwnCoupons = endpoint<typeof coupons.listOwnCoupons>("GET /api/ambassador/coupons");
export const readStats = endpoint<typeof statistics.readAmbassadorStats>("GET /api/ambassador/stats");
export const listYears = endpoint<typeof yearTotals.listOwnYears>("GET /api/ambassador/totals");
export type Year = AnswerOf<typeof yearTotals.listOwnYears>["items"][number];
export const readEarnings = endpoint<typeof balances.readEarnings>("GET /api/ambassador/earnings");
export const askForPayout = endpoint<typeof payouts.askForPayout>("POST /api/ambassador/payout-requests");
export const explainCommission = endpoint<typeof commissions.explainOwnCommission>(
  "GET /api/ambassador/orders/{orderId}/commission",
);
export const askQuestion = endpoint<typeof questions.askQuestion>("POST /api/ambassador/questions");
export const listOwnQuestions = endpoint<typeof questions.listOwnQuestions>("GET /api/ambassador/questions");
export const listStatements = endpoint<typeof statements.listOwnStatements>("GET /api/ambassador/statements");
export const readStatement = endpoint<typeof statements.readOwnStatement>("GET /api/ambassador/statement");
export const readRankings = endpoint<typeof statistics.readRankings>("GET /api/ambassador/rankings");
export const resendConfirmation = endpoint<typeof accounts.resendConfirmation>(
  "POST /api/ambassador/users/email/resend",
);
export const readTerms = endpoint<typeof terms.readTerms>("GET /api/terms");
export const acceptTerms = endpoint<typeof terms.acceptTerms>("POST /api/ambassador/terms");
export const readPayee = endpoint<typeof payees.readPayee>("GET /api/ambassador/payee");
export const savePayee = endpoint<typeof payees.savePayee>("PUT /api/ambassador/payee");
export const removePayee = endpoint<typeof payees.removePayee>("POST /api/ambassador/payee-removal");
export type PayeeAnswer = AnswerOf<typeof payees.readPayee>;
export const leaveProgramme = endpoint<typeof standings.leaveProgramme>("POST /api/ambassador/leave");
export const readOwnRates = endpoint<typeof rates.readOwnRates>("GET /api/ambassador/rates");
export type OwnRates = AnswerOf<typeof rates.readOwnRates>;
export type Terms = AnswerOf<typeof terms.readTerms>;

export type Product = AnswerOf<typeof products.browseProducts>["items"][number];
export type Link = AnswerOf<typeof links.listLinks>["items"][number];
export type OwnCoupon = AnswerOf<typeof coupons.listOwnCoupons>["items"][number];
export type Storefront = NonNullable<AnswerOf<typeof storefronts.readStorefront>["storefront"]>;
export type Stats = AnswerOf<typeof statistics.readAmbassadorStats>;
export type Earnings = AnswerOf<typeof balances.readEarnings>;
export type Rankings = AnswerOf<typeof statistics.readRankings>;

/** The contract's own number; only its type is imported, so that no schema weighs on the first page. */
export const maxProductsInLink: typeof fields.maxProductsInLink = 20;
