import type { deliveries } from "../data/deliveries.ts";
import type { Log, LogFields } from "../observability/log.ts";
import type { Mail, mail } from "../services/mail.ts";
import { sendEmail } from "./send-email.ts";

interface Deps {
  deliveries: Pick<ReturnType<(typeof deliveries)["reads"]>, "isSent"> & ReturnType<(typeof deliveries)["writes"]>;
  mail: ReturnType<(typeof mail)["open"]>;
  log: Log;
  now(): Date;
}

/** An e-mail that is sent for a message, which may come more than once. */
export interface OnceMail {
  /** Of its marker in the table. */
  id: string;
  /** Writes it, while the claim is taken; nothing where its reader wants none, which a later try is held to. */
  write(): Promise<Mail | undefined>;
  /** What the log says of it. */
  facts: LogFields;
}

/**
 * Claim, send, mark: a twin never sends the same e-mail, and a death between the last two sends it twice at most. The
 * claim is taken while the e-mail is written, and given back where that fails.
 */
export async function sendOnce({ id, write, facts }: OnceMail, deps: Deps): Promise<void> {
  const now = deps.now();
  if (!(await deps.deliveries.claim(id, Math.floor(now.getTime() / 1000)))) {
    if (await deps.deliveries.isSent(id)) return;
    throw new Error("Another worker is sending this e-mail; look again later.");
  }
  try {
    const email = await write();
    if (email) await sendEmail(email, facts, deps);
    else deps.log.info("e-mail not wanted", facts);
  } catch (error) {
    await deps.deliveries.release(id);
    throw error;
  }
  await deps.deliveries.noteSent(id, now.toISOString());
}
