import { wants } from "../domain/email-choice.ts";
import { type EmailKind, type EmailTopic, isChosen, topicOf } from "../domain/email-kind.ts";
import type { User } from "../domain/person.ts";
import type { ShopSettings } from "../domain/settings.ts";

/**
 * Whether an e-mail is sent at all. Of what the shop's own address is told the owner decides, for the shop; of what an ambassador is
 * told they decide, for themselves; all else always is.
 */
export function isWanted(
  kind: EmailKind,
  notifications: ShopSettings["notifications"],
  ambassador: Pick<User, "unwantedSales" | "unwantedRefunds" | "unwantedQuestions" | "unwantedDigest">,
): boolean {
  const topic = topicOf[kind];
  if (isChosen(topic)) return wants(ambassador, topic);
  const ofTheShop: Partial<Record<EmailTopic, boolean>> = notifications;
  return ofTheShop[topic] !== false;
}
