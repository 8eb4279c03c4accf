import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { httpEvent } from "../../kit/events.ts";
import { get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { expectAnswers, mailsAbout } from "./people-expect.ts";

const made = z.object({ id: z.string() });
const listed = z.object({
  items: z.array(z.object({ id: z.string(), answer: z.optional(z.object({ text: z.string() })) })),
});

const asking = ({ shop }: Stage, key: string, text = "Why is nothing in it?") => ({
  ...{ cookies: shop.ambassador.cookies, headers: { "idempotency-key": key } },
  body: { about: "balance", text },
});
const answering = ({ shop }: Stage, questionId: string, text: string) => ({
  ...{ cookies: shop.admin.cookies, path: { ambassadorId: shop.ambassador.id, questionId } },
  body: { text },
});

/** @throws Error where there is not just one question, with one of these answers */
async function expectAnswered({ world, shop }: Stage, ...texts: string[]): Promise<void> {
  const query = { about: "balance" };
  const { items } = await get(world, "questions/list-own", { cookies: shop.ambassador.cookies, query }, listed);
  const [answer = ""] = items.map((it) => it.answer?.text);
  if (items.length !== 1 || !texts.includes(answer))
    throw new Error(`What was asked and answered once reads ${JSON.stringify(items)}.`);
}

/** What ambassadors ask about their money. */
export const questionFlows: readonly Flow[] = [
  {
    name: "ask about one's balance, twice the same, and be answered once",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const key = randomUUID();
      return {
        act: async () => {
          const { id } = await get(world, "questions/ask", asking(stage, key), made);
          // Sent again a minute later, it is the same question.
          world.passTime(60_000);
          await expectAnswers(stage, "questions/ask", asking(stage, key), 201);
          await expectAnswers(stage, "questions/ask", asking(stage, key, "And this?"), 409);
          await comeToRest(world, course);
          if ((await mailsAbout(stage, shop.admin.email, /asks about their balance/)).size !== 1)
            throw new Error("Nobody of the team was told of the question.");
          const answer = answering(stage, id, "Nothing was sold yet.");
          await expectAnswers(stage, "questions/answer", answer, 200);
          await expectAnswers(stage, "questions/answer", answer, 200);
          await expectAnswers(stage, "questions/answer", answering(stage, id, "Sell something."), 409);
          await comeToRest(world, course);
        },
        check: () => expectAnswered(stage, "Nothing was sold yet."),
      };
    },
  },
];

/** What meets in time. */
export const questionRaces: readonly Flow[] = [
  {
    name: "a question is asked twice at once, and answered by two",
    about: "the rest",
    async begin(stage) {
      const { world, course } = stage;
      const [key, edgeKey] = [randomUUID(), world.cloud.secrets.edgeKey];
      return {
        act: async () => {
          const ask = {
            name: "questions/ask" as const,
            event: httpEvent("questions/ask", asking(stage, key), edgeKey),
          };
          await world.lambda.race([ask, ask], course.policy.random);
          const { id } = await get(world, "questions/ask", asking(stage, key), made);
          await world.lambda.race(
            ["Nothing was sold yet.", "Sell something."].map((text) => ({
              name: "questions/answer" as const,
              event: httpEvent("questions/answer", answering(stage, id, text), edgeKey),
            })),
            course.policy.random,
          );
          await expectAnswers(stage, "questions/answer", answering(stage, id, "Sell something."), 200, 409);
          await comeToRest(world, course);
        },
        check: () => expectAnswered(stage, "Nothing was sold yet.", "Sell something."),
      };
    },
  },
];
