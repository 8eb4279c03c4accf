/** Every route of the public interface, in the order in which the reference shows them. */
import * as accounts from "./accounts.ts";
import * as ambassadors from "./ambassadors.ts";
import * as audit from "./audit.ts";
import * as balances from "./balances.ts";
import * as books from "./books.ts";
import * as checkout from "./checkout.ts";
import { noteView } from "./clicks.ts";
import * as commissions from "./commissions.ts";
import * as coupons from "./coupons.ts";
import * as emailChoices from "./email-choices.ts";
import * as emails from "./emails.ts";
import * as givings from "./givings.ts";
import * as groups from "./groups.ts";
import * as invitations from "./invitations.ts";
import * as links from "./links.ts";
import { uploadLogo } from "./logos.ts";
import * as onboarding from "./onboarding.ts";
import * as orderEmails from "./order-emails.ts";
import * as orderNotes from "./order-notes.ts";
import * as orders from "./orders.ts";
import * as payees from "./payees.ts";
import * as payoutAccount from "./payout-account.ts";
import * as payoutFiles from "./payout-files.ts";
import * as payoutResults from "./payout-results.ts";
import * as payouts from "./payouts.ts";
import { uploadPicture } from "./pictures.ts";
import * as products from "./products.ts";
import * as questions from "./questions.ts";
import * as rates from "./rates.ts";
import { checkHealth, readDocument } from "./reference.ts";
import type { Route } from "./route.ts";
import * as secondFactor from "./second-factor.ts";
import * as sessions from "./sessions.ts";
import * as settings from "./settings.ts";
import * as shipments from "./shipments.ts";
import * as standings from "./standings.ts";
import * as statements from "./statements.ts";
import * as statistics from "./statistics.ts";
import * as storefronts from "./storefronts.ts";
import * as team from "./team.ts";
import * as terms from "./terms.ts";
import * as tiers from "./tiers.ts";
import * as yearTotals from "./year-totals.ts";

export const routeGroups = {
  Checkout: [
    checkout.openLink,
    storefronts.visitStorefront,
    checkout.priceCoupon,
    noteView,
    checkout.createSession,
    checkout.readCheckoutOrder,
    checkout.receiveStripeEvent,
  ],
  Accounts: [
    accounts.register,
    accounts.signIn,
    accounts.signOut,
    accounts.readProfile,
    accounts.updateProfile,
    accounts.requestEmailChange,
    accounts.confirmEmailChange,
    accounts.resendConfirmation,
    accounts.changePassword,
    accounts.requestPasswordReset,
    accounts.confirmPasswordReset,
    sessions.listSessions,
    sessions.endSession,
    sessions.endOtherSessions,
    emailChoices.readEmailChoices,
    emailChoices.chooseEmails,
    emailChoices.askUnsubscribe,
    emailChoices.unsubscribe,
    secondFactor.readFactor,
    secondFactor.setUpFactor,
    secondFactor.turnOnFactor,
    secondFactor.renewRecoveryCodes,
    secondFactor.turnOffFactor,
    onboarding.noteSteps,
  ],
  Ambassador: [
    products.browseProducts,
    terms.readTerms,
    terms.acceptTerms,
    standings.leaveProgramme,
    balances.readEarnings,
    rates.readOwnRates,
    payees.readPayee,
    payees.savePayee,
    payees.removePayee,
    commissions.explainOwnCommission,
    questions.askQuestion,
    questions.listOwnQuestions,
    statements.listOwnStatements,
    statements.readOwnStatement,
    links.createLink,
    links.listLinks,
    links.updateLink,
    links.deleteLink,
    storefronts.readStorefront,
    storefronts.openStorefront,
    storefronts.closeStorefront,
    statistics.readAmbassadorStats,
    statistics.readRankings,
  ],
  Admin: [
    products.listProducts,
    products.createProduct,
    products.readProduct,
    products.updateProduct,
    products.deleteProduct,
    uploadPicture,
    ambassadors.listAmbassadors,
    ambassadors.readAmbassador,
    ambassadors.listLinksOfAmbassador,
    balances.readBalance,
    balances.adjustBalance,
    balances.openBalance,
    yearTotals.listOfYear,
    yearTotals.listOwnYears,
    balances.writeOffDebt,
    payouts.previewPayouts,
    payouts.startRun,
    payouts.askForPayout,
    payouts.approveRun,
    payouts.declineRun,
    payouts.listRuns,
    payouts.readRun,
    payouts.listPayouts,
    payoutFiles.takeFiles,
    payoutResults.readResults,
    payoutAccount.readAccount,
    payoutAccount.saveAccount,
    payouts.cancelPayouts,
    payouts.confirmPayouts,
    payees.readPayeeOfAmbassador,
    commissions.explainCommission,
    questions.listQuestions,
    questions.answerQuestion,
    statements.listStatements,
    statements.readStatement,
    invitations.inviteAmbassadors,
    invitations.listInvitations,
    invitations.resendInvitation,
    invitations.withdrawInvitation,
    standings.approveAmbassadors,
    standings.declineAmbassadors,
    standings.suspendAmbassador,
    standings.reinstateAmbassador,
    standings.removeAmbassador,
    groups.listGroups,
    groups.createGroup,
    groups.renameGroup,
    groups.deleteGroup,
    groups.assignGroup,
    tiers.assignTier,
    coupons.listCoupons,
    coupons.listOwnCoupons,
    coupons.createCoupon,
    coupons.updateCoupon,
    orders.listOrders,
    orders.readOrder,
    orders.refundOrder,
    orders.blockOrder,
    orders.unblockOrder,
    shipments.shipOrder,
    shipments.unshipOrder,
    orderNotes.addOrderNote,
    orderNotes.deleteOrderNote,
    orderEmails.resendOrderEmail,
    givings.giveOrder,
    statistics.readShopStats,
    settings.readSettings,
    settings.updateSettings,
    rates.readRates,
    rates.updateRates,
    rates.withdrawRates,
    rates.compareRates,
    uploadLogo,
    onboarding.readSteps,
    terms.listTerms,
    terms.publishTerms,
    audit.listAudit,
    books.readBooks,
    emails.previewEmail,
    emails.sendTestEmail,
  ],
  Team: [
    team.readTeam,
    team.changeRole,
    team.removeMember,
    team.invite,
    team.resendInvitation,
    team.withdrawInvitation,
    team.changeTeamRules,
    team.joinTeam,
  ],
  System: [checkHealth, readDocument],
} as const satisfies Record<string, readonly Route[]>;

type AnyRoute = (typeof routeGroups)[keyof typeof routeGroups][number];
/** What a route of the interface is called. */
export type RouteName = AnyRoute["name"];
/** Every route with its schemas, by its name. */
export type Routes = { [R in AnyRoute as R["name"]]: R };
