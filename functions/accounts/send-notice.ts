import { type NoticeMessage, noticeMessage } from "../../shared/contract/messages.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { deliveries } from "../../shared/data/deliveries.ts";
import { invitations } from "../../shared/data/invitations.ts";
import { notices } from "../../shared/data/notices.ts";
import { settings } from "../../shared/data/settings.ts";
import { team } from "../../shared/data/team.ts";
import { invitationSeconds } from "../../shared/domain/invitation.ts";
import type { Notice } from "../../shared/domain/notice.ts";
import {
  addressTakenMail,
  moveAskedMail,
  movedMail,
  moveToConfirmMail,
  passwordChangedMail,
} from "../../shared/emails/account.ts";
import {
  applicationReceivedMail,
  applicationToDecideMail,
  approvedMail,
  confirmAddressMail,
  declinedMail,
  invitedMail,
  reinstatedMail,
  signedUpMail,
  suspendedMail,
  termsChangedMail,
} from "../../shared/emails/ambassador.ts";
import { type BrandedShop, brandedShop } from "../../shared/emails/brand.ts";
import { couponMadeMail } from "../../shared/emails/coupon.ts";
import { productsGoneMail } from "../../shared/emails/gone.ts";
import { ambassadorLeftMail, leftMail } from "../../shared/emails/leaving.ts";
import { payeeChangedMail } from "../../shared/emails/payee.ts";
import { payoutAskedMail, payoutDeclinedMail } from "../../shared/emails/payout-ask.ts";
import { runWaitsMail } from "../../shared/emails/payout-run.ts";
import { ratesChangedMail, ratesKeptMail, tierChangedMail } from "../../shared/emails/rates.ts";
import { factorMail, memberRescuedMail, recoveryUsedMail } from "../../shared/emails/second-factor.ts";
import { invitationMail, ownerAddedMail } from "../../shared/emails/team.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queue } from "../../shared/lambda/queue.ts";
import type { Log } from "../../shared/observability/log.ts";
import { fingerprint, newToken } from "../../shared/policies/ids.ts";
import { sendOnce } from "../../shared/policies/send-once.ts";
import { type Mail, mail } from "../../shared/services/mail.ts";

type Deps = DepsOf<"accounts/send-notice"> & { log: Log };

/** How long a link is good that moves an account, and one that confirms the address which it has. */
const validSeconds = 3_600;
const confirmSeconds = 7 * 86_400;

/** Tells somebody what happened to their account, or asks a new address for confirmation. */
export async function sendNotice({ detail: { noticeId } }: NoticeMessage, deps: Deps): Promise<void> {
  const [notice, settings] = await Promise.all([
    deps.notices.get(noticeId),
    deps.settings.get(deps.shop.firstSettings),
  ]);
  if (!notice) return deps.log.info("notice is over", { noticeId });
  const facts = { email: notice.kind, role: notice.scope, noticeId };
  const shop = brandedShop(settings, deps.shop);
  await sendOnce({ id: noticeId, write: () => mailFor(notice, shop, deps), facts }, deps);
  // The last that is known of an address whose account is erased.
  if (notice.kind === "left") await deps.notices.delete(noticeId);
}

/** Asks somebody, where that was not withdrawn and they did not come meanwhile. */
async function invitation(notice: Extract<Notice, { kind: "invited" }>, shop: BrandedShop, deps: Deps) {
  const nowSeconds = Math.floor(deps.now().getTime() / 1000);
  const open = await deps.invitations.get(notice.invitationId, nowSeconds);
  if (!open) return undefined;
  const token = newToken();
  await deps.invitations.insertToken(fingerprint(token), open);
  return invitedMail(notice, token, invitationSeconds / 86_400, shop);
}

/** Asks an account's own address to confirm itself, where it is still that account's. */
async function confirmation(
  notice: Notice,
  write: (notice: Notice, token: string, days: number, shop: BrandedShop) => Mail,
  shop: BrandedShop,
  deps: Deps,
) {
  const { userId, email } = notice;
  const credential = await deps.credentials.get(email);
  if (credential?.userId !== userId) return undefined;
  const token = newToken();
  const move = { userId, email, newEmail: email, passwordVersion: credential.passwordVersion };
  const endsAt = Math.floor(deps.now().getTime() / 1000) + confirmSeconds;
  await deps.credentials.insertMove(fingerprint(token), move, endsAt);
  return write(notice, token, confirmSeconds / 86_400, shop);
}

async function mailFor(notice: Notice, shop: BrandedShop, deps: Deps): Promise<Mail | undefined> {
  switch (notice.kind) {
    case "password_changed":
      return passwordChangedMail(notice, shop);
    case "move_asked":
      return moveAskedMail(notice, shop);
    case "moved":
      return movedMail(notice, shop);
    case "suspended":
      return suspendedMail(notice, shop);
    case "reinstated":
      return reinstatedMail(notice, shop);
    case "factor_on":
    case "factor_off":
    case "factor_rescued":
    case "recovery_renewed":
      return factorMail(notice, notice.kind, shop);
    case "recovery_used":
      return recoveryUsedMail(notice, shop);
    case "member_rescued":
      return memberRescuedMail(notice, shop);
    case "owner_added":
      return ownerAddedMail(notice, shop);
    case "team_invited": {
      const token = newToken();
      await deps.team.insertToken(fingerprint(token), notice.invitationId, notice.endsAt);
      return invitationMail(notice, token, shop);
    }
    case "application_received":
      return confirmation(notice, applicationReceivedMail, shop, deps);
    case "signed_up":
      return confirmation(notice, signedUpMail, shop, deps);
    case "confirm_asked":
      return confirmation(notice, confirmAddressMail, shop, deps);
    case "application_to_decide":
      return applicationToDecideMail(notice, shop);
    case "invited":
      return invitation(notice, shop, deps);
    case "terms_changed":
      return termsChangedMail(notice, shop);
    case "rates_changed":
      return ratesChangedMail(notice, shop);
    case "rates_kept":
      return ratesKeptMail(notice, shop);
    case "products_gone":
      return productsGoneMail(notice, shop);
    case "tier_changed":
      return tierChangedMail(notice, shop, deps.shop.currency);
    case "coupon_made":
      return couponMadeMail(notice, shop, deps.shop.currency);
    case "left":
      return leftMail(notice, shop, deps.shop.currency);
    case "ambassador_left":
      return ambassadorLeftMail(notice, shop, deps.shop.currency);
    case "payee_changed":
      return payeeChangedMail(notice, shop);
    case "payout_run_waits":
      return runWaitsMail(notice, shop);
    case "payout_asked":
      return payoutAskedMail(notice, shop, deps.shop.currency);
    case "payout_declined":
      return payoutDeclinedMail(notice, shop);
    case "approved":
      return approvedMail(notice, shop);
    case "declined":
      return declinedMail(notice, shop);
    case "move_to_confirm": {
      if (await deps.credentials.get(notice.newEmail)) return addressTakenMail(notice, shop);
      // Only the token's fingerprint is stored; the token is in the e-mail alone.
      const token = newToken();
      const endsAt = Math.floor(deps.now().getTime() / 1000) + validSeconds;
      await deps.credentials.insertMove(fingerprint(token), notice, endsAt);
      return moveToConfirmMail(notice, token, shop);
    }
  }
}

export const handler = queue(
  "accounts/send-notice",
  noticeMessage,
  { credentials, deliveries, invitations, mail, notices, settings, team },
  sendNotice,
);
