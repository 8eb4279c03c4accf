import { randomUUID } from "node:crypto";
import { TABLE } from "../../../../infra/local/environment.ts";
import { readEmails, readItems } from "../../invariants/observe.ts";
import { ask } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest, runClock } from "../rest.ts";
import { newProduct } from "../shop.ts";
import { expectAnswers } from "./people-expect.ts";

const tell = "products/tell-gone";
/** Longer than it takes until a deletion is told of. */
const laterMs = 11 * 60_000;

/** Takes a product down; whoever hears nothing of it tries again. */
async function takeDown({ world, shop }: Stage, productId: string): Promise<void> {
  const { status } = await ask(world, "products/delete", { cookies: shop.admin.cookies, path: { productId } });
  if (status !== 204 && status !== 404) throw new Error(`Taking the product down answered ${status}.`);
}

/** What ambassadors are told where the shop sells less. */
export const goneProductFlows: readonly Flow[] = [
  {
    name: "products of a link are deleted, two and then one",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const [first = "", second = ""] = shop.productIds;
      const third = await newProduct(world, shop.admin.cookies, 2_500);
      const headers = { "idempotency-key": randomUUID() };
      const made = { cookies: shop.ambassador.cookies, headers, body: { productIds: [third] } };
      await expectAnswers(stage, "links/create", made, 201);
      return {
        act: async () => {
          for (const productId of [first, second]) await takeDown(stage, productId);
          world.passTime(laterMs);
          await runClock(world, tell);
          await runClock(world, tell);
          await comeToRest(world, course);
          await takeDown(stage, third);
          world.passTime(laterMs);
          await runClock(world, tell);
          await comeToRest(world, course);
        },
        check: async () => {
          const emails = await readEmails(world.cloud.mail.url);
          const told = emails.filter(({ subject }) => / no longer sold$/.test(subject));
          if (told.some(({ to }) => to !== shop.ambassador.email)) throw new Error("Somebody else was told.");
          const said = [...new Set(told.map(({ subject }) => subject))].sort();
          const meant = ["2 products of your links are no longer sold", "A product of your links is no longer sold"];
          if (said.join() !== meant.join()) throw new Error(`The ambassador was told: ${said.join("; ")}.`);
          const items = await readItems(world.cloud.database.client, TABLE);
          const notices = items.filter(({ type, kind }) => type === "notice" && kind === "products_gone");
          if (notices.length !== 2) throw new Error(`There are ${notices.length} notices, and two are meant.`);
        },
      };
    },
  },
];
