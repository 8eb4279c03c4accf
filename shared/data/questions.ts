import * as z from "zod/mini";
import { placeOf, type Question } from "../domain/question.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { absent, equal } from "./expressions.ts";
import { indexKeys, keys, partitions } from "./keys.ts";
import { list, type PageRequest, search } from "./page.ts";
import type { Table } from "./table.ts";
import type { Item, Write } from "./write.ts";

export const questionItem = z.object({
  id: z.string(),
  ambassadorId: z.string(),
  about: z.string(),
  orderNumber: z.optional(z.number()),
  runId: z.optional(z.string()),
  statement: z.optional(z.number()),
  text: z.string(),
  askedAt: z.string(),
  answer: z.optional(z.object({ text: z.string(), at: z.string(), by: z.string() })),
});

const parse = (item: Item): Question => z.parse(questionItem, item);

/** Who asks is an ambassador still: whoever left is erased, and nothing of theirs may come after that. */
const stays = {
  expression: "attribute_exists(pk) AND (attribute_not_exists(standing) OR standing <> :left)",
  values: { ":left": "left" },
};

/**
 * What ambassadors ask about their money. They lie under who asked, so that they go with them; the open ones are in a list, and all of
 * them in one of what they are about. The audit log tells that somebody asked or answered, and not what.
 */
export const questions = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    async get(ambassadorId: string, questionId: string): Promise<Question | undefined> {
      const item = await table.get(keys.question(ambassadorId, questionId));
      return item && parse(item);
    },
    /** Those that nobody has answered, the oldest first. */
    listOpen: (page: PageRequest) => list(table, { ...page, index: "gsi1", partitions: [partitions.questions], parse }),
    /** Those about an order, the payouts of a run, or a balance, newest first. */
    listAbout: (place: string, page: PageRequest) =>
      list(table, {
        ...page,
        index: "gsi2",
        partitions: [partitions.questionsAbout(place)],
        descending: true,
        parse,
      }),
    /** Of those, what one ambassador asked about one thing. */
    listOwn: (place: string, { ambassadorId, about }: Pick<Question, "ambassadorId" | "about">, page: PageRequest) =>
      search(table, {
        ...page,
        index: "gsi2",
        partition: partitions.questionsAbout(place),
        filter: {
          expression: "ambassadorId = :asker AND about = :about",
          values: { ":asker": ambassadorId, ":about": about },
        },
        descending: true,
        parse,
      }),
  }),
  writes: (table: Table) => ({
    /** Keeps a new question. @returns false where there is one of that id, or who asks has left */
    async insert(question: Question): Promise<boolean> {
      const { ambassadorId, id, askedAt } = question;
      const index = indexKeys.question(placeOf(question), askedAt, id);
      const put: Write = {
        put: { ...keys.question(ambassadorId, id), type: "question", ...question, ...index },
        condition: absent,
        isNameless: true,
      };
      const person = { check: keys.user(ambassadorId), condition: stays };
      return ConditionFailed.held(() => table.transact({ question: put, person }));
    },
    /** Keeps the answer to one that is open. @returns false where it was answered, or erased, meanwhile */
    async answer({ ambassadorId, id }: Question, answer: NonNullable<Question["answer"]>): Promise<boolean> {
      const write: Write = {
        update: keys.question(ambassadorId, id),
        change: { set: { answer }, remove: ["gsi1pk", "gsi1sk"] },
        condition: equal({ id, answer: undefined }),
        isNameless: true,
      };
      return ConditionFailed.held(() => table.write(write));
    },
  }),
});
