import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails.ts";

/** An e-mail for somebody who wants to see it, and is not to take it for news. */
export const asTest = (mail: Mail, to: string): Mail => ({
  ...mail,
  to,
  subject: words.testSubject({ subject: mail.subject }),
});
