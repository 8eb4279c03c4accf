import type { QuestionMessage } from "../contract/messages.ts";
import type { questions } from "../data/questions.ts";
import type { settings } from "../data/settings.ts";
import type { team } from "../data/team.ts";
import type { users } from "../data/users.ts";
import type { User } from "../domain/person.ts";
import { answererRoles } from "../domain/question.ts";
import type { Shop } from "../services/settings.ts";

interface Deps {
  questions: Pick<ReturnType<(typeof questions)["reads"]>, "get">;
  settings: Pick<ReturnType<(typeof settings)["reads"]>, "get">;
  team: Pick<ReturnType<(typeof team)["reads"]>, "read">;
  users: Pick<ReturnType<(typeof users)["reads"]>, "get" | "getMany">;
  shop: Pick<Shop, "firstSettings">;
  now(): Date;
}

/**
 * All that e-mails about a question mention, and who reads them of the team, where it was just asked. @returns undefined where it is gone
 * with who asked
 */
export async function questionNews(message: QuestionMessage, deps: Deps) {
  const { ambassadorId, questionId } = message.detail;
  const [question, asker, settings, readers] = await Promise.all([
    deps.questions.get(ambassadorId, questionId),
    deps.users.get(ambassadorId),
    deps.settings.get(deps.shop.firstSettings),
    message["detail-type"] === "question.asked" ? answerers(deps) : [],
  ]);
  return question && asker && asker.standing !== "left" ? { question, asker, settings, readers } : undefined;
}

/** Those of the team who may answer. */
async function answerers({ team, users, now }: Deps): Promise<User[]> {
  const { team: it } = await team.read(Math.floor(now().getTime() / 1000));
  const ids = Object.entries(it.members).flatMap(([id, role]) => (answererRoles.includes(role) ? [id] : []));
  return ids.length > 0 ? users.getMany(ids) : [];
}
