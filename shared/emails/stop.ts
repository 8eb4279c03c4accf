import { unsubscribeToken } from "../domain/email-choice.ts";
import type { ChosenTopic } from "../domain/email-kind.ts";
import type { Scope } from "../domain/person.ts";
import * as words from "../words/en/emails.ts";

/** An e-mail that its reader can do without: what it is about, and who that is. */
export interface Stoppable {
  topic: ChosenTopic;
  reader: { id: string; scope?: Scope; unsubscribeKey?: string | undefined };
}

/** Where its reader stops e-mails like it: on a page, and by the one click of a client. */
export interface Stop {
  label: string;
  page: string;
  oneClick?: string;
}

const labels: Readonly<Record<ChosenTopic, () => string>> = {
  sales: words.stopSales,
  refunds: words.stopRefunds,
  questions: words.stopQuestions,
  digest: words.stopDigest,
};

/** @param appUrl where the web app is; who has no key yet chooses in their profile */
export function stopOf({ topic, reader: { id, scope, unsubscribeKey: key } }: Stoppable, appUrl: string): Stop {
  const label = labels[topic]();
  if (!key) return { label, page: `${appUrl}${scope === "admin" ? "/admin" : ""}/profile` };
  const token = unsubscribeToken({ topic, userId: id, key });
  return {
    label,
    page: `${appUrl}/unsubscribe#${new URLSearchParams({ token })}`,
    oneClick: `${appUrl}/api/emails/unsubscribe/${token}`,
  };
}
