import * as z from "zod/mini";
import { httpEvent } from "../../kit/events.ts";
import { get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { expectAnswers, mailsAbout } from "./people-expect.ts";

const asked = z.object({ termsToAccept: z.optional(z.int()) });

const publish = (stage: Stage, text: string) =>
  expectAnswers(stage, "terms/publish", { cookies: stage.shop.admin.cookies, body: { text } }, 200);
const acceptance = ({ shop }: Stage, version: number) => ({ cookies: shop.ambassador.cookies, body: { version } });

/** @throws Error where the ambassador is still asked to accept something */
async function expectAccepted({ world, shop }: Stage): Promise<void> {
  const own = { path: { scope: "ambassador" }, cookies: shop.ambassador.cookies };
  const { termsToAccept } = await get(world, "accounts/read-profile", own, asked);
  if (termsToAccept !== undefined) throw new Error(`Version ${termsToAccept} is still asked for.`);
}

/** The terms of the programme. */
export const termsFlows: readonly Flow[] = [
  {
    name: "publish terms, be told of them, and accept them",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      return {
        act: async () => {
          await publish(stage, "Say that you earn a share.");
          await comeToRest(world, course);
          await expectAnswers(stage, "terms/accept", acceptance(stage, 1), 200);
        },
        check: async () => {
          await expectAccepted(stage);
          const told = await mailsAbout(stage, shop.ambassador.email, /new terms/i);
          if (told.size !== 1) throw new Error("The ambassador was not told of the terms.");
        },
      };
    },
  },
];

/** What meets in time. */
export const termsRaces: readonly Flow[] = [
  {
    name: "terms are accepted twice at once, and published by two",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      await publish(stage, "The first.");
      await comeToRest(world, course);
      return {
        act: async () => {
          const key = world.cloud.secrets.edgeKey;
          const accept = () => ({
            name: "terms/accept" as const,
            event: httpEvent("terms/accept", acceptance(stage, 1), key),
          });
          await world.lambda.race([accept(), accept()], course.policy.random);
          const next = (text: string) => {
            const body = { cookies: shop.admin.cookies, body: { text } };
            return { name: "terms/publish" as const, event: httpEvent("terms/publish", body, key) };
          };
          await world.lambda.race([next("The second."), next("The third.")], course.policy.random);
          await comeToRest(world, course);
          const { current } = await get(world, "terms/read", {}, z.object({ current: z.int() }));
          await expectAnswers(stage, "terms/accept", acceptance(stage, current), 200);
        },
        check: () => expectAccepted(stage),
      };
    },
  },
];
