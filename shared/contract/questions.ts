import * as z from "zod/mini";
import { ofBalance } from "../domain/question.ts";
import * as words from "../words/en/fields.ts";
import { id, instant } from "./fields.ts";
import { listOf, page } from "./lists.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";
import { longText } from "./texts.ts";

/** How many questions one person may ask within a day. */
export const maxQuestionsInDay = 10;

/** How long a question or an answer may be, in characters. */
const longest = 1_000;

const ownSubject = z
  .string()
  .check(z.regex(/^(?:balance|(?:ord|pay)_[0-9A-HJKMNP-TV-Z]{26})$/, said(words.not_asked_about)));
const subject = z.string().check(z.regex(/^(?:ord|run|usr)_[0-9A-HJKMNP-TV-Z]{26}$/, said(words.not_asked_about)));

const question = z.object({
  id: z.string(),
  /** An order's id, a payout's, or `balance`. */
  about: z.string(),
  /** Of an order: what people call it by. */
  orderNumber: z.optional(z.int()),
  /** Of a payout: the statement that it closed. */
  statement: z.optional(z.int()),
  text: z.string(),
  askedAt: instant,
  answer: z.optional(z.object({ text: z.string(), at: instant })),
});

const asked = z.extend(question, {
  ambassador: z.object({ id: z.string(), name: z.string() }),
  /** Of a payout: the run that made it. */
  runId: z.optional(z.string()),
});

export const askQuestion = route({
  name: "questions/ask",
  summary: "Ask the shop about one's money",
  description:
    "About the commission of an order of one's own, a payout of one's own, or one's balance. The team is told by e-mail, and answers to " +
    "one's address reach the asker. The same Idempotency-Key asks once. It goes with whoever leaves.",
  idempotent: true,
  body: z.strictObject({ about: ownSubject, text: longText(longest) }),
  answer: { status: 201, body: question, description: "The question as it is kept." },
  errors: ["not_found", "idempotency_key_reused", "too_many_attempts"],
});

export const listOwnQuestions = route({
  name: "questions/list-own",
  summary: "List what one asked about something, newest first",
  query: z.strictObject({ ...page, about: z._default(ownSubject, ofBalance) }),
  answer: { status: 200, body: listOf(question), description: "One's questions, and the shop's answers." },
  errors: ["not_found"],
});

export const listQuestions = route({
  name: "questions/list",
  summary: "List what ambassadors ask",
  description:
    "Without `about`, those that nobody has answered, the oldest first; with it, all about one order, the payouts of one run, or one " +
    "ambassador's balance, newest first.",
  query: z.strictObject({ ...page, about: z.optional(subject) }),
  answer: { status: 200, body: listOf(asked), description: "Questions, and who asked." },
});

export const answerQuestion = route({
  name: "questions/answer",
  summary: "Answer a question",
  description:
    "Once: the ambassador is told by e-mail, and reads it beside the figure. The same again changes nothing.",
  params: z.strictObject({ ambassadorId: id("usr"), questionId: id("que") }),
  body: z.strictObject({ text: longText(longest) }),
  answer: { status: 200, body: question, description: "The question with its answer." },
  errors: ["not_found", "already_answered"],
});
