import { type NoticeMessage, noticeMessage } from "../../shared/contract/messages.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { deliveries } from "../../shared/data/deliveries.ts";
import { notices } from "../../shared/data/notices.ts";
import { team } from "../../shared/data/team.ts";
import type { Notice } from "../../shared/domain/notice.ts";
import {
  addressTakenMail,
  factorMail,
  moveAskedMail,
  movedMail,
  moveToConfirmMail,
  passwordChangedMail,
} from "../../shared/emails/account.ts";
import { invitationMail, ownerAddedMail } from "../../shared/emails/team.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queue } from "../../shared/lambda/queue.ts";
import type { Log } from "../../shared/observability/log.ts";
import { fingerprint, newToken } from "../../shared/policies/ids.ts";
import { sendOnce } from "../../shared/policies/send-once.ts";
import { type Mail, mail } from "../../shared/services/mail.ts";

type Deps = DepsOf<"accounts/send-notice"> & { log: Log };

const validSeconds = 3_600;

/** Tells somebody what happened to their account, or asks a new address for confirmation. */
export async function sendNotice({ detail: { noticeId } }: NoticeMessage, deps: Deps): Promise<void> {
  const notice = await deps.notices.get(noticeId);
  if (!notice) return deps.log.info("notice is over", { noticeId });
  const facts = { email: notice.kind, role: notice.scope, noticeId };
  await sendOnce({ id: noticeId, write: () => mailFor(notice, deps), facts }, deps);
}

async function mailFor(notice: Notice, deps: Deps): Promise<Mail> {
  const { shop } = deps;
  switch (notice.kind) {
    case "password_changed":
      return passwordChangedMail(notice, shop);
    case "move_asked":
      return moveAskedMail(notice, shop);
    case "moved":
      return movedMail(notice, shop);
    case "factor_on":
    case "factor_off":
    case "factor_rescued":
      return factorMail(notice, notice.kind, shop);
    case "owner_added":
      return ownerAddedMail(notice, shop);
    case "team_invited": {
      const token = newToken();
      await deps.team.insertToken(fingerprint(token), notice.invitationId, notice.endsAt);
      return invitationMail(notice, token, shop);
    }
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
  { credentials, deliveries, mail, notices, team },
  sendNotice,
);
