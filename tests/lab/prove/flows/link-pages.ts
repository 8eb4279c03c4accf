import * as z from "zod/mini";
import { buyersFile } from "../../../../shared/site/documents.ts";
import { ask, get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";

const coded = z.object({ code: z.string() });
const document = "<head><title>Herald</title></head>";

/** Asks for a link's page, as a bot does where it was pasted. @throws Error where it does not say what it should, or says nothing of the link */
async function expectPage({ world, shop }: Stage, status: number, said: string): Promise<void> {
  const answer = await ask(world, "checkout/show-link", { path: { code: shop.code } });
  const html = String(answer.body);
  // Where nothing could be read of the link, the page itself asks again.
  if (html === document && answer.status === 200) return;
  if (answer.status !== status || !html.includes(said))
    throw new Error(`The link's page answers ${answer.status}, and not ${status} with ${said}: ${html}`);
}

/** What a pasted link shows. */
export const linkPageFlows: readonly Flow[] = [
  {
    name: "fetch a pasted link, then archive it",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      world.cloud.site.put(buyersFile, document);
      const { cookies } = shop.ambassador;
      return {
        act: async () => {
          await expectPage(stage, 200, "recommends");
          await get(world, "links/update", { cookies, path: { code: shop.code }, body: { archived: true } }, coded);
          await expectPage(stage, 410, "no longer in use");
          await comeToRest(world, course);
        },
        check: async () => {
          const { status } = await ask(world, "checkout/show-link", { path: { code: shop.code } });
          if (status !== 410) throw new Error(`The page of an archived link answers ${status}.`);
        },
      };
    },
  },
];
