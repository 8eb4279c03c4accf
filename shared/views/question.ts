import type { Question } from "../domain/question.ts";

/** A question as its asker reads it: who of the team answered is the shop's own. */
export const questionAnswer = ({ id, about, orderNumber, statement, text, askedAt, answer }: Question) => ({
  ...{ id, about, orderNumber, statement, text, askedAt },
  answer: answer && { text: answer.text, at: answer.at },
});
