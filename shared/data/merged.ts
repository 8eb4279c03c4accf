import type { QueryOptions, Table } from "./table.ts";
import type { Item } from "./write.ts";

/**
 * The items of several queries as one list, in the order of their sort keys. All are begun side by side; each goes on
 * reading, a page at a time, as far as it is asked.
 */
export async function* merged(
  table: Table,
  queries: readonly Omit<QueryOptions, "startKey">[],
  { sortKey, descending }: { sortKey: string; descending: boolean },
): AsyncGenerator<Item> {
  const runs = queries.map((query) => table.queryAll(query));
  const heads = await Promise.all(runs.map((run) => run.next()));
  for (;;) {
    let first: { place: number; item: Item; key: string } | undefined;
    for (const [place, head] of heads.entries()) {
      if (head.done) continue;
      const key = String(head.value[sortKey]);
      if (!first || (descending ? key > first.key : key < first.key)) first = { place, item: head.value, key };
    }
    if (!first) return;
    yield first.item;
    const run = runs[first.place];
    if (run) heads[first.place] = await run.next();
  }
}
