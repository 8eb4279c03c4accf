import { randomUUID } from "node:crypto";
import { ambassadors as cast, owner, products as shelf } from "../../../infra/local/demo/catalogue.ts";
import { maxLinks } from "../../../shared/contract/links.ts";
import { credentials } from "../../../shared/data/credentials.ts";
import { links } from "../../../shared/data/links.ts";
import { products } from "../../../shared/data/products.ts";
import { publicName } from "../../../shared/domain/person.ts";
import { newId, newLinkCode } from "../../../shared/policies/ids.ts";
import { hashPassword } from "../../../shared/services/passwords.ts";

/** An ambassador of the shop, who signs in with `password`. */
export interface Ambassador {
  id: string;
  email: string;
  name: string;
}

export interface Product {
  id: string;
  title: string;
  imageUrl: string;
  priceMinor: number;
}

/** A share link to some products. */
export interface Link {
  code: string;
  ambassador: Ambassador;
  products: readonly Product[];
}

export interface Shop {
  owner: { email: string; password: string };
  ambassadors: readonly Ambassador[];
  links: readonly Link[];
}

export const currency = "eur";
/** Every ambassador's. A hash takes 50 ms on purpose, so it is made once and is the same for all. */
export const password = "a thousand times the same phrase";
const linksOfEach = 2;
const atOnce = 8;

/** Opens a shop: its owner, fourteen products, and so many ambassadors with two links each. Nothing is sold yet. */
export async function openShop(table: string, ambassadorCount: number, openedAt: Date): Promise<Shop> {
  const createdAt = openedAt.toISOString();
  const [ownersHash, hash] = [await hashPassword(owner.password), await hashPassword(password)];
  const person = { createdAt, sessions: {} };
  const { password: _, ...marta } = owner;
  await credentials
    .writes(table)
    .insert({ ...marta, ...person, id: newId("usr", openedAt), scope: "admin" }, ownersHash);
  const goods = shelf.map((product) => ({ ...product, id: newId("prd", openedAt) }));
  await eachOf(goods, (product) =>
    products.writes(table).insert({ ...product, currency, createdAt, updatedAt: createdAt, version: 1 }),
  );
  const ambassadors = Array.from({ length: ambassadorCount }, (_, number) => {
    const { firstName = "", lastName = "" } = cast[number % cast.length] ?? {};
    const names = { firstName, lastName: `${lastName} ${number + 1}` };
    const account = { id: newId("usr", openedAt), email: `${number + 1}-${randomUUID()}@ambassador.example` };
    return { ...account, ...names, name: publicName(names) };
  });
  await eachOf(ambassadors, ({ name: _, ...user }) =>
    credentials.writes(table).insert({ ...user, ...person, scope: "ambassador" }, hash),
  );
  // First one of each ambassador, so that the first sales are of all of them.
  const all = Array.from({ length: linksOfEach }, (_, which) =>
    ambassadors.map((ambassador, number) => ({
      code: newLinkCode(),
      ambassador,
      products: someOf(goods, number * linksOfEach + which),
    })),
  ).flat();
  await eachOf(all, ({ code, ambassador: { id: ambassadorId, name: ambassadorName }, products }) =>
    links
      .writes(table)
      .insert({ code, ambassadorId, ambassadorName, productIds: products.map(({ id }) => id), createdAt }, maxLinks),
  );
  return { owner, ambassadors, links: all };
}

/** Three products, others for each number. */
function someOf(goods: readonly Product[], number: number): Product[] {
  return [0, 5, 10].flatMap((step) => goods[(number + step) % goods.length] ?? []);
}

/** Does something with each, a few at the same time. */
export async function eachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const left = items.values();
  const worker = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
