import { answerQuestion as route } from "../../shared/contract/questions.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { questions } from "../../shared/data/questions.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { questionAnswer } from "../../shared/views/question.ts";

/** Somebody of the team answers a question: of two who do, the first; who says the same again is told the same. */
export async function answerQuestion(
  { ambassadorId, questionId, text }: InputOf<typeof route>,
  deps: DepsOf<"questions/answer">,
  caller: Caller,
) {
  for (;;) {
    const question = await deps.questions.get(ambassadorId, questionId);
    if (!question) throw new AppError("not_found", "There is no such question.");
    const { answer: before } = question;
    if (before?.by === caller.id && before.text === text) return questionAnswer(question);
    if (before) throw new AppError("already_answered", "Somebody has answered this question already.");
    const answer = { text, at: deps.now().toISOString(), by: caller.id };
    if (await deps.questions.answer(question, answer)) return questionAnswer({ ...question, answer });
  }
}

export const handler = signedIn(route, { questions }, answerQuestion);
