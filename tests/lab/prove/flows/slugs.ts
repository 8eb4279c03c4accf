import * as z from "zod/mini";
import { httpEvent } from "../../kit/events.ts";
import { ask, get, statusOf } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { newAmbassador, newLink } from "../shop.ts";
import { expectAnswers } from "./people-expect.ts";

const slug = "amara-winter";
const led = z.object({ code: z.string() });

const change = (cookies: string[], code: string, body: object) => ({ cookies, path: { code }, body });

/** @throws Error where the slug leads elsewhere; undefined asks that it leads nowhere */
async function expectLed({ world }: Stage, expected: string | undefined): Promise<void> {
  const { status, body } = await ask(world, "checkout/open-link", { path: { code: slug } });
  const found = status === 200 ? z.parse(led, body).code : undefined;
  if (found !== expected) throw new Error(`The slug leads to ${found} (${status}), and not to ${expected}.`);
}

/** What links are called in their addresses. */
export const slugFlows: readonly Flow[] = [
  {
    name: "call a link by a slug, then another, and delete that",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const { cookies } = shop.ambassador;
      const other = await newLink(world, cookies, shop.productIds);
      const anyone = await newAmbassador(world, "grace@ambassador.example");
      const theirs = await newLink(world, anyone.cookies, shop.productIds);
      return {
        act: async () => {
          await get(world, "links/update", change(cookies, shop.code, { slug }), led);
          await get(world, "links/update", change(cookies, shop.code, { noSlug: true }), led);
          await get(world, "links/update", change(cookies, other, { slug }), led);
          const { status } = await ask(world, "links/delete", { cookies, path: { code: other } });
          if (status !== 204 && status !== 404) throw new Error(`Deleting the link answered ${status}.`);
          await comeToRest(world, course);
        },
        check: async () => {
          await expectLed(stage, undefined);
          // Whose it was goes on having it: nobody else's link is opened by it.
          await expectAnswers(stage, "links/update", change(anyone.cookies, theirs, { slug }), 400);
          await get(world, "links/update", change(cookies, shop.code, { slug }), led);
          await expectLed(stage, shop.code);
        },
      };
    },
  },
];

/** Of which one comes first. */
export const slugRaces: readonly Flow[] = [
  {
    name: "two ambassadors take one slug",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const other = await newAmbassador(world, "grace@ambassador.example");
      const mine = [
        change(shop.ambassador.cookies, shop.code, { slug }),
        change(other.cookies, await newLink(world, other.cookies, shop.productIds), { slug }),
      ];
      return {
        act: async () => {
          const runs = mine.map((asked) => ({
            name: "links/update" as const,
            event: httpEvent("links/update", asked, world.cloud.secrets.edgeKey),
          }));
          const outcomes = await world.lambda.race(runs, course.policy.random);
          if (outcomes.filter((outcome) => statusOf(outcome) === 200).length > 1)
            throw new Error("Both links are called by one slug.");
          await comeToRest(world, course);
        },
        check: async () => {
          const { status } = await ask(world, "checkout/open-link", { path: { code: slug } });
          if (status !== 200 && world.director.hits.length === 0) throw new Error(`The slug leads nowhere: ${status}.`);
        },
      };
    },
  },
];
