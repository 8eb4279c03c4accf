import type { Group } from "../domain/group.ts";
import type { User } from "../domain/person.ts";
import type { Rates, Rule } from "../domain/rates.ts";

/** Where names are looked up. */
export interface Directory {
  products: { getMany(ids: readonly string[]): Promise<{ id: string; title: string }[]> };
  users?: { getMany(ids: readonly string[]): Promise<User[]> };
  groups?: { list(): Promise<Group[]> };
}

/** What something that rules name is called. */
export interface Named {
  id: string;
  name: string;
}

/** As many as are read in one round trip. */
const atOnce = 100;

/** What is called how of all that rules, exclusions and caps name; what is gone is not among them. Side by side, where anything is named. */
export async function namesIn(
  { rules, excluded, caps, tiers = [] }: Pick<Rates, "rules" | "excluded" | "caps" | "tiers">,
  from: Directory,
): Promise<Named[]> {
  const those = (name: keyof Rule) => rules.flatMap((rule) => (typeof rule[name] === "string" ? [rule[name]] : []));
  const [products, people, groups] = await Promise.all([
    manyOf([...those("productId"), ...excluded, ...Object.keys(caps)], from.products.getMany),
    from.users ? manyOf(those("ambassadorId"), from.users.getMany) : [],
    from.groups && those("groupId").length > 0 ? from.groups.list() : [],
  ]);
  return [
    ...products.map(({ id, title }) => ({ id, name: title })),
    ...people.map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}`.trim() })),
    ...tiers
      .filter(({ id }, place) => tiers.findLastIndex((it) => it.id === id) === place)
      .map(({ id, name }) => ({ id, name })),
    ...groups.filter(({ id }) => those("groupId").includes(id)).map(({ id, name }) => ({ id, name })),
  ];
}

async function manyOf<T>(ids: readonly string[], read: (ids: readonly string[]) => Promise<T[]>): Promise<T[]> {
  const unique = [...new Set(ids)];
  const parts = Array.from({ length: Math.ceil(unique.length / atOnce) }, (_, part) =>
    read(unique.slice(part * atOnce, (part + 1) * atOnce)),
  );
  return (await Promise.all(parts)).flat();
}
