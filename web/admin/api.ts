/** What the owner's pages ask of the API. */
import type * as ambassadors from "../../shared/contract/ambassadors.ts";
import type * as audit from "../../shared/contract/audit.ts";
import type * as balances from "../../shared/contract/balances.ts";
import type * as books from "../../shared/contract/books.ts";
import type * as commissions from "../../shared/contract/commissions.ts";
import type * as coupons from "../../shared/contract/coupons.ts";
import type * as emails from "../../shared/contract/emails.ts";
import type * as givings from "../../shared/contract/givings.ts";
import type * as groups from "../../shared/contract/groups.ts";
import type * as invitations from "../../shared/contract/invitations.ts";
import type * as logos from "../../shared/contract/logos.ts";
import type * as onboarding from "../../shared/contract/onboarding.ts";
import type * as orderEmails from "../../shared/contract/order-emails.ts";
import type * as orderNotes from "../../shared/contract/order-notes.ts";
import type * as orders from "../../shared/contract/orders.ts";
import type * as payees from "../../shared/contract/payees.ts";
import type * as payoutAccount from "../../shared/contract/payout-account.ts";
import type * as payoutFiles from "../../shared/contract/payout-files.ts";
import type * as payoutResults from "../../shared/contract/payout-results.ts";
import type * as payouts from "../../shared/contract/payouts.ts";
import type * as pictures from "../../shared/contract/pictures.ts";
import type * as products from "../../shared/contract/products.ts";
import type * as questions from "../../shared/contract/questions.ts";
import type * as rates from "../../shared/contract/rates.ts";
import type * as settings from "../../shared/contract/settings.ts";
import type * as shipments from "../../shared/contract/shipments.ts";
import type * as standings from "../../shared/contract/standings.ts";
import type * as statements from "../../shared/contract/statements.ts";
import type * as statistics from "../../shared/contract/statistics.ts";
import type * as team from "../../shared/contract/team.ts";
import type * as terms from "../../shared/contract/terms.ts";
import type * as tiers from "../../shared/contract/tiers.ts";
import type * as yearTotals from "../../shared/contract/year-totals.ts";
import { type AnswerOf, endpoint } from "../client/endpoint.ts";

export const readShopStats = endpoint<typeof statistics.readShopStats>("GET /api/admin/stats");
export type ShopStats = AnswerOf<typeof statistics.readShopStats>;

export const listProducts = endpoint<typeof products.listProducts>("GET /api/admin/products");
export const readProduct = endpoint<typeof products.readProduct>("GET /api/admin/products/{productId}");
export const createProduct = endpoint<typeof products.createProduct>("POST /api/admin/products");
export const updateProduct = endpoint<typeof products.updateProduct>("PUT /api/admin/products/{productId}");
export const deleteProduct = endpoint<typeof products.deleteProduct>("DELETE /api/admin/products/{productId}");
export const uploadPicture = endpoint<typeof pictures.uploadPicture>("POST /api/admin/product-pictures");
export type Product = AnswerOf<typeof products.readProduct>;

