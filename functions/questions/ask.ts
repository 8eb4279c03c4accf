import { maxQuestionsInDay, askQuestion as route } from "../../shared/contract/questions.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { orders } from "../../shared/data/orders.ts";
import { payouts } from "../../shared/data/payouts.ts";
import { questions } from "../../shared/data/questions.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { Question } from "../../shared/domain/question.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { countBy, refuse } from "../../shared/policies/attempt-limit.ts";
import { derivedId, fingerprint } from "../../shared/policies/ids.ts";
import { questionSubject } from "../../shared/policies/question-subject.ts";
import { questionAnswer } from "../../shared/views/question.ts";

type Deps = DepsOf<"questions/ask">;

/**
 * An ambassador asks the shop about something that they can read an explanation of: others' orders and payouts are not there. Asked again
 * under the same key, it is the same question.
 */
export async function askQuestion(input: InputOf<typeof route>, deps: Deps, caller: Caller) {
  const { about, text } = input;
  const id = derivedId("que", caller.id, input.idempotencyKey);
  const [known, subject] = await Promise.all([
    deps.questions.get(caller.id, id),
    questionSubject(about, caller.id, deps),
  ]);
  if (known) return questionAnswer(same(known, input));
  refuse(
    await countBy([{ subject: `question#${fingerprint(caller.id)}`, max: maxQuestionsInDay, windowSeconds }], deps),
    `You asked ${maxQuestionsInDay} questions today. Ask again tomorrow, or write to the shop.`,
  );
  const question = { id, ...subject, text, askedAt: deps.now().toISOString() };
  if (await deps.questions.insert(question)) return questionAnswer(question);
  const meanwhile = await deps.questions.get(caller.id, id);
  // Nothing of theirs comes after they have left.
  if (!meanwhile) throw new AppError("not_found", "This account does not exist.");
  return questionAnswer(same(meanwhile, input));
}

const windowSeconds = 86_400;

/** @throws AppError `idempotency_key_reused` where the key was used to ask something else */
function same(known: Question, { about, text }: Pick<Question, "about" | "text">): Question {
  if (known.about === about && known.text === text) return known;
  throw new AppError("idempotency_key_reused", "This Idempotency-Key was used for another question.");
}

export const handler = signedIn(route, { attempts, orders, payouts, questions }, askQuestion);
