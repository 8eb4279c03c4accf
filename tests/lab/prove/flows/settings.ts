import * as z from "zod/mini";
import { examples } from "../../../../shared/contract/examples.ts";
import { documents } from "../../../../shared/site/documents.ts";
import { httpEvent } from "../../kit/events.ts";
import { get, statusOf } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { deliverSlowly } from "../queue-delivery.ts";
import { comeToRest } from "../rest.ts";
import { newPurchase, type Order, pay, placeOrder } from "../shop.ts";
import { deliverChanges } from "../stream-delivery.ts";

const settings = z.looseObject({
  version: z.int(),
  brand: z.looseObject({ name: z.string(), logoUrl: z.optional(z.string()) }),
});
const uploaded = z.object({ logoUrl: z.string() });
const booked = z.looseObject({ rateBps: z.int(), split: z.object({ ambassadorMinor: z.int(), shopMinor: z.int() }) });

const read = ({ world, shop }: Stage) => get(world, "settings/read", { cookies: shop.admin.cookies }, settings);
const change = ({ world, shop }: Stage, body: object) =>
  get(world, "settings/update", { cookies: shop.admin.cookies, body }, settings);
const upload = ({ world, shop }: Stage) =>
  get(
    world,
    "settings/upload-logo",
    { cookies: shop.admin.cookies, body: examples["settings/upload-logo"].body },
    uploaded,
  );
const named = (name: string) => ({ brand: { name, color: "#1b5e8c" } });

/** @throws Error where a page does not say what the settings are */
async function expectShown(stage: Stage): Promise<void> {
  const { version, brand } = await read(stage);
  for (const { file } of documents) {
    const html = stage.world.cloud.site.get(file)?.toString() ?? "";
    const isShown = html.includes(`"version":${version},`) && html.includes(`<title>${brand.name}</title>`);
    if (brand.logoUrl !== undefined && !stage.world.cloud.site.get(brand.logoUrl.slice(1)))
      throw new Error(`The logo ${brand.logoUrl} is not there.`);
    if (!isShown) throw new Error(`${file} does not show version ${version} of the settings: ${html.slice(0, 300)}`);
  }
}

async function expectRate({ world, shop }: Stage, order: Order, rateBps: number): Promise<void> {
  const asked = { path: { orderId: order.orderId }, cookies: shop.admin.cookies };
  const found = await get(world, "orders/read", asked, booked);
  // Of 20.04, exactly.
  const expectedMinor = Math.floor((2_004 * rateBps + 5_000) / 10_000);
  if (found.rateBps !== rateBps || found.split.ambassadorMinor !== expectedMinor)
    throw new Error(`An order at ${rateBps} was booked at ${found.rateBps}: ${JSON.stringify(found.split)}`);
}

/** The owner changes what they decided, while the shop goes on. */
export const settingsFlows: readonly Flow[] = [
  {
    name: "change the settings between two orders",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const [before, later] = [newPurchase("before@buyer.example"), newPurchase("later@buyer.example")];
      const first = await placeOrder(world, shop, before);
      return {
        act: async () => {
          const { logoUrl } = await upload(stage);
          const { brand } = named("Blue Door");
          await change(stage, {
            brand: { ...brand, logoUrl },
            programme: { rateBps: 2_500, holdDays: 3, signUp: "open" },
          });
          await placeOrder(world, shop, later);
          await comeToRest(world, course);
        },
        check: async () => {
          const second = await placeOrder(world, shop, later);
          for (const order of [first, second]) await pay(world, order);
          await comeToRest(world, course);
          await expectRate(stage, first, 1_000);
          await expectRate(stage, second, 2_500);
          await expectShown(stage);
        },
      };
    },
  },
];

/** Settings that are changed by two, or written by somebody slow. */
export const settingsStorms: readonly Flow[] = [
  {
    name: "two owners change the settings at once",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const { version } = await read(stage);
      return {
        act: async () => {
          const runs = [named("Blue Door"), { delivery: "none" }, named("Red Door")].map((body) => {
            const asked = { cookies: shop.admin.cookies, body };
            const event = httpEvent("settings/update", asked, world.cloud.secrets.edgeKey);
            return { name: "settings/update" as const, event };
          });
          const outcomes = await world.lambda.race(runs, course.policy.random);
          const changed = outcomes.filter((outcome) => statusOf(outcome) === 200).length;
          const after = await read(stage);
          // One whose answer was lost may have been written all the same.
          if (after.version < version + changed)
            throw new Error(`${changed} changes made version ${after.version} of version ${version}.`);
          await comeToRest(world, course);
        },
        check: () => expectShown(stage),
      };
    },
  },
  {
    name: "a slow worker writes the pages",
    about: "the rest",
    async begin(stage) {
      const { world, course } = stage;
      await change(stage, named("Blue Door"));
      await deliverChanges(world, course.policy, course.changes);
      return {
        act: () =>
          // It has read the first change, and writes it when the pages show the second already.
          deliverSlowly(world, "documents", "PutObject", async () => {
            await change(stage, named("Red Door"));
            await comeToRest(world, course);
          }),
        check: () => expectShown(stage),
      };
    },
  },
];
