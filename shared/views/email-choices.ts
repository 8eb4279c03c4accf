import { topicsOf, wants } from "../domain/email-choice.ts";
import { isChosen } from "../domain/email-kind.ts";
import type { User } from "../domain/person.ts";

/** Of what somebody is written to at their own address. */
export const emailChoicesOf = (user: User) => ({
  items: topicsOf[user.scope].map((topic) => ({
    topic,
    isChosen: isChosen(topic),
    isWanted: !isChosen(topic) || wants(user, topic),
  })),
});
