import { type ChosenTopic, chosenTopics } from "./email-kind.ts";
import { isOneOf } from "./one-of.ts";
import type { User } from "./person.ts";

/** Who wants no more e-mails of what, as an e-mail's link says it. */
export interface Unsubscription {
  topic: ChosenTopic;
  userId: string;
  key: string;
}

/** What stands in the link: whoever has it can stop e-mails of this one kind to this one person, and nothing else. */
export const unsubscribeToken = ({ topic, userId, key }: Unsubscription): string => `${topic}.${userId}.${key}`;

/** The key of an example's link, which stops nothing. */
export const exampleKey = "example".padEnd(22, "-");

/** What such a link says; undefined for what is none. Whether its key is the person's is another question. */
export function unsubscriptionOf(token: string): Unsubscription | undefined {
  const [topic = "", userId = "", key = "", ...more] = token.split(".");
  return isOneOf(chosenTopics, topic) && userId && key && more.length === 0 ? { topic, userId, key } : undefined;
}

/** The field of a person that says that they want no e-mail about a topic. */
export const unwantedFields = {
  sales: "unwantedSales",
  refunds: "unwantedRefunds",
  questions: "unwantedQuestions",
  digest: "unwantedDigest",
} as const satisfies Record<ChosenTopic, keyof User>;

/** Whether somebody wants e-mails about a topic, as everybody does until they say otherwise. */
export const wants = (user: Partial<User>, topic: ChosenTopic): boolean => user[unwantedFields[topic]] !== true;

/** Of what each kind of account is written to. */
export const topicsOf = {
  ambassador: ["sales", "refunds", "digest", "earnings", "programme", "account"],
  admin: ["questions", "digest", "account"],
} as const;
