import { sendTestEmail as route } from "../../shared/contract/emails.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { orders } from "../../shared/data/orders.ts";
import { settings } from "../../shared/data/settings.ts";
import { users } from "../../shared/data/users.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { asTest } from "../../shared/emails/as-test.ts";
import { emailOf } from "../../shared/emails/of-sale.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { correlationId } from "../../shared/observability/correlation.ts";
import { logOf } from "../../shared/observability/log.ts";
import { countTry } from "../../shared/policies/attempt-limit.ts";
import { newestSale } from "../../shared/policies/newest-sale.ts";
import { sendEmail } from "../../shared/policies/send-email.ts";
import { mail } from "../../shared/services/mail.ts";
import { viewer } from "../../shared/services/viewer.ts";

/** The owner has an e-mail sent to themselves. To nobody else: what it tells may be a buyer's. */
export async function sendTestEmail(
  { kind }: InputOf<typeof route>,
  deps: DepsOf<"emails/send-test">,
  caller: Caller,
): Promise<void> {
  const { email } = await caller.user();
  await countTry(deps, "test-email", caller.id, caller);
  const written = emailOf(kind, await newestSale(deps), deps.shop);
  const log = logOf("emails/send-test", correlationId() ?? "");
  await sendEmail(asTest(written, email), { email: kind, role: "test" }, { mail: deps.mail, log }).catch((cause) => {
    throw new AppError("email_provider", "The e-mail could not be sent. Try again in a moment.", { cause });
  });
}

export const handler = signedIn(route, { attempts, mail, orders, settings, users, viewer }, sendTestEmail);
