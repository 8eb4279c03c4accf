import { errorFields, type Log, type LogFields } from "../observability/log.ts";
import type { Mail, mail } from "../services/mail.ts";

interface Post {
  mail: ReturnType<(typeof mail)["open"]>;
  log: Log;
}

/**
 * Sends a letter and counts it, sent or failed.
 * @param facts say in the log which letter it is; neither its reader's address nor what it says
 * @throws what SES refuses it with
 */
export async function sendLetter(letter: Mail, facts: LogFields, { mail, log }: Post): Promise<void> {
  try {
    await mail.send(letter);
  } catch (error) {
    log.warn("letter not sent", { ...facts, ...errorFields(error) }, { EmailsFailed: 1 });
    throw error;
  }
  log.info("letter sent", facts, { EmailsSent: 1 });
}