export const listAmbassadors = endpoint<typeof ambassadors.listAmbassadors>("GET /api/admin/ambassadors");
export const readAmbassador = endpoint<typeof ambassadors.readAmbassador>("GET /api/admin/ambassadors/{ambassadorId}");
export const readBalance = endpoint<typeof balances.readBalance>("GET /api/admin/ambassadors/{ambassadorId}/balance");
export const openBalance = endpoint<typeof balances.openBalance>(
  "PUT /api/admin/ambassadors/{ambassadorId}/opening-balance",
);
export const listOfYear = endpoint<typeof yearTotals.listOfYear>("GET /api/admin/payout-totals");
export type YearRow = AnswerOf<typeof yearTotals.listOfYear>["items"][number];
export const adjustBalance = endpoint<typeof balances.adjustBalance>(
  "POST /api/admin/ambassadors/{ambassadorId}/adjustments",
);
export const writeOffDebt = endpoint<typeof balances.writeOffDebt>(
  "POST /api/admin/ambassadors/{ambassadorId}/write-offs",
);
export const explainCommission = endpoint<typeof commissions.explainCommission>(
  "GET /api/admin/orders/{orderId}/commission",
);
export const listQuestions = endpoint<typeof questions.listQuestions>("GET /api/admin/questions");
export type AskedQuestion = AnswerOf<typeof questions.listQuestions>["items"][number];
export const answerQuestion = endpoint<typeof questions.answerQuestion>(
  "PUT /api/admin/ambassadors/{ambassadorId}/questions/{questionId}/answer",
);
export const listStatements = endpoint<typeof statements.listStatements>(
  "GET /api/admin/ambassadors/{ambassadorId}/statements",
);
export const readStatement = endpoint<typeof statements.readStatement>(
  "GET /api/admin/ambassadors/{ambassadorId}/statement",
);
export type Balance = AnswerOf<typeof balances.readBalance>;
export const listLinksOfAmbassador = endpoint<typeof ambassadors.listLinksOfAmbassador>(
  "GET /api/admin/ambassadors/{ambassadorId}/links",
);
export const inviteAmbassadors = endpoint<typeof invitations.inviteAmbassadors>(
  "POST /api/admin/ambassador-invitations",
);
export const listInvitations = endpoint<typeof invitations.listInvitations>("GET /api/admin/ambassador-invitations");
export const resendInvitation = endpoint<typeof invitations.resendInvitation>(
  "POST /api/admin/ambassador-invitations/{invitationId}/resend",
);
export const withdrawInvitation = endpoint<typeof invitations.withdrawInvitation>(
  "DELETE /api/admin/ambassador-invitations/{invitationId}",
);
export type Invited = AnswerOf<typeof invitations.inviteAmbassadors>;
export type Invitation = AnswerOf<typeof invitations.listInvitations>["items"][number];
export const approveAmbassadors = endpoint<typeof standings.approveAmbassadors>("POST /api/admin/ambassador-approvals");
export const declineAmbassadors = endpoint<typeof standings.declineAmbassadors>("POST /api/admin/ambassador-refusals");
export type Decided = AnswerOf<typeof standings.approveAmbassadors>;
export const suspendAmbassador = endpoint<typeof standings.suspendAmbassador>(
  "POST /api/admin/ambassadors/{ambassadorId}/suspend",
);
export const reinstateAmbassador = endpoint<typeof standings.reinstateAmbassador>(
  "POST /api/admin/ambassadors/{ambassadorId}/reinstate",
);
export const readBooks = endpoint<typeof books.readBooks>("GET /api/admin/books");
export const readPayeeOfAmbassador = endpoint<typeof payees.readPayeeOfAmbassador>(
  "GET /api/admin/ambassadors/{ambassadorId}/payee",
);
export const removeAmbassador = endpoint<typeof standings.removeAmbassador>(
  "POST /api/admin/ambassadors/{ambassadorId}/remove",
);
export type Ambassador = AnswerOf<typeof ambassadors.readAmbassador>;
export type LinkWithRevenue = AnswerOf<typeof ambassadors.listLinksOfAmbassador>["items"][number];

export const readSteps = endpoint<typeof onboarding.readSteps>("GET /api/admin/first-steps");
export type ShopStep = AnswerOf<typeof onboarding.readSteps>["items"][number]["step"];

export const listCoupons = endpoint<typeof coupons.listCoupons>("GET /api/admin/coupons");
export const createCoupon = endpoint<typeof coupons.createCoupon>("POST /api/admin/coupons");
export const updateCoupon = endpoint<typeof coupons.updateCoupon>("PUT /api/admin/coupons/{couponCode}");
export type Coupon = AnswerOf<typeof coupons.listCoupons>["items"][number];
export const listGroups = endpoint<typeof groups.listGroups>("GET /api/admin/ambassador-groups");
export const createGroup = endpoint<typeof groups.createGroup>("POST /api/admin/ambassador-groups");
export const renameGroup = endpoint<typeof groups.renameGroup>("PUT /api/admin/ambassador-groups/{groupId}");
export const deleteGroup = endpoint<typeof groups.deleteGroup>("DELETE /api/admin/ambassador-groups/{groupId}");
export const assignGroup = endpoint<typeof groups.assignGroup>("POST /api/admin/group-assignments");
export type AmbassadorGroup = AnswerOf<typeof groups.listGroups>["items"][number];

export const listAudit = endpoint<typeof audit.listAudit>("GET /api/admin/audit");
export type AuditRecord = AnswerOf<typeof audit.listAudit>["items"][number];

export const readRates = endpoint<typeof rates.readRates>("GET /api/admin/rates");
export const updateRates = endpoint<typeof rates.updateRates>("PUT /api/admin/rates");
export const withdrawRates = endpoint<typeof rates.withdrawRates>("DELETE /api/admin/rates/announced");
export const compareRates = endpoint<typeof rates.compareRates>("POST /api/admin/rate-comparisons");
export const assignTier = endpoint<typeof tiers.assignTier>("POST /api/admin/tier-assignments");
export type Comparison = AnswerOf<typeof rates.compareRates>;
export type RatesAnswer = AnswerOf<typeof rates.readRates>;

export const readSettings = endpoint<typeof settings.readSettings>("GET /api/admin/settings");
export const updateSettings = endpoint<typeof settings.updateSettings>("PUT /api/admin/settings");
export const uploadLogo = endpoint<typeof logos.uploadLogo>("POST /api/admin/logos");
export type Settings = AnswerOf<typeof settings.readSettings>;
export const listTerms = endpoint<typeof terms.listTerms>("GET /api/admin/terms");
export const publishTerms = endpoint<typeof terms.publishTerms>("POST /api/admin/terms");
export type TermsVersion = AnswerOf<typeof terms.listTerms>["items"][number];
export const previewEmail = endpoint<typeof emails.previewEmail>("GET /api/admin/emails/{kind}");
export const sendTestEmail = endpoint<typeof emails.sendTestEmail>("POST /api/admin/emails/{kind}/test");
export type EmailPreview = AnswerOf<typeof emails.previewEmail>;

