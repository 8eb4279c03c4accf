import { type PasswordResetMessage, passwordResetMessage } from "../../shared/contract/messages.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { passwordResetMail } from "../../shared/emails/account.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queue } from "../../shared/lambda/queue.ts";
import type { Log } from "../../shared/observability/log.ts";
import { fingerprint, newToken } from "../../shared/policies/ids.ts";
import { sendEmail } from "../../shared/policies/send-email.ts";
import { mail } from "../../shared/services/mail.ts";

const validSeconds = 3_600;

/** Sends the link to set a new password. Only the token's fingerprint is stored; the token is in the e-mail alone. */
export async function sendPasswordReset(
  { scope, email }: PasswordResetMessage,
  deps: DepsOf<"accounts/send-password-reset"> & { log: Log },
) {
  const credential = await deps.credentials.get(email);
  if (credential?.scope !== scope) return;
  const token = newToken();
  await deps.credentials.insertReset(
    fingerprint(token),
    credential,
    Math.floor(deps.now().getTime() / 1000) + validSeconds,
  );
  await sendEmail(passwordResetMail(deps.shop, scope, email, token), { email: "password reset", role: scope }, deps);
}

export const handler = queue(
  "accounts/send-password-reset",
  passwordResetMessage,
  { credentials, mail },
  sendPasswordReset,
);
