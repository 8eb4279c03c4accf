import * as z from "zod/mini";
import { storefrontFile } from "../../../../shared/site/documents.ts";
import { httpEvent } from "../../kit/events.ts";
import { ask, get, statusOf } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { newAmbassador } from "../shop.ts";
import { expectAnswers } from "./people-expect.ts";

const [slug, other] = ["amara", "amara-obi"];
const seen = z.object({ items: z.array(z.object({ address: z.string() })) });
const opened = z.object({ slug: z.string() });
const document = "<head><title>Herald</title></head>";

/** @throws Error where it shows something else; undefined asks that there is none */
async function expectShown({ world }: Stage, called: string, expected: string | undefined): Promise<void> {
  const { status, body } = await ask(world, "storefronts/visit", { path: { slug: called } });
  const found = status === 200 ? z.parse(seen, body).items[0]?.address : undefined;
  if (found !== expected) throw new Error(`The storefront shows ${found} (${status}), and not ${expected}.`);
}

/** One page of all that an ambassador recommends. */
export const storefrontFlows: readonly Flow[] = [
  {
    name: "open a storefront, show it, call it something else, close it",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      world.cloud.site.put(storefrontFile, document);
      const { cookies } = shop.ambassador;
      const anyone = await newAmbassador(world, "grace@ambassador.example");
      return {
        act: async () => {
          await get(world, "storefronts/open", { cookies, body: { slug } }, opened);
          await expectShown(stage, slug, shop.code);
          const page = await ask(world, "storefronts/show", { path: { slug } });
          // Where nothing could be read of it, the page itself asks again.
          if (page.status !== 200 || !(page.body === document || String(page.body).includes("recommends")))
            throw new Error(`The storefront's page answers ${page.status}: ${page.body}`);
          await get(world, "storefronts/open", { cookies, body: { slug: other } }, opened);
          const { status } = await ask(world, "storefronts/close", { cookies });
          if (status !== 204) throw new Error(`Closing the storefront answered ${status}.`);
          await comeToRest(world, course);
        },
        check: async () => {
          for (const called of [slug, other]) {
            await expectShown(stage, called, undefined);
            // Whose it was goes on having it.
            await expectAnswers(stage, "storefronts/open", { cookies: anyone.cookies, body: { slug: called } }, 400);
          }
          await get(world, "storefronts/open", { cookies, body: { slug } }, opened);
          await expectShown(stage, slug, shop.code);
        },
      };
    },
  },
];

/** Of which one comes first. */
export const storefrontRaces: readonly Flow[] = [
  {
    name: "two ambassadors open storefronts of one slug, as one calls theirs something else",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const grace = await newAmbassador(world, "grace@ambassador.example");
      const asked = [
        { cookies: shop.ambassador.cookies, body: { slug } },
        { cookies: grace.cookies, body: { slug } },
        { cookies: grace.cookies, body: { slug: other } },
      ];
      return {
        act: async () => {
          const runs = asked.map((it) => ({
            name: "storefronts/open" as const,
            event: httpEvent("storefronts/open", it, world.cloud.secrets.edgeKey),
          }));
          const outcomes = await world.lambda.race(runs, course.policy.random);
          const [mine, theirs] = outcomes.map(statusOf);
          // Hers may have been called something else meanwhile; but what she gave back stays hers.
          if (mine === 200 && theirs === 200) throw new Error("Both storefronts are called by one slug.");
          await comeToRest(world, course);
        },
        check: async () => {
          const { status } = await ask(world, "storefronts/visit", { path: { slug: other } });
          const isThere = status === 200 || (await ask(world, "storefronts/visit", { path: { slug } })).status === 200;
          if (!isThere && world.director.hits.length === 0) throw new Error("No storefront is open.");
        },
      };
    },
  },
];