export const listOrders = endpoint<typeof orders.listOrders>("GET /api/admin/orders");
export const readOrder = endpoint<typeof orders.readOrder>("GET /api/admin/orders/{orderId}");
export const refundOrder = endpoint<typeof orders.refundOrder>("POST /api/admin/orders/{orderId}/refunds");
export const blockOrder = endpoint<typeof orders.blockOrder>("POST /api/admin/orders/{orderId}/block");
export const unblockOrder = endpoint<typeof orders.unblockOrder>("DELETE /api/admin/orders/{orderId}/block");
export const shipOrder = endpoint<typeof shipments.shipOrder>("PUT /api/admin/orders/{orderId}/shipment");
export const unshipOrder = endpoint<typeof shipments.unshipOrder>("DELETE /api/admin/orders/{orderId}/shipment");
export const addNote = endpoint<typeof orderNotes.addOrderNote>("POST /api/admin/orders/{orderId}/notes");
export const deleteNote = endpoint<typeof orderNotes.deleteOrderNote>(
  "DELETE /api/admin/orders/{orderId}/notes/{noteId}",
);
export const resendEmail = endpoint<typeof orderEmails.resendOrderEmail>("POST /api/admin/orders/{orderId}/emails");
export const giveOrder = endpoint<typeof givings.giveOrder>("POST /api/admin/orders/{orderId}/givings");
export type OrderSummary = AnswerOf<typeof orders.listOrders>["items"][number];
export type Order = AnswerOf<typeof orders.readOrder>;
export type OrderStatus = OrderSummary["status"];

export const readTeam = endpoint<typeof team.readTeam>("GET /api/admin/team");
export const changeTeamRules = endpoint<typeof team.changeTeamRules>("PUT /api/admin/team-rules");
export const changeRole = endpoint<typeof team.changeRole>("PUT /api/admin/team/{memberId}");
export const removeMember = endpoint<typeof team.removeMember>("DELETE /api/admin/team/{memberId}");
export const invite = endpoint<typeof team.invite>("POST /api/admin/team-invitations");
export const resendTeamInvitation = endpoint<typeof team.resendInvitation>(
  "POST /api/admin/team-invitations/{teamInvitationId}/resend",
);
export const withdrawTeamInvitation = endpoint<typeof team.withdrawInvitation>(
  "DELETE /api/admin/team-invitations/{teamInvitationId}",
);
type Team = AnswerOf<typeof team.readTeam>;
export type TeamMember = Team["members"][number];
export type TeamInvitation = Team["invitations"][number];

export const previewPayouts = endpoint<typeof payouts.previewPayouts>("GET /api/admin/payout-preview");
export const startRun = endpoint<typeof payouts.startRun>("POST /api/admin/payout-runs");
export const approveRun = endpoint<typeof payouts.approveRun>("POST /api/admin/payout-runs/{runId}/approve");
export const declineRun = endpoint<typeof payouts.declineRun>("POST /api/admin/payout-runs/{runId}/decline");
export const listRuns = endpoint<typeof payouts.listRuns>("GET /api/admin/payout-runs");
export const readRun = endpoint<typeof payouts.readRun>("GET /api/admin/payout-runs/{runId}");
export const listPayouts = endpoint<typeof payouts.listPayouts>("GET /api/admin/payout-runs/{runId}/payouts");
export const takeFiles = endpoint<typeof payoutFiles.takeFiles>("POST /api/admin/payout-runs/{runId}/files");
export const readResults = endpoint<typeof payoutResults.readResults>("POST /api/admin/payout-runs/{runId}/results");
export type Results = AnswerOf<typeof payoutResults.readResults>;
export const readAccount = endpoint<typeof payoutAccount.readAccount>("GET /api/admin/payout-account");
export const saveAccount = endpoint<typeof payoutAccount.saveAccount>("PUT /api/admin/payout-account");
export type PayoutAccount = AnswerOf<typeof payoutAccount.readAccount>;
export const cancelPayouts = endpoint<typeof payouts.cancelPayouts>("POST /api/admin/payout-cancellations");
export const confirmPayouts = endpoint<typeof payouts.confirmPayouts>("POST /api/admin/payout-confirmations");
export type Preview = AnswerOf<typeof payouts.previewPayouts>;
export type ListedRun = AnswerOf<typeof payouts.listRuns>["items"][number];
export type Run = AnswerOf<typeof payouts.readRun>;
export type Payout = AnswerOf<typeof payouts.listPayouts>["items"][number];
