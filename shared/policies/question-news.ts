import type { QuestionMessage } from "../contract/messages.ts";
import type { questions } from "../data/questions.ts";
import type { settings } from "../data/settings.ts";
import type { team } from "../data/team.ts";
import type { users } from "../data/users.ts";
import { wants } from "../domain/email-choice.ts";
import { answererRoles } from "../domain/question.ts";
import { brandedShop } from "../emails/brand.ts";
import { answeredMail, askedMail } from "../emails/questions.ts";
import type { Shop } from "../services/settings.ts";
import type { OnceMail } from "./send-once.ts";

interface Deps {
  questions: Pick<ReturnType<(typeof questions)["reads"]>, "get">;
  settings: Pick<ReturnType<(typeof settings)["reads"]>, "get">;
  team: Pick<ReturnType<(typeof team)["reads"]>, "read">;
  users: Pick<ReturnType<(typeof users)["reads"]>, "get" | "getMany">;
  shop: Shop;
  now(): Date;
}

/** Whom a question, or its answer, is told to, and what: as long as there is one, for it goes with whoever asked. */
export async function questionMails(message: QuestionMessage, deps: Deps): Promise<OnceMail[]> {
  const { ambassadorId, questionId } = message.detail;
  const [question, asker, settings] = await Promise.all([
    deps.questions.get(ambassadorId, questionId),
    deps.users.get(ambassadorId),
    deps.settings.get(deps.shop.firstSettings),
  ]);
  if (!question || !asker || asker.standing === "left") return [];
  const shop = brandedShop(settings, deps.shop);
  const facts = { email: message["detail-type"], questionId };
  if (message["detail-type"] === "question.asked") {
    const readers = await answerers(deps);
    return readers.map((reader) => ({
      id: `${questionId}#asked#${reader.id}`,
      write: async () => (wants(reader, "questions") ? askedMail(question, asker, reader, shop) : undefined),
      facts: { ...facts, role: "owner" },
    }));
  }
  // An address that may be a stranger's is told nothing.
  const write = async () => (asker.unconfirmed ? undefined : answeredMail(question, asker, shop));
  return [{ id: `${questionId}#answered`, write, facts: { ...facts, role: "ambassador" } }];
}

/** Those of the team who may answer. */
async function answerers({ team, users, now }: Deps) {
  const { team: it } = await team.read(Math.floor(now().getTime() / 1000));
  const ids = Object.entries(it.members).flatMap(([id, role]) => (answererRoles.includes(role) ? [id] : []));
  return ids.length > 0 ? users.getMany(ids) : [];
}
