import { isDeepStrictEqual } from "node:util";
import type { Change, Item } from "./facts.ts";

/** How one kind of thing is found. */
interface Kind {
  /** What a finding shows of its thing, as the thing has it. */
  shown: readonly string[];
  /** Index keys that a finding under a beginning has from its thing. */
  sorted: readonly string[];
  prefix: string;
  /** From how many letters on a word of its name finds it. */
  from: number;
  nameOf(thing: Item): string;
  /** How many findings it says that it has. */
  countOf(thing: Item, findings: readonly Item[]): unknown;
}

const kinds: Readonly<Record<string, Kind>> = {
  product: {
    shown: ["id", "title", "description", "imageUrl", "priceMinor", "currency", "createdAt", "updatedAt"],
    sorted: ["gsi1sk", "gsi2sk"],
    prefix: "SEARCH#PRODUCTS#",
    from: 1,
    nameOf: ({ title }) => String(title),
    countOf: ({ findings }) => findings,
  },
  user: {
    shown: ["id"],
    sorted: ["gsi1sk"],
    prefix: "SEARCH#AMBASSADORS#",
    from: 1,
    nameOf: ({ firstName, lastName }) => `${firstName} ${lastName}`,
    countOf: ({ findings }) => findings,
  },
  order: {
    shown: ["id", "ambassadorId"],
    sorted: ["gsi1sk"],
    prefix: "SEARCH#ORDERS#",
    from: 3,
    nameOf: ({ buyer }) => {
      const { firstName = "", lastName = "" }: Item = { ...(buyer as Item | undefined) };
      return `${firstName} ${lastName}`;
    },
    // Nothing is noted on an order for that: its first finding says it.
    countOf: (_order, findings) => findings.find(({ sk }) => sk === "SEARCH#00")?.findings,
  },
};

/**
 * Invariant 19: search and lists never disagree. What a thing is found by shows it as it is, all of that is there and nothing else,
 * and each word of its title or name finds it. Things that an older Herald wrote have nothing of it until they are taken over.
 */
export function searchViolations(items: readonly Item[], changes: readonly Change[]): string[] {
  const findings = Map.groupBy(
    items.filter(({ type }) => type === "finding"),
    ({ pk }) => pk,
  );
  const there = new Set<unknown>();
  const wrong = items.flatMap((item) => {
    const kind = kinds[String(item.type)];
    if (!kind) return [];
    there.add(item.pk);
    return violationsOf(item, kind, findings.get(item.pk) ?? []);
  });
  for (const pk of findings.keys()) if (!there.has(pk)) wrong.push(`${pk} is found and is not there`);
  for (const pk of made(changes)) if (there.has(pk) && !findings.has(pk)) wrong.push(`${pk} is there and is not found`);
  return wrong;
}

/** Keys of what this very Herald made, and so has to be found: products, ambassadors, and orders that were paid. */
function made(changes: readonly Change[]): unknown[] {
  return changes.flatMap(({ before, after }) => {
    // What has no id is what a flow put there, for a change that can't be read.
    if (before || !after?.id) return [];
    if (after.type === "entry") return after.kind === "sale" ? [`ORDER#${after.orderId}`] : [];
    return after.type === "product" || after.scope === "ambassador" ? [after.pk] : [];
  });
}

function violationsOf(thing: Item, kind: Kind, findings: readonly Item[]): string[] {
  const wrong: string[] = [];
  const numbers = findings.map(({ sk }) => String(sk)).sort();
  const count = Number(kind.countOf(thing, findings) ?? 0);
  const expected = Array.from({ length: count }, (_, at) => `SEARCH#${at < 10 ? "0" : ""}${at}`);
  if (!isDeepStrictEqual(numbers, expected)) {
    wrong.push(`${thing.pk} has ${expected.length} findings by its item, and ${numbers.length}`);
  }
  for (const finding of findings) {
    const isFoundByWords = finding.gsi1pk !== undefined;
    const differs = [...kind.shown, ...(isFoundByWords ? kind.sorted : [])].filter(
      (name) => finding[name] !== thing[name],
    );
    if (differs.length > 0) wrong.push(`${thing.pk} is found with another ${differs.join(" and ")}`);
  }
  if (expected.length > 0) wrong.push(...unfound(thing, kind, findings));
  return wrong;
}

/** Plain words of a title or name alone: how others are cut is a matter of its own. */
function unfound(thing: Item, { prefix, from, nameOf }: Kind, findings: readonly Item[]): string[] {
  const beginnings = findings.map(({ gsi1pk }) => String(gsi1pk).slice(prefix.length));
  const isPlain = (word: string) => /^[a-z]{3,}$/.test(word);
  return nameOf(thing)
    .toLowerCase()
    .split(" ")
    .filter(isPlain)
    .filter((word) => ![1, 2, 3].every((length) => length < from || beginnings.includes(word.slice(0, length))))
    .map((word) => `${thing.pk} is not found by ${word}`);
}
