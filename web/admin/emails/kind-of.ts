import { type EmailKind, emailKindNames } from "../../../shared/domain/email-kind.ts";
import { words } from "./words.ts";

/** What each is called, and when it is sent. */
export const kinds: Readonly<Record<EmailKind, { name: () => string; when: () => string }>> = {
  "order-buyer": { name: words.orderBuyer, when: words.orderBuyerWhen },
  "order-ambassador": { name: words.orderAmbassador, when: words.orderAmbassadorWhen },
  "order-owner": { name: words.orderOwner, when: words.orderOwnerWhen },
  "payment-processing-buyer": { name: words.paymentProcessingBuyer, when: words.paymentProcessingBuyerWhen },
  "payment-failed-buyer": { name: words.paymentFailedBuyer, when: words.paymentFailedBuyerWhen },
  "refund-buyer": { name: words.refundBuyer, when: words.refundBuyerWhen },
  "refund-ambassador": { name: words.refundAmbassador, when: words.refundAmbassadorWhen },
  "refund-failed-buyer": { name: words.refundFailedBuyer, when: words.refundFailedBuyerWhen },
  "refund-failed-ambassador": { name: words.refundFailedAmbassador, when: words.refundFailedAmbassadorWhen },
  "refund-failed-owner": { name: words.refundFailedOwner, when: words.refundFailedOwnerWhen },
  "refund-canceled-buyer": { name: words.refundCanceledBuyer, when: words.refundCanceledBuyerWhen },
  "refund-canceled-ambassador": { name: words.refundCanceledAmbassador, when: words.refundCanceledAmbassadorWhen },
  "refund-canceled-owner": { name: words.refundCanceledOwner, when: words.refundCanceledOwnerWhen },
  "dispute-opened-owner": { name: words.disputeOpenedOwner, when: words.disputeOpenedOwnerWhen },
  "dispute-won-owner": { name: words.disputeWonOwner, when: words.disputeWonOwnerWhen },
  "dispute-lost-owner": { name: words.disputeLostOwner, when: words.disputeLostOwnerWhen },
  "ambassador-suspended": { name: words.ambassadorSuspended, when: words.ambassadorSuspendedWhen },
  "ambassador-reinstated": { name: words.ambassadorReinstated, when: words.ambassadorReinstatedWhen },
  "password-reset": { name: words.passwordReset, when: words.passwordResetWhen },
  "password-changed": { name: words.passwordChanged, when: words.passwordChangedWhen },
  "address-change-asked": { name: words.addressChangeAsked, when: words.addressChangeAskedWhen },
  "address-to-confirm": { name: words.addressToConfirm, when: words.addressToConfirmWhen },
  "address-taken": { name: words.addressTaken, when: words.addressTakenWhen },
  "address-changed": { name: words.addressChanged, when: words.addressChangedWhen },
  "ambassador-left": { name: words.ambassadorLeft, when: words.ambassadorLeftWhen },
  "ambassador-left-owner": { name: words.ambassadorLeftOwner, when: words.ambassadorLeftOwnerWhen },
  "terms-changed": { name: words.termsChanged, when: words.termsChangedWhen },
  "signed-up": { name: words.signedUp, when: words.signedUpWhen },
  "confirm-address": { name: words.confirmAddress, when: words.confirmAddressWhen },
  "application-received": { name: words.applicationReceived, when: words.applicationReceivedWhen },
  "application-to-decide": { name: words.applicationToDecide, when: words.applicationToDecideWhen },
  "application-approved": { name: words.applicationApproved, when: words.applicationApprovedWhen },
  "application-declined": { name: words.applicationDeclined, when: words.applicationDeclinedWhen },
  "ambassador-invited": { name: words.ambassadorInvited, when: words.ambassadorInvitedWhen },
  "team-invited": { name: words.teamInvited, when: words.teamInvitedWhen },
  "owner-added": { name: words.ownerAdded, when: words.ownerAddedWhen },
};

/** A part of an address, where it names a kind. */
export const kindIn = (text: string): EmailKind | undefined => emailKindNames.find((kind) => kind === text);
