import { errorFields, type Log, type LogFields } from "../observability/log.ts";
import type { Mail, mail } from "../services/mail.ts";

interface Post {
  mail: ReturnType<(typeof mail)["open"]>;
  log: Log;
}

/**
 * Sends an e-mail and counts it, sent or failed.
 * @param facts say in the log which e-mail it is; neither its reader's address nor what it says
 * @throws what SES refuses it with
 */
export async function sendEmail(email: Mail, facts: LogFields, { mail, log }: Post): Promise<void> {
  try {
    await mail.send(email);
  } catch (error) {
    log.warn("e-mail not sent", { ...facts, ...errorFields(error) }, { EmailsFailed: 1 });
    throw error;
  }
  log.info("e-mail sent", facts, { EmailsSent: 1 });
}
