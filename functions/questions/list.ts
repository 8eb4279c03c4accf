import { listQuestions as route } from "../../shared/contract/questions.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { questions } from "../../shared/data/questions.ts";
import { users } from "../../shared/data/users.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { questionAnswer } from "../../shared/views/question.ts";

/** The team reads what is open, or what was asked about something. */
export async function listQuestions({ about, ...page }: InputOf<typeof route>, deps: DepsOf<"questions/list">) {
  const { items, ...rest } = await (about === undefined
    ? deps.questions.listOpen(page)
    : deps.questions.listAbout(about, page));
  const askers = [...new Set(items.map(({ ambassadorId }) => ambassadorId))];
  const people = askers.length > 0 ? await deps.users.getMany(askers) : [];
  const names = new Map(people.map((person) => [person.id, `${person.firstName} ${person.lastName}`.trim()]));
  return {
    ...rest,
    items: items.map((question) => ({
      ...questionAnswer(question),
      runId: question.runId,
      ambassador: { id: question.ambassadorId, name: names.get(question.ambassadorId) ?? "" },
    })),
  };
}

export const handler = signedIn(route, { questions, users }, listQuestions);
