import { listOwnQuestions as route } from "../../shared/contract/questions.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { orders } from "../../shared/data/orders.ts";
import { payouts } from "../../shared/data/payouts.ts";
import { questions } from "../../shared/data/questions.ts";
import { placeOf } from "../../shared/domain/question.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { questionSubject } from "../../shared/policies/question-subject.ts";
import { questionAnswer } from "../../shared/views/question.ts";

/** An ambassador reads what they asked about something of theirs. What others asked about the same is not there. */
export async function listOwnQuestions(
  { about, ...page }: InputOf<typeof route>,
  deps: DepsOf<"questions/list-own">,
  caller: Caller,
) {
  const subject = await questionSubject(about, caller.id, deps);
  const { items, ...rest } = await deps.questions.listOwn(placeOf(subject), subject, page);
  return { ...rest, items: items.map(questionAnswer) };
}

export const handler = signedIn(route, { orders, payouts, questions }, listOwnQuestions);
