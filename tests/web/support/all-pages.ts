import { randomInt, randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import * as z from "zod/mini";
import { type Client, eventually, newKey } from "../../contract/support/client.ts";
import { newAmbassador, newLink, newProduct, password } from "../../contract/support/people.ts";
import { newFactor } from "../../contract/support/second-factor.ts";
import { placeOrder, sell, stage } from "../../contract/support/shop.ts";
import { newInvitation, newMember } from "../../contract/support/team.ts";
import { contentIsThere } from "./content-is-there.ts";
import { demoAmbassador, demoApplicant } from "./demo-ambassador.ts";
import { orderWithRefunds } from "./refunds.ts";

/** A page of the app, and how it comes to be seen. */
export interface AppPage {
  /** Names its screenshots. */
  name: string;
  path: string;
  heading: RegExp;
  /** What one does on it, such as opening a dialog. */
  act?: (page: Page) => Promise<void>;
  /** What the browser rightly complains of. */
  complaint?: RegExp;
}

/** Pages that the same person sees; whoever has no client is a stranger. */
export interface Tour {
  who: string;
  as?: Client;
  pages: AppPage[];
}

const ids = z.object({ items: z.array(z.object({ id: z.string() })) });

/** Every page of the app, of a shop that has sold something. */
export async function allTours(): Promise<Tour[]> {
  const on = await stage([2_495, 8_999]);
  const [order, unpaid, gone] = [await sell(on), await placeOrder(on), await newProduct(on.admin, 1_000)];
  const deadCode = (await newLink(on.ambassador, [gone.id])).code;
  await on.admin.delete(`/api/admin/products/${gone.id}`);
  const refunded = await orderWithRefunds(on);
  const shipped = await sell(on);
  await on.admin.put(`/api/admin/orders/${shipped.orderId}/shipment`, {
    carrier: "DHL",
    trackingNumber: "003404341610",
  });
  await on.admin.post(`/api/admin/orders/${shipped.orderId}/notes`, { text: "Gift wrap.\nCall first." }, newKey());
  // There is one already where these pages were seen before.
  await on.admin.post("/api/admin/coupons", { code: "PAGES-10", offBps: 1_000 });
  // Links of their own, as a tab keeps a basket, with its coupon, by its link.
  const linkOfItsOwn = () =>
    newLink(
      on.ambassador,
      on.products.map(({ id }) => id),
    );
  const [brought, inVain] = [await linkOfItsOwn(), await linkOfItsOwn()];
  const [refused, taken] = [await linkOfItsOwn(), await linkOfItsOwn()];
  const coupon = { code: "PAGES-ADA", offBps: 1_500, ambassadorId: on.ambassador.id, bearsBps: 5_000 };
  await on.admin.post("/api/admin/coupons", coupon);
  const clashing = await newProduct(on.admin, 1_000);
  const viewer = await newMember(on.admin, "viewer");
  const careful = await newAmbassador("Cara", "Careful");
  await newFactor(careful.client, "ambassador");
  await newInvitation(on.admin, "finance");
  const seller = (await demoAmbassador()) ?? on.ambassador.client;
  // One link that sold nothing yet, and one that is archived.
  await owedSomething(on.admin, "Rita");
  const question = { about: order.orderId, text: "Why is it not more?" };
  await on.ambassador.client.post("/api/ambassador/questions", question, newKey());
  const run = await runThatLeft(on.admin);
  await owedSomething(on.admin, "Paula");
  const waiting = await waitingRun(on.admin);
  const mayAsk = await owedSomething(on.admin, "Mara");
  const asker = await owedSomething(on.admin, "Ines");
  const askedFor = await askedRun(on.admin, asker);
  const statement = z.object({ lines: z.array(z.object({ orderId: z.optional(z.string()) })) });
  const { lines } = await seller.read("/api/ambassador/statement?number=1", statement);
  const soldOrder = lines.find(({ orderId }) => orderId !== undefined)?.orderId ?? order.orderId;
  const soldNothing = [
    await newLink({ client: seller }, [clashing.id]),
    await newLink({ client: seller }, [clashing.id]),
  ];
  await seller.put(`/api/ambassador/links/${soldNothing[0]?.code}`, { archived: true });
  await on.ambassador.client.put("/api/ambassador/payee", {
    ...{ currentPassword: password, method: "sepa", name: "Ada Lovelace", iban: "DE89 3704 0044 0532 0130 00" },
  });
  const products = await on.admin.read("/api/admin/products?limit=1", ids);
  const pictured = await newProduct(on.admin, 3_000);
  const moreImageUrls = ["lamp", "vase", "clock"].map((name) => `/demo/${name}.svg`);
  await on.admin.put(`/api/admin/products/${pictured.id}`, { moreImageUrls });
  const picturedCode = (await newLink(on.ambassador, [pictured.id])).code;
  const ambassadors = await on.admin.read("/api/admin/ambassadors?limit=100", ids);
  const ambassadorId = ambassadors.items.at(-1)?.id;
  const suspended = await stage([1_000]);
  const empty = await newAmbassador("Emma", "Empty");
  const pages = {
    open: await openedStorefront(on.ambassador.client),
    empty: await openedStorefront(empty.client),
    closed: await openedStorefront(suspended.ambassador.client),
  };
  await suspended.admin.post(`/api/admin/ambassadors/${suspended.ambassador.id}/suspend`, {
    reason: "Two orders came from your own address.",
  });
  const applicant = await demoApplicant();
  const applied = await on.admin.read("/api/admin/ambassadors?standing=applied&limit=1", ids);
  const dialog = (button: RegExp) => async (page: Page) => {
    await page.getByRole("button", { name: button }).first().click();
    await page.getByRole("dialog").waitFor();
  };
  const menu = async (page: Page) => {
    await page.getByRole("button", { name: /your account/i }).click();
    await page.getByRole("button", { name: /sign out/i }).waitFor();
  };
  const tool = (name: RegExp, shown: RegExp) => async (page: Page) => {
    await page.getByRole("button", { name }).click();
    await page.getByText(shown).first().waitFor();
  };
  const pick = async (page: Page) => {
    await page.getByRole("checkbox", { name: /^pick/i }).nth(1).check();
    await page.getByText("1 picked").waitFor();
  };
  const requireFactor = async (page: Page) => {
    await page.getByRole("switch", { name: /require a second factor/i }).click();
    await page.getByRole("dialog").waitFor();
  };
  const token = "A".repeat(43);
  const accounts = (area: string, base: string): AppPage[] => [
    { name: `${area}-sign-in`, path: `${base}/sign-in`, heading: /sign in/i },
    { name: `${area}-forgot-password`, path: `${base}/forgot-password`, heading: /forgot/i },
    { name: `${area}-reset-password`, path: `${base}/reset-password#token=${token}`, heading: /new password/i },
    { name: `${area}-reset-password-dead`, path: `${base}/reset-password`, heading: /new password/i },
  ];
  return [
    {
      who: "a stranger",
      pages: [
        { name: "welcome", path: "/", heading: /recommend/i },
        { name: "ambassador-sign-up", path: "/sign-up", heading: /become/i },
        {
          name: "ambassador-invited",
          path: `/invitation#token=${token}&email=noor@example.com`,
          heading: /become/i,
        },
        { name: "ambassador-terms", path: "/terms", heading: /terms of the programme/i },
        {
          name: "ambassador-terms-unknown",
          path: "/terms?version=999",
          heading: /terms of the programme/i,
          complaint: /status of 404.*terms/,
        },
        { name: "unsubscribe", path: `/unsubscribe#token=sales.usr_1.${"A".repeat(22)}`, heading: /stop these/i },
        { name: "unsubscribe-dead", path: "/unsubscribe", heading: /stop these/i },
        ...accounts("ambassador", ""),
        ...accounts("admin", "/admin"),
        {
          name: "sign-in-code",
          path: "/sign-in?code",
          heading: /sign in/i,
          complaint: /status of 401/,
          act: async (page) => {
            await page.getByLabel("E-mail").fill(careful.email);
            await page.getByLabel("Password", { exact: true }).fill(password);
            await page.getByRole("button", { name: "Sign in" }).click();
            await page.getByLabel("Code of your app").waitFor();
          },
        },
        { name: "admin-join", path: `/admin/join#token=${token}`, heading: /join the team/i },
        { name: "admin-join-dead", path: "/admin/join", heading: /join the team/i },
        { name: "buyer-link", path: `/c/${on.code}`, heading: /recommends/i },
        { name: "buyer-pictures", path: `/c/${picturedCode}`, heading: /recommends/i, act: dialog(/^see all/i) },
        {
          name: "buyer-link-errors",
          path: `/c/${on.code}?again`,
          heading: /recommends/i,
          act: async (page) => {
            await page.getByRole("button", { name: /^add/i }).first().click();
            await page.getByRole("button", { name: /^pay/i }).click();
            await page.locator("[aria-invalid=true]").first().waitFor();
          },
        },
        {
          name: "buyer-coupon",
          path: `/c/${refused.code}`,
          heading: /recommends/i,
          complaint: /status of 400.*coupon-prices/,
          act: async (page) => {
            await page.getByRole("button", { name: /^add /i }).first().click();
            await page.getByRole("button", { name: /^have a code/i }).click();
            await page.getByRole("textbox", { name: "Code", exact: true }).fill("NO-SUCH-CODE");
            await page.getByRole("button", { name: "Apply" }).click();
            await page.getByText(/no such coupon/i).waitFor();
          },
        },
        {
          name: "buyer-coupon-of-link",
          path: `/c/${brought.code}?coupon=PAGES-10`,
          heading: /recommends/i,
          act: async (page) => {
            await page.getByRole("button", { name: /^add /i }).first().click();
            await page.getByText("Coupon PAGES-10, from the link").waitFor();
          },
        },
        {
          name: "buyer-coupon-in-vain",
          path: `/c/${inVain.code}?coupon=NO-SUCH-CODE`,
          heading: /recommends/i,
          complaint: /status of 400.*coupon-prices/,
          act: async (page) => {
            await page.getByRole("button", { name: /^add /i }).first().click();
            await page.getByText(/You can order all the same/).waitFor();
          },
        },
        {
          name: "buyer-coupon-taken",
          path: `/c/${taken.code}`,
          heading: /recommends/i,
          act: async (page) => {
            await page.getByRole("button", { name: /^add /i }).first().click();
            await page.getByRole("button", { name: /^have a code/i }).click();
            await page.getByRole("textbox", { name: "Code", exact: true }).fill("PAGES-10");
            await page.getByRole("button", { name: "Apply" }).click();
            await page.getByText("Coupon PAGES-10").waitFor();
          },
        },
        { name: "buyer-cancelled", path: `/c/${on.code}/cancelled?order=${unpaid.orderId}`, heading: /recommends/i },
        {
          name: "buyer-paid",
          path: `/c/${on.code}/success?order=${order.orderId}&session=${order.session}`,
          heading: /paid/i,
        },
        {
          name: "buyer-shipped",
          path: `/c/${on.code}/success?order=${shipped.orderId}&session=${shipped.session}`,
          heading: /on its way/i,
        },
        {
          name: "buyer-waiting",
          path: `/c/${on.code}/success?order=${unpaid.orderId}&session=${unpaid.session}`,
          heading: /one moment/i,
        },
        {
          name: "buyer-dead-link",
          path: "/c/0123456789abcdef",
          heading: /leads nowhere/i,
          complaint: /status of 404.*0123456789abcdef/,
        },
        {
          name: "buyer-closed-link",
          path: `/c/${suspended.code}`,
          heading: /takes no orders/i,
          complaint: /status of 410/,
        },
        { name: "storefront", path: `/a/${pages.open}`, heading: /recommends/i },
        { name: "storefront-empty", path: `/a/${pages.empty}`, heading: /recommends/i },
        { name: "storefront-none", path: "/a/no-such-page", heading: /no such page/i, complaint: /status of 404/ },
        { name: "storefront-closed", path: `/a/${pages.closed}`, heading: /closed/i, complaint: /status of 410/ },
        { name: "buyer-nothing-on-offer", path: `/c/${deadCode}`, heading: /recommends/i },
      ],
    },
    {
      who: "an ambassador",
      as: seller,
      pages: [
        { name: "ambassador-products", path: "/products", heading: /products/i },
        { name: "ambassador-nothing-found", path: "/products?search=qqqqq", heading: /products/i },
        {
          name: "ambassador-new-link",
          path: "/products?sort=price_asc",
          heading: /products/i,
          act: async (page) => {
            await page.getByRole("checkbox").first().check();
            await page.getByRole("checkbox").nth(1).check();
            await dialog(/create link/i)(page);
          },
        },
        { name: "ambassador-links", path: "/links", heading: /links/i },
        {
          name: "ambassador-share-link",
          path: "/links?again",
          heading: /links/i,
          act: dialog(/qr code of (?!your page)/i),
        },
        { name: "ambassador-share-page", path: "/links?page", heading: /links/i, act: dialog(/qr code of your page/i) },
        {
          name: "ambassador-change-page",
          path: "/links?page&change",
          heading: /links/i,
          act: dialog(/^change your page/i),
        },
        {
          name: "ambassador-change-link",
          path: "/links?change",
          heading: /links/i,
          act: dialog(/^change (?!your page)/i),
        },
        {
          name: "ambassador-delete-link",
          path: "/links?delete",
          heading: /links/i,
          act: async (page) => {
            await dialog(new RegExp(`^change ${clashing.title}`, "i"))(page);
            await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
            await page.getByRole("button", { name: "Delete for good" }).waitFor();
          },
        },
        { name: "ambassador-archived-links", path: "/links?state=archived", heading: /links/i },
        {
          name: "ambassador-restore-link",
          path: "/links?state=archived&again",
          heading: /links/i,
          act: dialog(/^change/i),
        },
        { name: "ambassador-earnings", path: "/earnings", heading: /earnings/i },
        { name: "ambassador-commission", path: `/earnings/${soldOrder}`, heading: /^order/i },
        {
          name: "ambassador-ask",
          path: `/earnings/${soldOrder}?ask`,
          heading: /^order/i,
          act: async (page) => {
            await page.getByRole("button", { name: "Ask about this" }).click();
            await page.getByRole("textbox", { name: "Your question" }).waitFor();
          },
        },
        { name: "ambassador-statistics", path: "/stats", heading: /statistics/i },
        {
          name: "ambassador-statistics-own-days",
          path: "/stats",
          heading: /statistics/i,
          act: async (page) => {
            await page.getByLabel("Period", { exact: true }).selectOption("From … to …");
            await page.getByLabel("From", { exact: true }).waitFor();
          },
        },
        {
          name: "ambassador-statistics-table",
          path: "/stats?days=90",
          heading: /statistics/i,
          act: (page) => page.getByText("Table", { exact: true }).click(),
        },
        { name: "ambassador-rankings", path: "/rankings", heading: /rankings/i },
        { name: "ambassador-profile", path: "/profile", heading: /profile/i },
        {
          name: "ambassador-payee-change",
          path: "/profile?payee",
          heading: /profile/i,
          act: async (page) => {
            await page.getByRole("button", { name: "Change", exact: true }).click();
            await page.getByRole("textbox", { name: "IBAN" }).fill("CH93");
            await page.getByRole("textbox", { name: "BIC" }).waitFor();
          },
        },
        {
          name: "ambassador-payee-remove",
          path: "/profile?payee-remove",
          heading: /profile/i,
          act: dialog(/^remove$/i),
        },
        { name: "ambassador-confirm-email", path: `/confirm-email#token=${token}`, heading: /confirm/i },
        {
          name: "ambassador-confirm-email-dead",
          path: `/confirm-email?again#token=${token}`,
          heading: /confirm/i,
          act: async (page) => {
            await page.getByRole("button", { name: /change my address/i }).click();
            await page.getByRole("alert").filter({ hasText: /link/i }).waitFor();
          },
          complaint: /status of 40\d.*email/,
        },
        { name: "ambassador-menu", path: "/profile?again", heading: /profile/i, act: menu },
        { name: "ambassador-not-found", path: "/nowhere", heading: /not found/i },
      ],
    },
    {
      who: "an ambassador who has just begun",
      as: (await newAmbassador()).client,
      pages: [
        { name: "newcomer-confirm-address", path: `/confirm-address#token=${token}`, heading: /confirm/i },
        { name: "newcomer-confirm-address-dead", path: "/confirm-address", heading: /confirm/i },
        { name: "newcomer-products", path: "/products", heading: /products/i },
        { name: "newcomer-left", path: "/left", heading: /you have left/i },
        { name: "newcomer-leave", path: "/profile?leave", heading: /profile/i, act: dialog(/^leave the programme/i) },
        { name: "newcomer-links", path: "/links", heading: /links/i },
        { name: "newcomer-archived-links", path: "/links?state=archived", heading: /links/i },
        {
          name: "newcomer-email-asked",
          path: "/profile",
          heading: /profile/i,
          act: async (page) => {
            const form = page.locator("form").filter({ hasText: "New e-mail address" });
            await form.getByRole("textbox", { name: "New e-mail address" }).fill(`${randomUUID()}@moved.example`);
            await form.getByLabel("Your password", { exact: true }).fill(password);
            await page.getByRole("button", { name: /change address/i }).click();
            await page.getByRole("status").filter({ hasText: "moved.example" }).waitFor();
          },
        },
        {
          name: "newcomer-second-factor",
          path: "/profile?factor",
          heading: /profile/i,
          act: async (page) => {
            await page
              .locator("form")
              .filter({ hasText: "Set up a second factor" })
              .getByLabel("Your password")
              .fill(password);
            await page.getByRole("button", { name: "Set up a second factor" }).click();
            await page.getByRole("list", { name: "Recovery codes" }).waitFor();
          },
        },
        { name: "newcomer-earnings", path: "/earnings", heading: /earnings/i },
        { name: "newcomer-statistics", path: "/stats", heading: /statistics/i },
        { name: "newcomer-rankings", path: "/rankings?window=month", heading: /rankings/i },
      ],
    },
    {
      who: "an ambassador who may ask for a payout",
      as: mayAsk,
      pages: [
        { name: "may-ask-earnings", path: "/earnings", heading: /earnings/i },
        { name: "ask-payout", path: "/earnings?ask", heading: /earnings/i, act: dialog(/^ask for a payout/i) },
      ],
    },
    {
      who: "an ambassador who asked for a payout",
      as: asker,
      pages: [{ name: "asked-earnings", path: "/earnings", heading: /earnings/i }],
    },
    {
      who: "an ambassador who is suspended",
      as: suspended.ambassador.client,
      pages: [{ name: "suspended-links", path: "/links", heading: /links/i }],
    },
    {
      who: "a viewer",
      as: viewer.client,
      pages: [
        { name: "viewer-products", path: "/admin/products", heading: /products/i },
        { name: "viewer-product", path: `/admin/products/${products.items[0]?.id}`, heading: /./ },
        { name: "viewer-order", path: `/admin/orders/${order.orderId}`, heading: /^order /i },
        { name: "viewer-team", path: "/admin/team", heading: /team/i },
      ],
    },
    {
      who: "an ambassador with a second factor",
      as: careful.client,
      pages: [{ name: "careful-profile", path: "/profile", heading: /profile/i }],
    },
    {
      who: "somebody who has applied",
      ...(applicant && { as: applicant }),
      pages: applicant ? [{ name: "applied", path: "/products", heading: /has your application/i }] : [],
    },
    {
      who: "an owner",
      as: on.admin,
      pages: [
        { name: "admin-home", path: "/admin", heading: /home/i },
        { name: "admin-home-own-days", path: "/admin?from=2020-01-01&to=2020-01-07", heading: /home/i },
        { name: "admin-home-table", path: "/admin?as=table&show=shares", heading: /home/i },
        { name: "admin-products", path: "/admin/products", heading: /products/i },
        { name: "admin-nothing-found", path: "/admin/products?search=qqqqq", heading: /products/i },
        { name: "admin-delete-product", path: "/admin/products?again", heading: /products/i, act: dialog(/^delete/i) },
        { name: "admin-products-picked", path: "/admin/products?sort=title", heading: /products/i, act: pick },
        {
          name: "admin-columns",
          path: "/admin/products?sort=price_asc",
          heading: /products/i,
          act: tool(/^columns$/i, /^added$/i),
        },
        { name: "admin-new-product", path: "/admin/products/new", heading: /add a product/i },
        { name: "admin-product", path: `/admin/products/${products.items[0]?.id}`, heading: /./ },
        { name: "admin-product-pictures", path: `/admin/products/${pictured.id}`, heading: /./ },
        {
          name: "admin-changed-meanwhile",
          path: `/admin/products/${clashing.id}`,
          heading: /./,
          act: async (page) => {
            await page.getByRole("textbox", { name: "Title" }).fill(`Glazed ${randomUUID()}`);
            await on.admin.put(`/api/admin/products/${clashing.id}`, { priceMinor: randomInt(1_000, 9_999) });
            await page.getByRole("button", { name: /save/i }).click();
            await page.getByRole("dialog", { name: /somebody else changed/i }).waitFor();
          },
          complaint: /status of 412/,
        },
        {
          name: "admin-unsaved",
          path: "/admin/products/new?again",
          heading: /add a product/i,
          act: async (page) => {
            await page.getByRole("textbox", { name: "Title" }).fill("Half a title");
            await page.getByRole("link", { name: "Cancel" }).click();
            await page.getByRole("dialog", { name: /leave without saving/i }).waitFor();
          },
        },
        { name: "admin-ambassadors", path: "/admin/ambassadors", heading: /ambassadors/i },
        { name: "admin-ambassadors-by-revenue", path: "/admin/ambassadors?sort=revenue", heading: /ambassadors/i },
        { name: "admin-ambassadors-suspended", path: "/admin/ambassadors?standing=suspended", heading: /ambassadors/i },
        { name: "admin-ambassadors-picked", path: "/admin/ambassadors?sort=name", heading: /ambassadors/i, act: pick },
        {
          name: "admin-suspend",
          path: `/admin/ambassadors/${ambassadorId}?again`,
          heading: /./,
          act: dialog(/^suspend/i),
        },
        { name: "admin-rates", path: "/admin/rates", heading: /rates/i },
        { name: "admin-rates-add", path: "/admin/rates?add", heading: /rates/i, act: dialog(/^add a rule/i) },
        { name: "admin-rates-cap", path: "/admin/rates?cap", heading: /rates/i, act: dialog(/^add a cap/i) },
        {
          name: "admin-rates-cost",
          path: "/admin/rates?cost",
          heading: /rates/i,
          act: async (page) => {
            await page.getByRole("button", { name: /^see what it would/i }).click();
            await page.getByText(/ instead of /).waitFor();
          },
        },
        {
          name: "admin-rates-tried",
          path: "/admin/rates?try",
          heading: /rates/i,
          act: async (page) => {
            const trial = page.getByRole("region", { name: /^try it/i });
            for (const name of [/^choose an ambassador/i, /^choose a product/i])
              await trial.getByRole("radiogroup", { name }).getByRole("radio").first().check();
            await trial.getByText(/^decides/).waitFor();
          },
        },
        { name: "admin-coupons", path: "/admin/coupons", heading: /coupons/i },
        { name: "admin-coupons-add", path: "/admin/coupons?add", heading: /coupons/i, act: dialog(/^add a coupon/i) },
        {
          name: "admin-coupons-ambassador",
          path: "/admin/coupons?whose",
          heading: /coupons/i,
          act: async (page) => {
            await page.getByRole("button", { name: /^add a coupon/i }).click();
            await page.getByLabel("Whose it is").selectOption("An ambassador’s");
            await page.getByLabel("Who bears what it takes off").selectOption("Both");
            await page.getByRole("textbox", { name: "Percent off" }).fill("10");
            await page.getByRole("textbox", { name: "The ambassador bears, percent" }).fill("50");
            await page.getByText(/goes for the discount/).waitFor();
          },
        },
        { name: "admin-coupons-edit", path: "/admin/coupons?edit", heading: /coupons/i, act: dialog(/^edit/i) },
        { name: "admin-coupons-archive", path: "/admin/coupons?gone", heading: /coupons/i, act: dialog(/^archive/i) },
        { name: "admin-groups", path: "/admin/groups", heading: /groups/i },
        { name: "admin-delete-group", path: "/admin/groups?again", heading: /groups/i, act: dialog(/^delete/i) },
        { name: "admin-rename-group", path: "/admin/groups?rename", heading: /groups/i, act: dialog(/^rename/i) },
        {
          name: "admin-group-picked",
          path: "/admin/ambassadors?again",
          heading: /ambassadors/i,
          act: async (page) => {
            await pick(page);
            await dialog(/^group 1$/i)(page);
          },
        },
        { name: "admin-invitations", path: "/admin/invitations", heading: /invitations/i },
        { name: "admin-ambassadors-applied", path: "/admin/ambassadors?standing=applied", heading: /ambassadors/i },
        ...applied.items.map(({ id }) => ({
          name: "admin-application",
          path: `/admin/ambassadors/${id}`,
          heading: /./,
        })),
        { name: "admin-suspended", path: `/admin/ambassadors/${suspended.ambassador.id}`, heading: /./ },
        { name: "admin-ambassadors-left", path: "/admin/ambassadors?standing=left", heading: /ambassadors/i },
        {
          name: "admin-remove-ambassador",
          path: `/admin/ambassadors/${ambassadorId}?remove`,
          heading: /./,
          act: dialog(/^remove for good/i),
        },
        { name: "admin-ambassador", path: `/admin/ambassadors/${ambassadorId}`, heading: /./ },
        {
          name: "admin-find",
          path: "/admin?find",
          heading: /home/i,
          act: async (page) => {
            await dialog(/^find/i)(page);
            await page.getByRole("dialog").getByRole("searchbox").fill("ad");
            await page.getByRole("dialog").getByRole("region", { name: "Ambassadors" }).waitFor();
          },
        },
        { name: "admin-orders", path: "/admin/orders", heading: /orders/i },
        { name: "admin-settings", path: "/admin/settings", heading: /settings/i },
        {
          name: "admin-settings-changed-meanwhile",
          path: "/admin/settings?again",
          heading: /settings/i,
          complaint: /status of 412/,
          act: async (page) => {
            const legal = page.getByRole("form", { name: "Legal pages" });
            await legal.getByRole("textbox", { name: "Terms" }).fill("https://shop.example/terms");
            await on.admin.put("/api/admin/settings", { legal: {} });
            await legal.getByRole("button", { name: "Save" }).click();
            await page.getByRole("dialog", { name: /somebody else changed/i }).waitFor();
          },
        },
        { name: "admin-emails", path: "/admin/emails", heading: /e-mails/i },
        { name: "admin-email", path: "/admin/emails/order-buyer", heading: /receipt/i },
        { name: "admin-team", path: "/admin/team", heading: /team/i },
        { name: "admin-invite", path: "/admin/team?again", heading: /team/i, act: dialog(/^invite somebody/i) },
        {
          name: "admin-remove-member",
          path: "/admin/team?remove",
          heading: /team/i,
          act: dialog(/^take off the team/i),
        },
        { name: "admin-questions", path: "/admin/questions", heading: /questions/i },
        {
          name: "admin-answer",
          path: "/admin/questions?answer",
          heading: /questions/i,
          act: async (page) => {
            await page.getByRole("button", { name: "Answer" }).first().click();
            await page.getByRole("textbox", { name: "Your answer" }).waitFor();
          },
        },
        { name: "admin-payouts", path: "/admin/payouts", heading: /payouts/i },
        {
          name: "admin-payouts-start",
          path: "/admin/payouts?start",
          heading: /payouts/i,
          act: dialog(/^start a payout run/i),
        },
        { name: "admin-payout-runs", path: "/admin/payouts/runs", heading: /payout runs/i },
        { name: "admin-payout-runs-none", path: "/admin/payouts/runs?to=2020-01-01", heading: /payout runs/i },
        { name: "admin-payouts-nobody-found", path: "/admin/payouts?search=nobody", heading: /payouts/i },
        {
          name: "admin-payout-picked",
          path: `/admin/payouts/${run.id}?sort=oldest`,
          heading: /run of/i,
          act: pick,
        },
        { name: "admin-payout-run", path: `/admin/payouts/${run.id}`, heading: /run of/i },
        {
          name: "admin-payout-results",
          path: `/admin/payouts/${run.id}?results`,
          heading: /run of/i,
          act: uploadResults(run.results),
        },
        { name: "admin-payout-run-waits", path: `/admin/payouts/${waiting}`, heading: /run of/i },
        {
          name: "admin-payout-run-approve",
          path: `/admin/payouts/${waiting}?approve`,
          heading: /run of/i,
          act: dialog(/^approve and pay/i),
        },
        { name: "admin-payout-asked", path: `/admin/payouts/${askedFor}`, heading: /run of/i },
        {
          name: "admin-payout-asked-decline",
          path: `/admin/payouts/${askedFor}?decline`,
          heading: /run of/i,
          act: dialog(/^decline/i),
        },
        { name: "admin-books", path: "/admin/books", heading: /books/i },
        { name: "admin-audit", path: "/admin/audit", heading: /audit log/i },
        {
          name: "admin-audit-nothing",
          path: `/admin/audit?month=${new Date().getUTCFullYear() - 1}-01`,
          heading: /audit log/i,
        },
        {
          name: "admin-orders-filtered",
          path: "/admin/orders?from=2026-01-01&to=2099-12-31&status=PAID",
          heading: /orders/i,
        },
        { name: "admin-orders-picked", path: "/admin/orders?sort=oldest", heading: /orders/i, act: pick },
        {
          name: "admin-views",
          path: "/admin/orders?period=30d",
          heading: /orders/i,
          act: tool(/^views$/i, /save this view/i),
        },
        { name: "admin-export", path: "/admin/orders?again", heading: /orders/i, act: dialog(/^export/i) },
        { name: "admin-no-order-matches", path: "/admin/orders?to=2020-01-01", heading: /orders/i },
        { name: "admin-order", path: `/admin/orders/${order.orderId}`, heading: /^order /i },
        {
          name: "admin-refund",
          path: `/admin/orders/${order.orderId}?again`,
          heading: /^order /i,
          act: async (page) => {
            await dialog(/^refund/i)(page);
            await page.getByRole("radio", { name: "An amount" }).check();
          },
        },
        {
          name: "admin-order-ship",
          path: `/admin/orders/${order.orderId}?ship`,
          heading: /^order /i,
          act: dialog(/^mark as shipped/i),
        },
        { name: "admin-order-shipped", path: `/admin/orders/${shipped.orderId}`, heading: /^order /i },
        { name: "admin-packing-slip", path: `/admin/packing-slips?order=${order.orderId}`, heading: /packing slip/i },
        { name: "admin-packing-slips-none", path: "/admin/packing-slips", heading: /packing slip/i },
        { name: "admin-orders-to-ship", path: "/admin/orders?shipment=due", heading: /orders/i },
        { name: "admin-payout-totals", path: "/admin/payouts/totals", heading: /totals by year/i },
        {
          name: "admin-payout-totals-none",
          path: "/admin/payouts/totals?year=2020",
          heading: /totals by year/i,
        },
        {
          name: "admin-order-give",
          path: `/admin/orders/${order.orderId}?give`,
          heading: /^order /i,
          act: dialog(/^give to another ambassador/i),
        },
        { name: "admin-order-refunds", path: `/admin/orders/${refunded.orderId}`, heading: /^order /i },
        {
          name: "admin-no-such-order",
          path: `/admin/orders/ord_${"0".repeat(26)}`,
          heading: /not found/i,
          complaint: /status of 404.*\/orders\/ord_/,
        },
        { name: "admin-profile", path: "/admin/profile", heading: /profile/i },
        {
          name: "admin-set-up-first",
          path: "/admin/profile?first",
          heading: /./,
          act: async (page) => {
            await page.route("**/api/admin/user", async (route) => {
              // The pages after this one are as they are.
              if (!page.url().endsWith("?first")) return route.fallback();
              const response = await route.fetch();
              await route.fulfill({ response, json: { ...(await response.json()), mustSetUpFactor: true } });
            });
            await page.reload();
            await page.getByRole("heading", { name: /set up your second factor/i }).waitFor();
          },
        },
        { name: "admin-require-factor", path: "/admin/team?require", heading: /team/i, act: requireFactor },
        { name: "admin-confirm-email", path: `/admin/confirm-email#token=${token}`, heading: /confirm/i },
        { name: "admin-menu", path: "/admin/profile?again", heading: /profile/i, act: menu },
        { name: "admin-not-found", path: "/admin/nowhere", heading: /not found/i },
      ],
    },
  ];
}

/** Opens a page and waits until all of it is there: its heading, its content instead of bars, its pictures. */
export async function openPage(page: Page, { path, heading, act }: AppPage): Promise<void> {
  await page.goto(path);
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  await contentIsThere(page);
  if (act) {
    await act(page);
    await contentIsThere(page);
  }
}

/** A payout run of which the bank has the file, and what the bank says of it. */
async function runThatLeft(admin: Client): Promise<{ id: string; results: string }> {
  const started = (await admin.post("/api/admin/payout-runs", {}, newKey())).body;
  const { id } = z.parse(z.object({ id: z.string() }), started);
  return eventually(async () => {
    const payouts = await admin.read(`/api/admin/payout-runs/${id}/payouts?limit=100`, ids);
    await admin.read(`/api/admin/payout-runs/${id}`, z.looseObject({ isMade: z.literal(true) }));
    const taken = await admin.post(`/api/admin/payout-runs/${id}/files`, { method: "sepa" });
    const [first] = payouts.items;
    if (taken.status !== 200 || !first) throw new Error("The run is still being made.");
    const rows = [`${first.id},failed,The account is closed.`, "pay_of_another_run,paid,"];
    return { id, results: `payout,status,reason\r\n${rows.join("\r\n")}\r\n` };
  });
}

/** Gives a run's page the file that the bank gave. */
const uploadResults = (text: string) => async (page: Page) => {
  await page.getByRole("button", { name: "Upload a result file" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).click();
  await (await chooser).setFiles({ name: "results.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("table", { name: "Rows of the file" }).waitFor();
};

/** A run that somebody of finance started, and that waits for a second person. */
async function waitingRun(admin: Client): Promise<string> {
  const finance = await newMember(admin, "finance");
  const rule = (secondPerson: boolean) =>
    admin.put("/api/admin/settings", { payouts: { minimumMinor: 0, schedule: "manual", secondPerson, mayAsk: true } });
  await rule(true);
  const { body } = await finance.client.post("/api/admin/payout-runs", {}, newKey());
  await rule(false);
  return z.parse(z.object({ id: z.string() }), body).id;
}

/** The run that an ambassador asks for. */
async function askedRun(admin: Client, asker: Client): Promise<string> {
  await asker.post("/api/ambassador/payout-requests", undefined);
  const runs = z.object({ items: z.array(z.object({ id: z.string(), askedBy: z.optional(z.object({})) })) });
  return eventually(async () => {
    const { items } = await admin.read("/api/admin/payout-runs", runs);
    const asked = items.find(({ askedBy }) => askedBy);
    if (!asked) throw new Error("What was asked for is not listed yet.");
    return asked.id;
  });
}

/** Somebody whom a payout run would pay. */
async function owedSomething(admin: Client, firstName: string): Promise<Client> {
  const { id, client } = await newAmbassador(firstName, "Payable");
  const bonus = { amountMinor: 4_250, reason: "For the talk at the fair." };
  await admin.post(`/api/admin/ambassadors/${id}/adjustments`, bonus, newKey());
  const bank = {
    method: "sepa",
    name: `${firstName} Payable`,
    iban: "DE89370400440532013000",
    currentPassword: password,
  };
  await client.put("/api/ambassador/payee", bank);
  return client;
}

/** Somebody opens a page of all they recommend. @returns what it is called */
async function openedStorefront(client: Client): Promise<string> {
  const slug = `picks-${randomUUID().slice(0, 8)}`;
  await client.put("/api/ambassador/storefront", { slug });
  return slug;
}
