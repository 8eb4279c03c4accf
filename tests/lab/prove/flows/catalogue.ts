import * as z from "zod/mini";
import { examples } from "../../../../shared/contract/examples.ts";
import { smallPictureOf } from "../../../../shared/domain/product-pictures.ts";
import type { FunctionName } from "../../../../shared/topology.ts";
import { readEmails } from "../../invariants/observe.ts";
import type { Asked } from "../../kit/events.ts";
import { ask, get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { newProduct, type Order, pay, placeOrder, sessionOf } from "../shop.ts";
import { expectBooks } from "./expect-books.ts";

const titled = z.object({ title: z.string() });
const uploaded = z.object({ imageUrl: z.string() });
const pictured = z.object({ moreImageUrls: z.optional(z.array(z.string())) });
const stepped = z.object({ items: z.array(z.object({ step: z.string(), isDone: z.boolean() })) });
const coded = z.object({ code: z.string() });

/** Everything that somebody reads: it changes nothing, and fails cleanly. */
function readsOf({ shop }: Stage, order: Order): [FunctionName, Asked][] {
  const admin = { cookies: shop.admin.cookies };
  const ambassador = { cookies: shop.ambassador.cookies };
  return [
    ["products/list", admin],
    ["products/read", { ...admin, path: { productId: shop.productIds[0] ?? "" } }],
    ["products/browse", ambassador],
    ["links/list", ambassador],
    ["storefronts/read", ambassador],
    ["ambassadors/list", admin],
    ["ambassadors/list", { ...admin, query: { sort: "name", search: "ada" } }],
    ["ambassadors/list", { ...admin, query: { sort: "revenue" } }],
    ["ambassadors/list", { ...admin, query: { standing: "active" } }],
    ["ambassadors/list", { ...admin, query: { standing: "suspended" } }],
    ["ambassadors/list", { ...admin, query: { group: `grp_${"0".repeat(26)}`, search: "ada" } }],
    ["groups/list", admin],
    ["coupons/list", admin],
    ["coupons/list", { ...admin, query: { ambassadorId: shop.ambassador.id } }],
    ["coupons/list-own", ambassador],
    ["ambassadors/read", { ...admin, path: { ambassadorId: shop.ambassador.id } }],
    ["ambassadors/list-links", { ...admin, path: { ambassadorId: shop.ambassador.id } }],
    ["payouts/preview", admin],
    ["payouts/preview", { ...admin, query: { sums: "no", sort: "name", search: "ada" } }],
    ["payouts/list-runs", admin],
    ["payouts/list-runs", { ...admin, query: { state: "waiting", sort: "oldest", from: "2026-01-01" } }],
    ["payouts/read-account", admin],
    ["balances/read", { ...admin, path: { ambassadorId: shop.ambassador.id } }],
    ["balances/read-own", ambassador],
    ["balances/list-years", ambassador],
    ["balances/list-of-year", { ...admin, query: { year: "2027" } }],
    ["balances/list-of-year", { ...admin, query: { year: "2027", sort: "name", search: "ada" } }],
    ["commissions/explain", { ...admin, path: { orderId: order.orderId } }],
    ["commissions/explain-own", { ...ambassador, path: { orderId: order.orderId } }],
    ["questions/list-own", { ...ambassador, query: { about: order.orderId } }],
    ["questions/list", admin],
    ["questions/list", { ...admin, query: { about: order.orderId } }],
    ["statements/list-own", ambassador],
    ["statements/read-own", ambassador],
    ["statements/list", { ...admin, path: { ambassadorId: shop.ambassador.id } }],
    ["statements/read", { ...admin, path: { ambassadorId: shop.ambassador.id } }],
    ["checkout/open-link", { path: { code: shop.code } }],
    ["checkout/read-order", { path: { orderId: order.orderId }, query: { session: sessionOf(order) } }],
    ["orders/list", admin],
    ["orders/list", { ...admin, query: { search: order.orderId, ambassadorId: shop.ambassador.id } }],
    ["orders/read", { ...admin, path: { orderId: order.orderId } }],
    ["stats/read-shop", admin],
    ["audit/list", admin],
    ["books/read", admin],
    ["settings/read", admin],
    ["rates/read", admin],
    ["rates/read-own", ambassador],
    ["rates/compare", { ...admin, body: { rules: [], excluded: [], caps: [] } }],
    ["onboarding/read", admin],
    ["terms/list", admin],
    ["terms/read", {}],
    ["emails/preview", { ...admin, path: { kind: "order-buyer" } }],
    ["team/read", admin],
    ["stats/read-ambassador", ambassador],
    ["rankings/read", ambassador],
    ["payees/read", ambassador],
    ["payees/read-of-ambassador", { ...admin, path: { ambassadorId: shop.ambassador.id } }],
    ["accounts/read-email-choices", { ...ambassador, path: { scope: "ambassador" } }],
    ["accounts/list-sessions", { ...ambassador, path: { scope: "ambassador" } }],
    ["accounts/read-second-factor", { ...ambassador, path: { scope: "ambassador" } }],
    ["accounts/read-profile", { ...ambassador, path: { scope: "ambassador" } }],
  ];
}

/** The catalogue, and what people look at. */
export const catalogueFlows: readonly Flow[] = [
  {
    name: "upload a picture, and show it with a product",
    about: "the rest",
    async begin({ world, shop, course }) {
      const { cookies } = shop.admin;
      const path = { productId: shop.productIds[0] ?? "" };
      const { body } = examples["products/upload-picture"];
      return {
        act: async () => {
          const { imageUrl } = await get(world, "products/upload-picture", { cookies, body }, uploaded);
          await get(world, "products/update", { cookies, path, body: { moreImageUrls: [imageUrl] } }, titled);
          await comeToRest(world, course);
        },
        check: async () => {
          const { moreImageUrls = [] } = await get(world, "products/read", { cookies, path }, pictured);
          if (moreImageUrls.length !== 1) throw new Error(`The product has ${moreImageUrls.length} further pictures.`);
          for (const url of moreImageUrls.flatMap((it) => [it, smallPictureOf(it)]))
            if (!world.cloud.site.get(url.slice(1))) throw new Error(`The picture ${url} is not there.`);
        },
      };
    },
  },
  {
    name: "see what is left to set up, put up, change and take down a product",
    about: "the rest",
    async begin({ world, shop, course }) {
      const { cookies } = shop.admin;
      let productId = "";
      return {
        act: async () => {
          // Nothing was sold yet, so Stripe is asked whether it answers.
          await get(world, "onboarding/read", { cookies }, stepped);
          productId = await newProduct(world, cookies, 2_500);
          const body = { title: "A better mug" };
          await get(world, "products/update", { cookies, path: { productId }, body }, titled);
          const { status } = await ask(world, "products/delete", { cookies, path: { productId } });
          if (status !== 204 && status !== 404) throw new Error(`Taking the product down answered ${status}.`);
          await comeToRest(world, course);
        },
        check: async () => {
          const { status } = await ask(world, "products/read", { cookies, path: { productId } });
          if (status !== 404) throw new Error(`A product that was taken down answers ${status}.`);
        },
      };
    },
  },
  {
    name: "make, rename, archive and delete a link",
    about: "the rest",
    async begin({ world, shop, course }) {
      const { cookies } = shop.ambassador;
      const headers = { "idempotency-key": "one-link-however-often-it-is-asked-for" };
      const make = () => get(world, "links/create", { cookies, headers, body: { productIds: shop.productIds } }, coded);
      let code = "";
      return {
        act: async () => {
          code = (await make()).code;
          const again = (await make()).code;
          if (again !== code) throw new Error(`One key made two links, ${code} and ${again}.`);
          for (const body of [{ name: "For the winter" }, { archived: true }]) {
            await get(world, "links/update", { cookies, path: { code }, body }, coded);
          }
          const { status } = await ask(world, "links/delete", { cookies, path: { code } });
          if (status !== 204 && status !== 404) throw new Error(`Deleting the link answered ${status}.`);
          await comeToRest(world, course);
        },
        check: async () => {
          const { status } = await ask(world, "checkout/open-link", { path: { code } });
          if (status !== 404) throw new Error(`A link that was deleted answers ${status}.`);
        },
      };
    },
  },
  {
    name: "send oneself an e-mail to look at",
    about: "the rest",
    async begin({ world, shop }) {
      const { cookies } = shop.admin;
      return {
        act: async () => {
          const { status } = await ask(world, "emails/send-test", { cookies, path: { kind: "order-buyer" } });
          if (status !== 202) throw new Error(`Sending oneself an e-mail answered ${status}.`);
        },
        check: async () => {
          const emails = await readEmails(world.cloud.mail.url);
          const tests = emails.filter(({ subject }) => subject.startsWith("Test: "));
          if (tests.length === 0) throw new Error("No e-mail came to look at.");
          if (tests.some(({ to }) => to !== shop.admin.email)) throw new Error("A test went to somebody else.");
        },
      };
    },
  },
  {
    name: "look at everything",
    about: "the rest",
    async begin(stage) {
      const order = await placeOrder(stage.world, stage.shop);
      await pay(stage.world, order);
      await comeToRest(stage.world, stage.course);
      // Rules that name somebody and something are read with their names.
      const { admin, ambassador, productIds } = stage.shop;
      const rule = { kind: "ambassadorProduct", ambassadorId: ambassador.id, productId: productIds[0], rateBps: 5_000 };
      const body = { rules: [rule], excluded: [], caps: [] };
      await get(stage.world, "rates/update", { cookies: admin.cookies, body }, z.object({ version: z.int() }));
      return {
        act: async () => {
          for (const [name, asked] of readsOf(stage, order)) {
            const { status } = await ask(stage.world, name, asked);
            if (status !== 200) throw new Error(`${name} answered ${status}.`);
          }
          await expectBooks(stage);
        },
      };
    },
  },
];
