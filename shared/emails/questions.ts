import type { QuestionMessage } from "../contract/messages.ts";
import { wants } from "../domain/email-choice.ts";
import { orderName } from "../domain/order-number.ts";
import type { User } from "../domain/person.ts";
import { ofBalance, type Question } from "../domain/question.ts";
import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails-questions.ts";
import { paragraphs } from "./blocks.ts";
import type { BrandedShop } from "./brand.ts";
import { mailOf } from "./layout.ts";

type Asker = Pick<User, "firstName" | "lastName" | "email">;
type Reader = Pick<User, "id" | "email" | "scope" | "unsubscribeKey">;

/** What tells somebody of the team that an ambassador asks about their money. A reply reaches the ambassador. */
export function askedMail(question: Question, asker: Asker, reader: Reader, shop: BrandedShop): Mail {
  const name = `${asker.firstName} ${asker.lastName}`;
  const { ambassadorId, about, runId, text } = question;
  const path = about === ofBalance ? `ambassadors/${ambassadorId}` : runId ? `payouts/${runId}` : `orders/${about}`;
  const subject = words.askedSubject({ name, about: subjectOf(question, words.ofBalance()) });
  return mailOf(
    {
      ...{ to: reader.email, subject, preview: words.askedPreview(), heading: subject },
      replyTo: asker.email,
      blocks: [
        { kind: "note", text },
        ...paragraphs(words.askedReply({ name: asker.firstName, email: asker.email })),
        { kind: "button", label: words.look(), url: `${shop.appUrl}/admin/${path}` },
      ],
      stoppable: { topic: "questions", reader },
    },
    shop,
  );
}

/** What tells an ambassador what the shop answers. */
export function answeredMail(question: Question, asker: Asker, shop: BrandedShop): Mail {
  const { about, statement, text, answer } = question;
  const page = about === ofBalance ? "" : statement === undefined ? `/${about}` : `?statement=${statement}`;
  const named = subjectOf(question, words.ofOwnBalance());
  return mailOf(
    {
      to: asker.email,
      subject: words.answeredSubject({ shop: shop.name, about: named }),
      preview: words.answeredPreview({ about: named }),
      heading: words.answeredHeading(),
      blocks: [
        ...paragraphs(words.youAsked()),
        { kind: "note", text },
        ...paragraphs(words.answer({ shop: shop.name }), answer?.text ?? ""),
        { kind: "button", label: words.seeFigure(), url: `${shop.appUrl}/earnings${page}` },
      ],
    },
    shop,
  );
}

/** Whom a question, or its answer, is told to, and what: nothing to who wants no such e-mail, or whose address may be a stranger's. */
export function mailsOfQuestion(
  news: { question: Question; asker: User; readers: readonly User[]; shop: BrandedShop },
  message: QuestionMessage,
): { id: string; role: string; mail: Mail | undefined }[] {
  const { question, asker, readers, shop } = news;
  if (message["detail-type"] === "question.answered") {
    const mail = asker.unconfirmed ? undefined : answeredMail(question, asker, shop);
    return [{ id: `${question.id}#answered`, role: "ambassador", mail }];
  }
  return readers.map((reader) => ({
    id: `${question.id}#asked#${reader.id}`,
    role: "owner",
    mail: wants(reader, "questions") ? askedMail(question, asker, reader, shop) : undefined,
  }));
}

function subjectOf({ about, orderNumber, statement }: Question, balance: string): string {
  if (about === ofBalance) return balance;
  if (statement !== undefined) return words.ofPayout({ statement: String(statement) });
  return words.ofOrder({ order: orderName({ id: about, number: orderNumber }) });
}
